import type { Experiment } from '../contract.ts';
import type { InversionFrame, InversionResult } from './frame.ts';
import { look } from './look.ts';
import { run } from './run.ts';
import { inversionPresets, inversionSchema } from './schema.ts';

/** Trains a LeNet-5 on digits and reads their negatives, with and without its first layer negated (Kuo 2016). */
export const experiment: Experiment<typeof inversionSchema, InversionFrame, InversionResult> = {
  id: 'inversion',
  schema: inversionSchema,
  run,
  look,
};

export const presets = inversionPresets;
