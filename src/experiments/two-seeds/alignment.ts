import { orthonormal } from '../../math/orthonormal.ts';
import { type CrossMoments, explainedByAlignment, procrustes } from '../../math/procrustes.ts';
import { crossMomentsOnBackend } from '../../nets/cross-moments.ts';
import type { MixingLayer } from '../natural/layers.ts';

/** The rotation of a layer's inputs that brings one network's nearest to the other's. */
export interface InputAlignment {
  /** dimension x dimension. */
  readonly matrix: Float64Array;
  /** Of the inputs after it, on samples that it was not fitted on. */
  readonly cosine: number;
}

/**
 * The alignment of a layer's inputs on the same pictures, fitted on one half of the samples and measured on the other; none
 * in the first layer, where both networks read the same.
 */
export async function alignmentOf(
  from: Float32Array,
  to: Float32Array,
  { dimension, depth }: MixingLayer,
): Promise<InputAlignment | undefined> {
  if (depth === 1) return undefined;
  const samples = from.length / dimension;
  const middle = Math.floor(samples / 2);
  const half = (start: number, end: number): Promise<CrossMoments> => {
    const part = (values: Float32Array) => values.subarray(start * dimension, end * dimension);
    return crossMomentsOnBackend(part(from), part(to), end - start);
  };
  const matrix = procrustes(await half(0, middle));
  return { matrix, cosine: explainedByAlignment(matrix, await half(middle, samples))?.cosine ?? 0 };
}

/** A v for orthonormal vectors v. Directions that the inputs never take have no image: what is left is put at right angles again. */
export const turnedBy = (matrix: Float64Array, vectors: readonly Float64Array[]): readonly Float64Array[] =>
  orthonormal(vectors.map((vector) => imageOf(matrix, vector)));

/** A v. */
export const imageOf = (matrix: Float64Array, vector: Float64Array): Float64Array =>
  vector.map((_, i) => vector.reduce((sum, entry, j) => sum + matrix[i * vector.length + j]! * entry, 0));
