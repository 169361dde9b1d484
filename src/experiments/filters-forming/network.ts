import { createRandom } from '../../data/random.ts';
import type { Initial } from '../../nets/initial.ts';
import { CLASSES } from '../../nets/lenet.ts';
import { initial, type NetworkSpec } from '../../nets/network.ts';
import type { Weights } from '../../nets/weights.ts';
import { FILTERS, givenFilters, SIDE } from './given.ts';
import type { FiltersFormingParams } from './schema.ts';

type Which = Pick<FiltersFormingParams, 'first' | 'data' | 'init' | 'seed'>;

/** The filters in view. */
export const FIRST = 'conv1/weights';

/** A tenth of the usual: what training adds soon outweighs what was there. */
const SMALL: Initial = { kind: 'he', factor: 0.1 };

/** Photographs and scenes have 16 x 16 pixels in three colours, digits 28 x 28 in one. */
const inputOf = (data: Which['data']): NetworkSpec['input'] =>
  data === 'cifar-10' || data === 'scenes' ? [16, 16, 3] : [28, 28, 1];

/** Twelve filters of 7 x 7, rectified and pooled, and a small second part: 24 filters of 3 x 3 and a dense layer. */
export function networkOf({ first, data, init }: Which): NetworkSpec {
  const input = inputOf(data);
  const small = first === 'learned' && init === 'small';
  return {
    input,
    layers: [
      { kind: 'convolution', name: 'conv1', filters: FILTERS, size: SIDE, ...(small && { initial: SMALL }) },
      { kind: 'rectifier', activation: 'relu' },
      { kind: 'pool', by: 'max' },
      { kind: 'convolution', name: 'conv2', filters: 24, size: 3 },
      { kind: 'rectifier', activation: 'relu' },
      // Of a photograph no more than 3 x 3 places are left here.
      ...(input[0] === 28 ? ([{ kind: 'pool', by: 'max' }] as const) : []),
      { kind: 'flatten' },
      { kind: 'dense', name: 'dense', units: CLASSES },
    ],
  };
}

/** First weights: drawn from the seed; where filters are given, they stand in the place of those drawn. */
export function startOf(params: Which): Weights {
  const { first, data, seed } = params;
  const drawn = initial(networkOf(params), createRandom(seed, 'init'));
  if (first === 'learned' || first === 'random') return drawn;
  const values = givenFilters(first, inputOf(data)[2] as 1 | 3);
  return drawn.map((tensor) => (tensor.name === FIRST ? { ...tensor, values } : tensor));
}
