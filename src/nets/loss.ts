import * as tf from '@tensorflow/tfjs-core';
import { run } from './correlate.ts';
import { SOFTMAX_CROSS_ENTROPY } from './kernels.ts';

/** `classes`: mean cross-entropy (nats) of softmax(output) against a class each; `values`: mean squared error against a number each. */
export type Target = 'classes' | 'values';

/** Mean cross-entropy (nats) of logits [b, classes] against labels [b] (int32), and its gradient by the logits. */
export const crossEntropy = (logits: tf.Tensor, labels: tf.Tensor1D): [loss: tf.Scalar, dLogits: tf.Tensor] =>
  run(SOFTMAX_CROSS_ENTROPY, { logits, labels }) as [tf.Scalar, tf.Tensor];

/** The loss of a batch and its gradient by the network's output. */
export function lossOf(
  target: Target,
  output: tf.Tensor,
  targets: Uint8Array | Float32Array,
): [loss: tf.Scalar, gradient: tf.Tensor] {
  if (target === 'classes') return crossEntropy(output, tf.tensor1d(Int32Array.from(targets), 'int32'));
  const off = tf.sub(output, tf.tensor2d(Float32Array.from(targets), [targets.length, 1]));
  return [tf.mean(tf.square(off)), tf.mul(off, 2 / targets.length)];
}
