import { leadingEigen } from './leading-eigen.ts';

export interface PrincipalComponents {
  /** count x k: each point's coordinates along the k directions in which the points vary most, in the points' own units. */
  readonly scores: Float64Array;
  /** Share of the whole variance along each direction. */
  readonly shares: Float64Array;
}

/**
 * Principal components of `count` points (count x dimensions, row by row), exact to rounding. The mean is taken off; then
 * the smaller of two matrices with the same nonzero eigenvalues is taken apart: the products of all pairs of points
 * (count x count) or of all pairs of coordinates. Signs of directions are arbitrary; with less variance than directions
 * the rest of the scores is 0.
 */
export function principalComponents(points: ArrayLike<number>, count: number, k: number): PrincipalComponents {
  const d = points.length / count;
  const x = centred(points, count, d);
  if (count <= d) return componentsOfProducts(gram(x, count), count, k);
  const products = gram(transposed(x, count, d), d);
  const { values, vectors } = leadingEigen(products, d, Math.min(k, d));
  const trace = traceOf(products, d);
  const scores = new Float64Array(count * k);
  const shares = new Float64Array(k);
  for (const [c, vector] of vectors.entries()) {
    shares[c] = trace > 0 ? Math.max(0, values[c]!) / trace : 0;
    for (let i = 0; i < count; i++) {
      let score = 0;
      for (let j = 0; j < d; j++) score += x[i * d + j]! * vector[j]!;
      scores[i * k + c] = score;
    }
  }
  return { scores, shares };
}

/**
 * The same from the inner products of all pairs of centred points (count x count), where these are there already: the
 * coordinates along the direction of eigenvalue v are the eigenvector's, times the square root of v.
 */
export function componentsOfProducts(products: ArrayLike<number>, count: number, k: number): PrincipalComponents {
  const { values, vectors } = leadingEigen(products, count, Math.min(k, count));
  const trace = traceOf(products, count);
  const scores = new Float64Array(count * k);
  const shares = new Float64Array(k);
  for (const [c, vector] of vectors.entries()) {
    const value = Math.max(0, values[c]!);
    shares[c] = trace > 0 ? value / trace : 0;
    for (let i = 0; i < count; i++) scores[i * k + c] = vector[i]! * Math.sqrt(value);
  }
  return { scores, shares };
}

function traceOf(matrix: ArrayLike<number>, size: number): number {
  let trace = 0;
  for (let i = 0; i < size; i++) trace += matrix[i * size + i]!;
  return trace;
}

function centred(points: ArrayLike<number>, count: number, d: number): Float64Array {
  const out = Float64Array.from(points);
  for (let j = 0; j < d; j++) {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += out[i * d + j]!;
    for (let i = 0; i < count; i++) out[i * d + j]! -= sum / count;
  }
  return out;
}

function transposed(x: Float64Array, count: number, d: number): Float64Array {
  return Float64Array.from({ length: x.length }, (_, i) => x[(i % count) * d + Math.floor(i / count)]!);
}

/** Inner products of all pairs of rows. */
function gram(rows: Float64Array, count: number): Float64Array {
  const d = rows.length / count;
  const out = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = i; j < count; j++) {
      let sum = 0;
      for (let k = 0; k < d; k++) sum += rows[i * d + k]! * rows[j * d + k]!;
      out[i * count + j] = sum;
      out[j * count + i] = sum;
    }
  }
  return out;
}
