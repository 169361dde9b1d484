import { data, epochs, learningRate, seed, threshold, trainImages } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

/** The inversion experiment's public parameters: the names of attributes, link keys and command-line flags. */
export const inversionSchema = {
  activation: {
    kind: 'choice',
    values: ['relu', 'linear', 'abs', 'leaky-relu', 'tanh', 'trelu'],
    default: 'relu',
  },
  negate: { kind: 'switch', default: 'off', live: true },
  blend: { kind: 'number', min: 0, max: 1, step: 0.01, default: 0, live: true },
  /** Drops the rectifier from the network shown without training it anew: the sign confusion, directly. */
  'drop-rectifier': { kind: 'switch', default: 'off', live: true },
  /** At symmetric scaling a flip has nothing to compensate. */
  compensate: {
    kind: 'switch',
    default: 'off',
    live: true,
    measured: true,
    when: { param: 'scaling', is: ['unit', 'standard'] },
  },
  data,
  filters: { kind: 'choice', values: ['six', 'twelve', 'paired'], default: 'six' },
  'trained-on': { kind: 'choice', values: ['originals', 'both'], default: 'originals' },
  threshold: { ...threshold, when: { param: 'activation', is: ['trelu'] } },
  biases: { kind: 'switch', default: 'on' },
  /** Without a rectifier means are pooled in any case: maxima would bend what is to be linear. */
  pooling: {
    kind: 'choice',
    values: ['max', 'average'],
    default: 'max',
    when: { param: 'activation', is: ['relu', 'abs', 'leaky-relu', 'tanh', 'trelu'] },
  },
  /** How first weights are drawn, and what they are multiplied with. */
  init: { kind: 'choice', values: ['he', 'pytorch', 'glorot'], default: 'he' },
  'init-factor': { kind: 'number', min: 0.1, max: 4, scale: 'log', default: 1 },
  optimiser: { kind: 'choice', values: ['adam', 'sgd'], default: 'adam' },
  scaling: { kind: 'choice', values: ['symmetric', 'unit', 'standard'], default: 'symmetric' },
  'train-images': trainImages(10_000),
  epochs,
  'learning-rate': learningRate,
  /** Of the thirty seeds of the published size the one in the middle, by the negatives that its network reads. */
  seed: { ...seed, default: 2 },
  /** Index in the test set of a digit to be shown among the others. */
  digit: { kind: 'integer', min: 0, max: 9999, default: 0, live: true },
} as const satisfies ParamSchema;

export type InversionParams = ParamValues<typeof inversionSchema>;

/** Named settings, each with one question for the reader (`inversion.presets.*` in the strings). */
export const inversionPresets: Readonly<Record<string, Partial<InversionParams>>> = {
  paper: {},
  linear: { activation: 'linear', biases: 'off' },
  abs: { activation: 'abs', biases: 'off' },
  both: { 'trained-on': 'both' },
  paired: { filters: 'paired' },
  unit: { scaling: 'unit', negate: 'on' },
  pytorch: { init: 'pytorch' },
};
