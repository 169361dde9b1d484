import { createRandom, type Random } from '../../../src/data/random.ts';
import type { Covariance } from '../../../src/math/covariance.ts';
import { haarFrame } from '../../../src/math/haar-frame.ts';

/** Random numbers for a test, the same every time. */
export const randomFor = (name: string): Random => createRandom(1, name);

/** rows x columns standard normal numbers. */
export const gaussian = (rows: number, columns: number, random: Random): Float64Array =>
  Float64Array.from({ length: rows * columns }, random.normal);

/** A random rotation of d dimensions, row by row. */
export const rotation = (d: number, random: Random): Float64Array =>
  Float64Array.from(haarFrame(d, d, random).flatMap((vector) => [...vector]));

/** The d x d matrix itself, row by row. */
export function whole({ dimension: d, values, vectors }: Covariance): Float64Array {
  const out = new Float64Array(d * d);
  for (const [k, vector] of vectors.entries()) {
    for (let i = 0; i < d; i++) for (let j = 0; j < d; j++) out[i * d + j]! += values[k]! * vector[i]! * vector[j]!;
  }
  return out;
}

/** A covariance along the axes. */
export const diagonal = (...values: number[]): Covariance => {
  const order = values
    .map((_, i) => i)
    .filter((i) => values[i]! > 0)
    .sort((i, j) => values[j]! - values[i]!);
  return {
    dimension: values.length,
    values: Float64Array.from(order, (i) => values[i]!),
    vectors: order.map((i) => Float64Array.from(values, (_, j) => (j === i ? 1 : 0))),
  };
};

/** neurons x d weights of variance 1, and 1 + theta along the first vectors of a frame. */
export function spikedWeights(
  neurons: number,
  d: number,
  thetas: readonly number[],
  frame: readonly Float64Array[],
  random: Random,
): Float64Array {
  const weights = gaussian(neurons, d, random);
  for (let i = 0; i < neurons; i++) {
    for (const [k, theta] of thetas.entries()) {
      const amount = Math.sqrt(theta) * random.normal();
      for (let j = 0; j < d; j++) weights[i * d + j]! += amount * frame[k]![j]!;
    }
  }
  return weights;
}

export const largestDifference = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), Math.abs(a.length - b.length));
