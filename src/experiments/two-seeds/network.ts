import { createRandom } from '../../data/random.ts';
import { factorised } from '../../nets/factorised.ts';
import { initial, type Network } from '../../nets/network.ts';
import { partOf } from '../../nets/side-by-side.ts';
import type { Weights } from '../../nets/weights.ts';

/** Guth and Menard's block three times, 32 maps wide, the first halved. */
export const NETWORK = factorised({ width: 32, rectified: true, initial: { kind: 'pytorch' } });

/** First weights of both networks: two draws that have nothing in common. */
export const starts = (seed: number): { readonly first: Weights; readonly second: Weights } => ({
  first: initial(NETWORK, createRandom(seed, 'init')),
  second: initial(NETWORK, createRandom(seed, 'init-second')),
});

/** The order in which the second network sees the pictures, by the first's: every picture stands in for another. */
export const secondOrder = (seed: number, count: number): Uint32Array =>
  createRandom(seed, 'second-order').shuffle(Uint32Array.from({ length: count }, (_, i) => i));

const pairOf = (first: Weights, second: Weights): readonly [Network, Network] => [
  { spec: NETWORK, weights: first },
  { spec: NETWORK, weights: second },
];

/** The two networks in the weights of a run. */
export const networksOf = (weights: Weights): readonly [Network, Network] =>
  pairOf(partOf(weights, 'first'), partOf(weights, 'second'));

/** The two networks of a seed before their first step. */
export function untrainedOf(seed: number): readonly [Network, Network] {
  const { first, second } = starts(seed);
  return pairOf(first, second);
}
