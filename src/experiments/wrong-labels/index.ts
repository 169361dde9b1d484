import type { Experiment } from '../contract.ts';
import type { WrongLabelsFrame, WrongLabelsResult } from './frame.ts';
import { look } from './look.ts';
import { run } from './run.ts';
import { wrongLabelsPresets, wrongLabelsSchema } from './schema.ts';

/** Trains a LeNet-5 on digits some of which carry a wrong label, beside its twin that is told the truth. */
export const experiment: Experiment<typeof wrongLabelsSchema, WrongLabelsFrame, WrongLabelsResult> = {
  id: 'wrong-labels',
  schema: wrongLabelsSchema,
  run,
  look,
};

export const presets = wrongLabelsPresets;

export const measured = [
  'accuracy.test',
  'accuracy.test.best',
  'best.epoch',
  'accuracy.test.clean',
  'accuracy.right',
  'accuracy.memorised',
  'accuracy.resisted',
  'accuracy.resisted.best',
  'resisted.epoch',
  'angle.conv1',
  'angle.conv2',
  'angle.dense1',
  'angle.dense2',
  'angle.dense3',
  'moved.conv1',
  'moved.conv1.clean',
] as const satisfies readonly (keyof WrongLabelsResult)[];
