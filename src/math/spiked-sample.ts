import { eigenAbove, eigenvaluesAbove } from './eigen-above.ts';
import { gaussianFactor } from './gaussian-factor.ts';
import { edge } from './marchenko-pastur.ts';
import { gram } from './products.ts';
import type { RandomNumbers } from './random-numbers.ts';
import { shrinkEigenvalue } from './shrinkage.ts';

/** What a sample of a known population shows above the noise. */
export interface SampledSpikes {
  /** Eigenvalues of the sample's covariance above the edge, largest first. */
  readonly values: Float64Array;
  /** The same, shrunk. */
  readonly shrunk: Float64Array;
  /** Inner products of the population's eigenvectors (rows) with those of the sample (columns). */
  readonly overlaps: Float64Array;
}

/** Standard normal numbers of a sample: those along the first directions, and the rest of it by its products alone. */
export interface SampleNoise {
  readonly neurons: number;
  readonly dimension: number;
  /** neurons x count. */
  readonly along: Float64Array;
  readonly count: number;
  /** neurons x neurons: products of the neurons' parts in the other dimension - count directions. */
  readonly rest: Float64Array;
}

/**
 * Draws the noise of `neurons` normal vectors in `dimension` dimensions. Which way the dimensions beside the first `count`
 * point is of no matter to a population that has no direction there: their products alone are drawn.
 */
export function drawNoise(neurons: number, dimension: number, count: number, random: RandomNumbers): SampleNoise {
  const along = Float64Array.from({ length: neurons * count }, random.normal);
  const lower = gaussianFactor(neurons, dimension - count, random);
  return { neurons, dimension, along, count, rest: gram(lower, neurons, lower.length / neurons) };
}

/**
 * The learned directions of a sample whose population has variance 1 + theta along its first directions (`thetas`, as many
 * as the noise has or fewer) and 1 along all others.
 */
export function sampledSpikes(thetas: Float64Array, noise: SampleNoise): SampledSpikes {
  const { neurons, dimension, count } = noise;
  const columns = alongDirections(thetas, noise);
  const gamma = dimension / neurons;
  const { values, vectors } = eigenAbove(productsOf(columns, noise), neurons, neurons * edge(gamma));
  const overlaps = new Float64Array(thetas.length * values.length);
  for (const [j, vector] of vectors.entries()) {
    const length = Math.sqrt(values[j]!);
    for (let i = 0; i < neurons; i++) {
      const share = vector[i]! / length;
      for (let k = 0; k < thetas.length; k++) overlaps[k * values.length + j]! += share * columns[i * count + k]!;
    }
  }
  const scaled = values.map((value) => value / neurons);
  return { values: scaled, shrunk: scaled.map((value) => shrinkEigenvalue(value, gamma)), overlaps };
}

/** Its eigenvalues above the edge alone, shrunk. */
export function sampledExcess(thetas: ArrayLike<number>, noise: SampleNoise): Float64Array {
  const { neurons, dimension } = noise;
  const gamma = dimension / neurons;
  const products = productsOf(alongDirections(thetas, noise), noise);
  return eigenvaluesAbove(products, neurons, neurons * edge(gamma)).map((value) =>
    shrinkEigenvalue(value / neurons, gamma),
  );
}

/** The neurons' parts along the first directions: neurons x count. */
function alongDirections(thetas: ArrayLike<number>, { along, count }: SampleNoise): Float64Array {
  const scales = Float64Array.from({ length: count }, (_, j) => Math.sqrt(1 + (thetas[j] ?? 0)));
  return along.map((value, i) => value * scales[i % count]!);
}

/** Products of the neurons with one another. */
function productsOf(columns: Float64Array, { neurons, count, rest }: SampleNoise): Float64Array {
  return gram(columns, neurons, count).map((value, i) => value + rest[i]!);
}
