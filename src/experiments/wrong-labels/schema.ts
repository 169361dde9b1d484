import { data, fewTrainImages, learningRate, seed } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** Public parameters: the names of attributes, link keys and command-line flags. */
export const wrongLabelsSchema = {
  /** Share of the training images whose label is wrong. At 0.9 a label says nothing: all ten classes are equally likely. */
  wrong: { kind: 'number', min: 0, max: 0.9, step: 0.05, default: 0.5 },
  'train-images': fewTrainImages,
  epochs: { kind: 'integer', min: 1, max: 60, default: 30, budget: true },
  data,
  'learning-rate': learningRate,
  seed,
} as const satisfies ParamSchema;

export type WrongLabelsParams = ParamValues<typeof wrongLabelsSchema>;

/** Named settings, each with one question for the reader (`wrong-labels.presets.*` in the strings). */
export const wrongLabelsPresets: Readonly<Record<string, Partial<WrongLabelsParams>>> = {
  half: {},
  few: { wrong: 0.2 },
  noise: { wrong: 0.9 },
  more: { 'train-images': 3000, epochs: 10 },
};
