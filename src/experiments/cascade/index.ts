import type { Experiment } from '../contract.ts';
import type { CascadeFrame, CascadeResult } from './frame.ts';
import { look } from './look.ts';
import { measured } from './measured.ts';
import { run } from './run.ts';
import { cascadePresets, cascadeSchema } from './schema.ts';

/** Trains networks of two and of one convolution on digits over backgrounds and takes apart what they keep (Kuo 2016, section 3). */
export const experiment: Experiment<typeof cascadeSchema, CascadeFrame, CascadeResult> = {
  id: 'cascade',
  schema: cascadeSchema,
  run,
  look,
};

export const presets = cascadePresets;
export { measured };
