import type { Experiment } from '../contract.ts';
import { type ConfusionFrame, type ConfusionResult, measured } from './frame.ts';
import { run } from './run.ts';
import { confusionPresets, confusionSchema } from './schema.ts';

export { confusionPresets as presets, measured };

/** Two linear layers that confuse signs, and a stack of them that is one matrix in disguise (Kuo 2016). */
export const experiment: Experiment<typeof confusionSchema, ConfusionFrame, ConfusionResult> = {
  id: 'sign-confusion',
  schema: confusionSchema,
  run,
};
