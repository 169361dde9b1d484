import type { Experiment } from '../contract.ts';
import type { SphereFrame, SphereResult } from './frame.ts';
import { run } from './run.ts';
import { spherePresets, sphereSchema } from './schema.ts';

/** A patch and anchor vectors on a sphere: angles, correlations and what a rectifier passes on of them (Kuo 2017). */
export const experiment: Experiment<typeof sphereSchema, SphereFrame, SphereResult> = {
  id: 'anchor-sphere',
  schema: sphereSchema,
  run,
};

export const presets = spherePresets;
export const measured = ['sigma', 'distanceIn', 'distanceOut', 'bound', 'seen', 'unseen'] as const;
