import type { Experiment } from '../contract.ts';
import { type DecisionFrame, type DecisionResult, MEASURED } from './frame.ts';
import { run } from './run.ts';
import { decisionPresets, decisionSchema } from './schema.ts';

/** Cuts a LeNet-5 at a movable boundary and lets six classifiers decide on what comes before it (Kuo 2017). */
export const experiment: Experiment<typeof decisionSchema, DecisionFrame, DecisionResult> = {
  id: 'features-and-decision',
  schema: decisionSchema,
  run,
};

export const presets = decisionPresets;
export const measured = MEASURED;
