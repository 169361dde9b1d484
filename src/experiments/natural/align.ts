import { type Alignment, explainedByAlignment, procrustes } from '../../math/procrustes.ts';
import { crossMomentsOnBackend } from '../../nets/cross-moments.ts';

/**
 * The alignment of two layers by what they read of the same pictures, samples x dimension each: `alignActivations` on the
 * current back end, for thousands of samples. Fitted on the first half of them, measured on the others.
 */
export async function align(first: Float32Array, second: Float32Array, dimension: number): Promise<Alignment> {
  const samples = first.length / dimension;
  const split = Math.floor(samples / 2);
  const half = (from: number, to: number) => {
    const part = (values: Float32Array) => values.subarray(from * dimension, to * dimension);
    return crossMomentsOnBackend(part(first), part(second), to - from);
  };
  const matrix = procrustes(await half(0, split));
  return { matrix, heldOut: explainedByAlignment(matrix, await half(split, samples)) };
}
