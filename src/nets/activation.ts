import * as tf from '@tensorflow/tfjs-core';

/** What a layer does to its response. `linear` does nothing; `trelu` is 0 below its threshold t and (x - t) / (1 - t) above. */
export type Activation = 'relu' | 'linear' | 'abs' | 'leaky-relu' | 'tanh' | 'trelu';
export const activations: readonly Activation[] = ['relu', 'linear', 'abs', 'leaky-relu', 'tanh', 'trelu'];

/** Slope of `leaky-relu` below 0, as in Maas, Hannun and Ng (2013) and PyTorch's default. */
export const LEAKY_SLOPE = 0.01;

/** The rectifier itself, element by element, any shape. `threshold` (0 to below 1) matters for `trelu` alone. */
export function rectify(z: tf.Tensor, activation: Activation, threshold: number): tf.Tensor {
  switch (activation) {
    case 'relu':
      return tf.relu(z);
    case 'linear':
      return z;
    case 'abs':
      return tf.abs(z);
    case 'leaky-relu':
      return tf.leakyRelu(z, LEAKY_SLOPE);
    case 'tanh':
      return tf.tanh(z);
    case 'trelu':
      return tf.relu(tf.div(tf.sub(z, threshold), 1 - threshold));
  }
}
