import { createRandom } from '../../data/random.ts';
import { factorised } from '../../nets/factorised.ts';
import { initial, type Network, type NetworkSpec } from '../../nets/network.ts';
import { partOf } from '../../nets/side-by-side.ts';
import type { TrainerOptions } from '../../nets/train.ts';
import type { Weights } from '../../nets/weights.ts';
import type { TwoNetworksParams } from './schema.ts';

/** Names of the two networks in a run's weights. */
export const NAMES = ['first', 'second'] as const;

/** The second network's rate where rates differ, as a multiple of the first's. */
const SLOWER = 0.1;

/** Three layers, the first of them halved: the form of both networks. */
export const formOf = ({ width, rectifier, norm }: TwoNetworksParams): NetworkSpec =>
  factorised({
    width: Number(width),
    rectified: true,
    activation: rectifier,
    norm,
    initial: { kind: 'pytorch' },
  });

/** First weights from two streams of the seed: networks of one start would be alike without having learned anything. */
export const firstWeights = (params: TwoNetworksParams): Readonly<Record<string, Weights>> =>
  Object.fromEntries(NAMES.map((name) => [name, initial(formOf(params), createRandom(params.seed, `init-${name}`))]));

/** SGD with momentum, without decay. */
export const teachingOf = ({ differs }: TwoNetworksParams, name?: string): Omit<TrainerOptions, 'from'> => ({
  optimiser: { kind: 'sgd', momentum: 0.9 },
  ...(differs === 'rate' && name === 'second' && { rateFactor: SLOWER }),
});

/** Both networks in a run's weights. */
export const networksIn = (weights: Weights, params: TwoNetworksParams): readonly [Network, Network] => {
  const spec = formOf(params);
  return [
    { spec, weights: partOf(weights, 'first') },
    { spec, weights: partOf(weights, 'second') },
  ];
};
