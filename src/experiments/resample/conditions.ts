import type { Condition, Conditions } from '../condition.ts';
import type { EndsPlan } from '../ends.ts';
import type { CardWords } from '../registry.ts';
import type { ResampleParams } from './schema.ts';

const run = (params: Partial<ResampleParams> = {}): Condition<ResampleParams> => ({
  params: { data: 'cifar-10', ...params },
  seeds: 5,
});

/** What `npm run reproduce -- resample` runs for claim 0.21 and Guth et al.'s resampling, at the figure's own size. */
export const conditions: Conditions<ResampleParams> = {
  browser: run(),
  'width-16': run({ width: 16 }),
  'width-64': run({ width: 64 }),
  shrunk: run({ covariance: 'shrunk' }),
  'to-cifar-20': run({ mode: 'transfer', to: 'cifar-20' }),
  'to-fashion': run({ mode: 'transfer', to: 'fashion-mnist' }),
  'from-fashion': run({ mode: 'transfer', data: 'fashion-mnist', to: 'cifar-10' }),
  'to-halves': run({ mode: 'transfer' }),
};

/** The ends that the figure shows until a recording or a run of the reader's has come. */
export const ends: EndsPlan = { controls: ['mode', 'covariance'], follows: () => ['layers', 'sample'] };

/** What the card of a kept network says of it. */
export const card: CardWords = {
  network: 'Factorised network of three layers (a frozen bank of five shapes and their negatives, ReLU, learnt 1 x 1)',
  training: 'SGD with momentum 0.9, batches of 64, cross-entropy, constant rate',
  notFor: 'telling pictures apart: it was trained briefly on 16 x 16 pixels, to have its layers drawn anew',
};
