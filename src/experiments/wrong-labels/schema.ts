import type { ParamSchema, ParamValues } from '../params.ts';

/** Public parameters: the names of attributes, link keys and command-line flags. */
export const wrongLabelsSchema = {
  /** Share of the training images whose label is wrong. At 0.9 a label says nothing: all ten classes are equally likely. */
  wrong: { kind: 'number', min: 0, max: 0.9, step: 0.05, default: 0.5 },
  'train-images': {
    kind: 'integer',
    min: 100,
    max: 3000,
    maxOffline: 10_000,
    step: 100,
    default: 1000,
    budget: true,
  },
  epochs: { kind: 'integer', min: 1, max: 60, default: 30, budget: true },
  data: { kind: 'choice', values: ['mnist', 'digits'], default: 'mnist', tucked: true },
  'learning-rate': {
    kind: 'number',
    min: 1e-5,
    max: 0.1,
    scale: 'log',
    default: 0.001,
    live: true,
    training: true,
    tucked: true,
  },
  seed: { kind: 'integer', min: 0, max: 4_294_967_295, default: 1 },
} as const satisfies ParamSchema;

export type WrongLabelsParams = ParamValues<typeof wrongLabelsSchema>;

/** Named settings, each with one question for the reader (`wrong-labels.presets.*` in the strings). */
export const wrongLabelsPresets: Readonly<Record<string, Partial<WrongLabelsParams>>> = {
  half: {},
  few: { wrong: 0.2 },
  noise: { wrong: 0.9 },
  more: { 'train-images': 3000, epochs: 10 },
};
