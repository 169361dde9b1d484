import type { Experiment } from '../contract.ts';
import type { TreluFrame, TreluResult } from './frame.ts';
import { run } from './run.ts';
import { treluPresets, treluSchema } from './schema.ts';

/** Trains a LeNet-5 whose units pass on only what is close enough: TReLU of Kuo (2017), on cosines and on raw responses. */
export const experiment: Experiment<typeof treluSchema, TreluFrame, TreluResult> = {
  id: 'trelu-angle',
  schema: treluSchema,
  run,
};

export const presets = treluPresets;

/** What reproductions and cards keep of a result. */
export const measured = ['accuracy.test', 'passed.first', 'active.second', 'active.third', 'active.fourth'];
