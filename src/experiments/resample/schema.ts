import { epochs, learningRate, pictures, seed, trainImages } from '../common-params.ts';
import type { ParamSchema, ParamValues } from '../params.ts';

const NEEDS = {
  'cifar-10': 'cifar-10-16',
  'cifar-20': 'cifar-100-16',
  'fashion-mnist': 'fashion-mnist-16',
} as const;

/** Public parameters: the names of attributes, link keys and command-line flags. */
export const resampleSchema = {
  /** How many of the three layers, from the first, are drawn anew or kept. */
  layers: { kind: 'integer', min: 0, max: 3, default: 3, live: true },
  /** Layers are drawn anew from their covariances, or kept as they are for another task. */
  mode: { kind: 'choice', values: ['resample', 'transfer'], default: 'resample' },
  /** How many pictures of the other task the lines are of; both numbers are always measured. */
  sample: {
    kind: 'choice',
    values: ['few', 'many'],
    default: 'few',
    live: true,
    when: { param: 'mode', is: ['transfer'] },
  },
  /** The other task. `halves`: the first network learns the first five classes, the others the last five. */
  to: {
    kind: 'choice',
    values: ['halves', 'cifar-20', 'fashion-mnist', 'scenes', 'cifar-10'],
    default: 'halves',
    needs: NEEDS,
    when: { param: 'mode', is: ['transfer'] },
  },
  /** What neurons are drawn from: the trained neurons' covariance as it stands, or its learned part, shrunk, and noise. */
  covariance: {
    kind: 'choice',
    values: ['raw', 'shrunk'],
    default: 'raw',
    when: { param: 'mode', is: ['resample'] },
  },
  /** Neurons of every layer. */
  width: { kind: 'integer', min: 16, max: 64, step: 16, default: 32 },
  data: { ...pictures, values: ['cifar-10', 'scenes', 'fashion-mnist'], needs: NEEDS },
  'train-images': trainImages(6000, 8000),
  epochs,
  'learning-rate': { ...learningRate, default: 0.06 },
  seed,
} as const satisfies ParamSchema;

export type ResampleParams = ParamValues<typeof resampleSchema>;

/** Named settings, each with one question for the reader (`resample.presets.*` in the strings). */
export const resamplePresets: Readonly<Record<string, Partial<ResampleParams>>> = {
  redraw: {},
  shrunk: { covariance: 'shrunk' },
  transfer: { mode: 'transfer', to: 'cifar-20' },
  clothes: { mode: 'transfer', to: 'fashion-mnist' },
};
