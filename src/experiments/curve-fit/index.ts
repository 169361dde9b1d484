import type { Experiment } from '../contract.ts';
import type { CurveFitFrame, CurveFitResult } from './frame.ts';
import { look } from './look.ts';
import { run } from './run.ts';
import { curveFitPresets, curveFitSchema } from './schema.ts';

/** Fits a curve with one hidden layer: what the approximation theorem promises, and what training finds of it. */
export const experiment: Experiment<typeof curveFitSchema, CurveFitFrame, CurveFitResult> = {
  id: 'curve-fit',
  schema: curveFitSchema,
  run,
  look,
};

export const presets = curveFitPresets;

export const measured = [
  'error',
  'error.outside',
  'error.written',
  'kinks.used',
] as const satisfies readonly (keyof CurveFitResult)[];
