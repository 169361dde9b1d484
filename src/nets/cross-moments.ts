import * as tf from '@tensorflow/tfjs-core';
import type { CrossMoments } from '../math/procrustes.ts';

/**
 * Uncentred second moments of two layers' activations on the same samples, as `crossMoments` of `math/procrustes.ts` gives
 * them, multiplied on the current back end: for thousands of samples in hundreds of dimensions. `first` is
 * samples x columns, `second` samples x rows.
 */
export async function crossMomentsOnBackend(
  first: Float32Array,
  second: Float32Array,
  samples: number,
): Promise<CrossMoments> {
  const [columns, rows] = [first.length / samples, second.length / samples];
  const products = tf.tidy(() => {
    const one = tf.tensor2d(first, [samples, columns]);
    const two = tf.tensor2d(second, [samples, rows]);
    // Turned first: column by column, thousands of rows apart, the same product takes nine times as long.
    return tf.matMul(tf.transpose(two), one);
  });
  try {
    const cross = Float64Array.from(await products.data(), (sum) => sum / samples);
    return { cross, rows, columns, firstPower: power(first) / samples, secondPower: power(second) / samples };
  } finally {
    products.dispose();
  }
}

function power(values: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! ** 2;
  return sum;
}
