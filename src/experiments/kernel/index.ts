import type { Experiment } from '../contract.ts';
import { type KernelFrame, type KernelResult, measured } from './frame.ts';
import { run } from './run.ts';
import { kernelPresets, kernelSchema } from './schema.ts';

export { kernelPresets as presets, measured };

/** A kernel of nine weights on a picture: products, rectifier, pooling, and what moving the picture by a pixel changes. */
export const experiment: Experiment<typeof kernelSchema, KernelFrame, KernelResult> = {
  id: 'kernel',
  schema: kernelSchema,
  run,
};
