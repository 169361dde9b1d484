import type { Experiment } from '../contract.ts';
import { measured, type SphereFrame, type SphereResult } from './frame.ts';
import { run } from './run.ts';
import { spherePresets, sphereSchema } from './schema.ts';

export { measured, spherePresets as presets };

/** A patch and anchor vectors on a sphere: angles, correlations and what a rectifier passes on of them (Kuo 2017). */
export const experiment: Experiment<typeof sphereSchema, SphereFrame, SphereResult> = {
  id: 'anchor-sphere',
  schema: sphereSchema,
  run,
};
