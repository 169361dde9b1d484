import type { Covariance } from '../../../math/covariance.ts';
import { covarianceCosine } from '../../../math/covariance-cosine.ts';
import { eigenAbove } from '../../../math/eigen-above.ts';
import { gaussianFactor } from '../../../math/gaussian-factor.ts';
import { edge } from '../../../math/marchenko-pastur.ts';
import { gram } from '../../../math/products.ts';
import type { RandomNumbers } from '../../../math/random-numbers.ts';
import { shrunk } from '../../../math/shrinkage.ts';
import { type PreparedSimilarity, prepareSimilarity, similarityOf } from '../../../math/similarity.ts';
import { symmetricEigen } from '../../../math/symmetric-eigen.ts';

/** Pairs drawn: two lie beyond the band at either end. */
const PAIRS = 40;
/** Of these, so many have their floor and ceiling drawn, which differ far less from pair to pair than cosines do. */
const SCALED = 4;

export type Band = readonly [low: number, high: number];

/**
 * What S reaches, its 5th and 95th percentile, between two layers drawn from one population: the mean of the two shrunk,
 * aligned covariances, beside noise of variance 1. `null` where too few pairs show a direction to tell.
 */
export function simulatedBand(prepared: PreparedSimilarity, random: RandomNumbers): Band | null {
  const { neurons, dimension } = prepared;
  const excesses = meanExcesses(prepared);
  const cosines: number[] = [];
  const scales: { readonly floor: number; readonly ceiling: number }[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const [one, two] = drawnPair(excesses, neurons, dimension, random);
    const cosine = covarianceCosine(shrunk(one, neurons), shrunk(two, neurons));
    if (cosine === null) continue;
    cosines.push(cosine);
    if (scales.length === SCALED) continue;
    const { floor, ceiling } = similarityOf(prepareSimilarity(one, two, neurons, random));
    if (floor !== null && ceiling !== null && ceiling > floor) scales.push({ floor, ceiling });
  }
  if (scales.length === 0) return null;
  const floor = mean(scales.map((scale) => scale.floor));
  const ceiling = mean(scales.map((scale) => scale.ceiling));
  cosines.sort((a, b) => a - b);
  const at = (share: number): number => (percentile(cosines, share) - floor) / (ceiling - floor);
  return [at(0.05), at(0.95)];
}

/** Eigenvalues of (C1 + C2) / 2, which are those of the inner products of its factor's columns, lambda^1/2 v. */
function meanExcesses({ first, second, overlaps }: PreparedSimilarity): Float64Array {
  const [m, n] = [first.shrunk.length, second.shrunk.length];
  const roots = [...first.shrunk, ...second.shrunk].map((value) => Math.sqrt(value / 2));
  const inner = (i: number, j: number): number => {
    if (i < m === j < m) return i === j ? 1 : 0;
    return i < m ? overlaps[i * n + (j - m)]! : overlaps[j * n + (i - m)]!;
  };
  const size = m + n;
  const products = Float64Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    return roots[i]! * roots[j]! * inner(i, j);
  });
  return symmetricEigen(products, size).values.map((value) => Math.max(0, value));
}

/**
 * The directions above the edge of two samples of a population. Of the dimensions without a direction only the products
 * count: a triangle of numbers stands for them, and the vectors are given in its coordinates.
 */
function drawnPair(
  excesses: Float64Array,
  neurons: number,
  dimension: number,
  random: RandomNumbers,
): readonly [Covariance, Covariance] {
  const along = Math.min(excesses.length, dimension);
  const rest = gaussianFactor(2 * neurons, dimension - along, random);
  const width = rest.length / (2 * neurons);
  const sample = (from: number): Covariance => {
    const columns = along + width;
    const weights = new Float64Array(neurons * columns);
    for (let i = 0; i < neurons; i++) {
      for (let k = 0; k < along; k++) weights[i * columns + k] = Math.sqrt(1 + excesses[k]!) * random.normal();
      weights.set(rest.subarray((from + i) * width, (from + i + 1) * width), i * columns + along);
    }
    const least = neurons * edge(dimension / neurons);
    const { values, vectors } = eigenAbove(gram(weights, neurons, columns), neurons, least);
    const directions = vectors.map((mix, k) => {
      const vector = new Float64Array(columns);
      for (let i = 0; i < neurons; i++) {
        const share = mix[i]! / Math.sqrt(values[k]!);
        for (let j = 0; j < columns; j++) vector[j]! += share * weights[i * columns + j]!;
      }
      return vector;
    });
    return { dimension, values: values.map((value) => value / neurons), vectors: directions };
  };
  return [sample(0), sample(neurons)];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function percentile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)]!;
  return below + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - below);
}
