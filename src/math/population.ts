import type { RandomNumbers } from './random-numbers.ts';
import { drawNoise, sampledExcess } from './spiked-sample.ts';

const STEPS = 4;
const SAMPLES = 40;

/**
 * Strengths theta, largest first, of the population whose samples of `neurons` neurons show on average what two layers do
 * (`first`, `second`: their shrunk eigenvalues). Shrinkage undoes what noise adds to one eigenvalue; that eigenvalues of a
 * finite sample spread, the largest too large and the smallest lost, it leaves, and a population that took them at their
 * word would let its samples spread once more. So strengths are moved by what simulated samples miss, four times.
 *
 * It does not matter which way the layers' directions point: the question is what two layers of one population would show.
 */
export function populationOf(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  neurons: number,
  dimension: number,
  random: RandomNumbers,
): Float64Array {
  const count = Math.max(first.length, second.length);
  const shown = Float64Array.from({ length: count }, (_, k) => ((first[k] ?? 0) + (second[k] ?? 0)) / 2);
  let thetas = shown.slice();
  for (let step = 0; step < STEPS; step++) {
    const found = meanExcess(thetas, neurons, dimension, random);
    thetas = thetas
      .map((theta, k) => Math.max(0, theta + shown[k]! - found[k]!))
      .sort()
      .reverse();
  }
  return thetas;
}

function meanExcess(thetas: Float64Array, neurons: number, dimension: number, random: RandomNumbers): Float64Array {
  const means = new Float64Array(thetas.length);
  for (let sample = 0; sample < SAMPLES; sample++) {
    const excess = sampledExcess(thetas, drawNoise(neurons, dimension, thetas.length, random));
    for (let k = 0; k < means.length; k++) means[k]! += (excess[k] ?? 0) / SAMPLES;
  }
  return means;
}
