import type { Covariance } from './covariance.ts';
import { eigenAbove } from './eigen-above.ts';
import { gaussianFactor } from './gaussian-factor.ts';
import { edge } from './marchenko-pastur.ts';
import { gram, timesTransposed, transposed } from './products.ts';
import type { RandomNumbers } from './random-numbers.ts';

/**
 * The covariances of two layers of `neurons` normal vectors, drawn from one population in `dimension` dimensions with
 * variance 1 + theta along `thetas.length` directions and 1 along all others; their eigenvalues above the noise's edge
 * alone. Which way the other dimensions point is of no matter: both layers' parts in them are drawn as one triangle, so
 * eigenvectors have thetas.length + 2 x neurons entries at most, in coordinates that the two share.
 */
export function sampledPair(
  thetas: ArrayLike<number>,
  neurons: number,
  dimension: number,
  random: RandomNumbers,
): [Covariance, Covariance] {
  const rest = gaussianFactor(2 * neurons, dimension - thetas.length, random);
  const part = rest.length / 2;
  const sample = (from: number): Covariance =>
    covarianceAbove(besideSignal(thetas, rest.subarray(from, from + part), neurons, random), neurons, dimension);
  return [sample(0), sample(part)];
}

/** Weights, neurons x (directions + width): along the population's directions, and the noise beside them. */
function besideSignal(
  thetas: ArrayLike<number>,
  noise: Float64Array,
  neurons: number,
  { normal }: RandomNumbers,
): Float64Array {
  const [count, width] = [thetas.length, noise.length / neurons];
  const weights = new Float64Array(neurons * (count + width));
  for (let i = 0; i < neurons; i++) {
    const at = i * (count + width);
    for (let k = 0; k < count; k++) weights[at + k] = Math.sqrt(1 + thetas[k]!) * normal();
    weights.set(noise.subarray(i * width, (i + 1) * width), at + count);
  }
  return weights;
}

function covarianceAbove(weights: Float64Array, neurons: number, dimension: number): Covariance {
  const width = weights.length / neurons;
  const least = neurons * edge(dimension / neurons);
  const { values, vectors } = eigenAbove(gram(weights, neurons, width), neurons, least);
  const mixes = new Float64Array(values.length * neurons);
  for (const [k, vector] of vectors.entries()) {
    const length = Math.sqrt(values[k]!);
    for (let i = 0; i < neurons; i++) mixes[k * neurons + i] = vector[i]! / length;
  }
  const rows = timesTransposed(mixes, transposed(weights, neurons, width), values.length, width, neurons);
  return {
    dimension,
    values: values.map((value) => value / neurons),
    vectors: vectors.map((_, k) => rows.subarray(k * width, (k + 1) * width)),
  };
}
