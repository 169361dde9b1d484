import { createRandom } from '../../data/random.ts';
import type { Layer } from '../../nets/layers/layer.ts';
import { CLASSES } from '../../nets/lenet.ts';
import { initial, type NetworkSpec } from '../../nets/network.ts';
import type { Weights } from '../../nets/weights.ts';
import { FILTER, filtersOf, type Learner, SIDE } from './learners.ts';
import type { TurnedParams } from './schema.ts';
import { IDENTITY } from './warp.ts';

/** What a transformer looks with: at half the size, to six numbers that begin as the identity (`firstWeights`). */
export const LOCALISATION: readonly Layer[] = [
  { kind: 'pool', by: 'average' },
  { kind: 'convolution', name: 'look', filters: 8, size: 5 },
  { kind: 'rectifier', activation: 'relu' },
  { kind: 'pool', by: 'max' },
  { kind: 'flatten' },
  { kind: 'dense', name: 'place', units: 32 },
  { kind: 'rectifier', activation: 'relu' },
  { kind: 'dense', name: 'map', units: 6, initial: { kind: 'zero' } },
];

function reader(filters: number, before: readonly Layer[]): NetworkSpec {
  const block = (name: string, count: number): Layer[] => [
    { kind: 'convolution', name, filters: count, size: FILTER },
    { kind: 'rectifier', activation: 'relu' },
    { kind: 'pool', by: 'max' },
  ];
  return {
    input: [SIDE, SIDE, 1],
    layers: [
      ...before,
      ...block('conv1', filters),
      ...block('conv2', 2 * filters),
      { kind: 'flatten' },
      { kind: 'dense', name: 'dense', units: CLASSES },
    ],
  };
}

/** All three, of one width. */
export function turnedNetworks(params: Pick<TurnedParams, 'width'>): Readonly<Record<Learner, NetworkSpec>> {
  const filters = filtersOf(params);
  return {
    upright: reader(filters, []),
    turned: reader(filters, []),
    transformer: reader(filters, [{ kind: 'sampler', localisation: LOCALISATION }]),
  };
}

/** First weights (stream `init`), each network's own draw from it; a transformer begins by passing every picture on as it is. */
export function firstWeights(params: Pick<TurnedParams, 'width' | 'seed'>): Readonly<Record<Learner, Weights>> {
  const specs = turnedNetworks(params);
  const drawn = (learner: Learner) => initial(specs[learner], createRandom(params.seed, 'init'));
  const transformer = drawn('transformer').map((tensor) =>
    tensor.name === 'map/biases' ? { ...tensor, values: Float32Array.from(IDENTITY) } : tensor,
  );
  return { upright: drawn('upright'), turned: drawn('turned'), transformer };
}
