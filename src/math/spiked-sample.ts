import { eigenAbove } from './eigen-above.ts';
import { edge } from './marchenko-pastur.ts';
import { gram } from './products.ts';
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
 * point is of no matter to a population that has no direction there: their products alone are drawn, L L' with L lower
 * triangular (Bartlett 1933), its diagonal chi distributed.
 */
export function drawNoise(neurons: number, dimension: number, count: number, normal: () => number): SampleNoise {
  const along = Float64Array.from({ length: neurons * count }, normal);
  const free = dimension - count;
  const width = Math.min(neurons, free);
  const lower = new Float64Array(neurons * width);
  for (let i = 0; i < neurons; i++) {
    for (let j = 0; j < Math.min(i, width); j++) lower[i * width + j] = normal();
    if (i < width) lower[i * width + i] = chi(free - i, normal);
  }
  return { neurons, dimension, along, count, rest: gram(lower, neurons, width) };
}

function chi(freedom: number, normal: () => number): number {
  let square = 0;
  for (let i = 0; i < freedom; i++) square += normal() ** 2;
  return Math.sqrt(square);
}

/**
 * The learned directions of a sample whose population has variance 1 + theta along its first directions (`thetas`, as many
 * as the noise has or fewer) and 1 along all others.
 */
export function sampledSpikes(thetas: Float64Array, noise: SampleNoise): SampledSpikes {
  const { neurons, dimension, along, count, rest } = noise;
  const scales = Float64Array.from({ length: count }, (_, j) => Math.sqrt(1 + (thetas[j] ?? 0)));
  const columns = along.map((value, i) => value * scales[i % count]!);
  const products = gram(columns, neurons, count).map((value, i) => value + rest[i]!);
  const gamma = dimension / neurons;
  const { values, vectors } = eigenAbove(products, neurons, neurons * edge(gamma));
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
