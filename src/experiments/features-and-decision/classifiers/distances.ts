import * as tf from '@tensorflow/tfjs-core';

/** Rows a pass: small enough to hear messages in between. */
export const PASS = 125;

/** Examples as `distances` wants them. Dispose both tensors. */
export interface Stored {
  /** size x count: multiplied without turning it round each time. */
  readonly columns: tf.Tensor2D;
  readonly squares: tf.Tensor1D;
}

/** Examples row by row, `size` values each. */
export function store(rows: Float32Array, size: number): Stored {
  return tf.tidy(() => {
    const x = tf.tensor2d(rows, [rows.length / size, size]);
    return { columns: tf.transpose(x) as tf.Tensor2D, squares: tf.sum(tf.square(x), 1) as tf.Tensor1D };
  });
}

/** Squared Euclidean distances of `rows` from what is stored. Call it inside `tf.tidy`. */
export function distances(rows: Float32Array, { columns, squares }: Stored): tf.Tensor2D {
  const size = columns.shape[0];
  const x = tf.tensor2d(rows, [rows.length / size, size]);
  const own = tf.reshape(tf.sum(tf.square(x), 1), [-1, 1]);
  return tf.add(tf.sub(own, tf.mul(tf.matMul(x, columns), 2)), squares) as tf.Tensor2D;
}
