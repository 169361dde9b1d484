import type { Condition, Conditions } from '../condition.ts';
import type { EndsPlan } from '../ends.ts';
import type { CardWords } from '../registry.ts';
import type { FiltersFormingParams } from './schema.ts';

type Of = Partial<FiltersFormingParams>;

const FIRSTS = ['learned', 'random', 'sobel', 'gabor', 'blob'] as const;

const of = (params: Of): Condition<FiltersFormingParams> => ({ params, seeds: 5 });
const named = (data: FiltersFormingParams['data'], firsts: readonly FiltersFormingParams['first'][]) =>
  Object.fromEntries(firsts.map((first) => [`${first}-${data}`, of({ first, data })]));

/** What `npm run reproduce -- filters-forming` runs: each kind of first filters on downloaded sets, two on generated ones, the usual start. */
export const conditions: Conditions<FiltersFormingParams> = {
  ...named('cifar-10', FIRSTS),
  ...named('mnist', FIRSTS),
  ...named('scenes', ['learned', 'random']),
  ...named('digits', ['learned', 'random']),
  'usual-cifar-10': of({ init: 'usual', data: 'cifar-10' }),
  'usual-mnist': of({ init: 'usual', data: 'mnist' }),
};

/** The ends that the figure shows until a recording or a run of the reader's has come. */
export const ends: EndsPlan = { controls: ['first', 'data'] };

/** What the card of a kept network says of it. */
export const card: CardWords = {
  network: 'A network of twelve 7 x 7 filters, rectified and pooled, 24 of 3 x 3 and a dense layer',
  training:
    'SGD with momentum 0.9 and weight decay 0.002, batches of 32, cross-entropy, the rate falling as half a cosine',
};
