import { dot, subtract, unit } from './products.ts';

/**
 * Orthonormal vectors that span what these do, by Gram and Schmidt's process, twice for rounding's sake: the columns of Q
 * in V = Q R with a positive diagonal of R.
 */
export function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const frame: Float64Array[] = [];
  for (const vector of vectors) {
    const left = vector.slice();
    for (let pass = 0; pass < 2; pass++) unit(apart(left, frame));
    frame.push(left);
  }
  return frame;
}

/** The part of a vector at right angles to orthonormal ones, in place. */
export function apart(vector: Float64Array, frame: readonly Float64Array[]): Float64Array {
  for (const other of frame) subtract(vector, dot(other, vector), other);
  return vector;
}
