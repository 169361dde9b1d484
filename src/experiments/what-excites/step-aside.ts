import type { Network } from '../../nets/network.ts';
import { plainAnswers } from '../../nets/plain/answers.ts';
import { wished } from './search.ts';
import { wishOf } from './wish.ts';

/**
 * One step of the same length in every number against a class, as signs of the gradient say (Goodfellow, Shlens and Szegedy,
 * 2015). `size`: in units of the input, where black is -1 and white 1. What was allowed before is so after.
 */
export function steppedAside(network: Network, x: Float32Array, label: number, size: number): Float32Array {
  const { gradient } = wished(network, wishOf(network.spec, { of: 'class', which: label + 1, layer: '4' }), x);
  return x.map((value, i) => Math.max(-1, Math.min(1, value - size * Math.sign(gradient[i]!))));
}

/** The scores of all classes. */
export const scoresOf = (network: Network, x: Float32Array): Float32Array => plainAnswers(network, x).at(-1)!.values;

export const largestOf = (scores: Float32Array): number => scores.indexOf(Math.max(...scores));
