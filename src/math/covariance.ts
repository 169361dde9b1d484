import { requireCount, requireFinite, requirePositive } from './finite.ts';
import { dot, gram, transposed, unit } from './products.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/**
 * A symmetric positive semidefinite d x d matrix by its nonzero eigenvalues: with fewer neurons than dimensions the
 * d x d matrix itself is never formed.
 */
export interface Covariance {
  /** d. */
  readonly dimension: number;
  /** Nonzero eigenvalues, the largest first. None for the zero matrix. */
  readonly values: Float64Array;
  /** Unit eigenvectors of length d, one a value. */
  readonly vectors: readonly Float64Array[];
}

/** Eigenvalues below this share of the largest are rounding of 0. */
const ROUNDING = 1e-12;

/**
 * Uncentred covariance W'W / (neurons x variance) of a layer's weights (Guth et al. 2024, eq 16): `weights` is
 * neurons x dimension, row by row; `variance` is that of one weight before training, so that the eigenvalues of an
 * untrained layer follow the Marchenko-Pastur law of variance 1. Weights that are all 0 have no eigenvalue.
 *
 * Throws a RangeError for weights that are not finite, a wrong number of them, or a variance that is not positive.
 */
export function weightCovariance(
  weights: ArrayLike<number>,
  neurons: number,
  dimension: number,
  variance: number,
): Covariance {
  requireCount(neurons, 'The number of neurons');
  requireCount(dimension, 'The dimension');
  requirePositive(variance, 'The variance of the initial weights');
  if (weights.length !== neurons * dimension) {
    throw new RangeError(`${weights.length} weights are not ${neurons} x ${dimension}`);
  }
  requireFinite(weights, 'The weights');
  return neurons < dimension
    ? fromNeurons(weights, neurons, dimension, neurons * variance)
    : fromDimensions(weights, neurons, dimension, neurons * variance);
}

/** By the products of neurons with neurons, which have the same nonzero eigenvalues: v = W'u / |W'u|. */
function fromNeurons(weights: ArrayLike<number>, neurons: number, dimension: number, scale: number): Covariance {
  const { values, vectors } = symmetricEigen(gram(weights, neurons, dimension), neurons);
  const count = nonzero(values);
  const directions = vectors.slice(0, count).map((mix) => {
    const vector = new Float64Array(dimension);
    for (let i = 0; i < neurons; i++) {
      for (let j = 0; j < dimension; j++) vector[j]! += mix[i]! * weights[i * dimension + j]!;
    }
    return unit(vector);
  });
  return { dimension, values: values.slice(0, count).map((value) => value / scale), vectors: directions };
}

function fromDimensions(weights: ArrayLike<number>, neurons: number, dimension: number, scale: number): Covariance {
  const moments = gram(transposed(weights, neurons, dimension), dimension, neurons);
  const { values, vectors } = symmetricEigen(moments, dimension);
  const count = nonzero(values);
  return { dimension, values: values.slice(0, count).map((value) => value / scale), vectors: vectors.slice(0, count) };
}

/** How many eigenvalues, largest first, are more than rounding. */
function nonzero(values: Float64Array): number {
  const zero = values.findIndex((value) => !(value > ROUNDING * values[0]!));
  return zero < 0 ? values.length : zero;
}

/**
 * A C A' of a covariance: `matrix` is rows x dimension, row by row, with orthonormal columns (an alignment, a rotation).
 * The eigenvalues stay, every eigenvector v becomes A v.
 */
export function rotated(covariance: Covariance, matrix: ArrayLike<number>): Covariance {
  const { dimension, values, vectors } = covariance;
  const rows = matrix.length / dimension;
  if (!Number.isInteger(rows)) throw new RangeError(`${matrix.length} entries are no matrix of ${dimension} columns`);
  const entries = Float64Array.from(matrix);
  const moved = vectors.map((vector) =>
    Float64Array.from({ length: rows }, (_, i) => dot(entries.subarray(i * dimension, (i + 1) * dimension), vector)),
  );
  return { dimension: rows, values, vectors: moved };
}

/** Sum of the eigenvalues: the variance in all directions together. */
export function trace({ values }: Pick<Covariance, 'values'>): number {
  return values.reduce((sum, value) => sum + value, 0);
}
