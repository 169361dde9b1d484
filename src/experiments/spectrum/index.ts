import type { Experiment } from '../contract.ts';
import { measured, type SpectrumFrame, type SpectrumResult } from './frame.ts';
import { run } from './run.ts';
import { spectrumPresets, spectrumSchema } from './schema.ts';

export { measured, spectrumPresets as presets };

/** A population whose directions are known, and what a sample of few neurons shows of them (Guth and Menard 2024, 3.2). */
export const experiment: Experiment<typeof spectrumSchema, SpectrumFrame, SpectrumResult> = {
  id: 'spectrum',
  schema: spectrumSchema,
  run,
};
