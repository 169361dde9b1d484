import * as tf from '@tensorflow/tfjs-core';
import { SOFTMAX_CROSS_ENTROPY } from './kernels.ts';
import { convBlockGradient, rectifierGradient } from './layers.ts';
import { type Activations, firstFilters, forward, type LenetOptions, layer, type WeightTensors } from './lenet.ts';

/** Mean cross-entropy (nats) of logits [b, classes] against labels [b] (int32), and its gradient by the logits. */
export function crossEntropy(logits: tf.Tensor2D, labels: tf.Tensor1D): [loss: tf.Scalar, dLogits: tf.Tensor2D] {
  return tf.engine().runKernel(SOFTMAX_CROSS_ENTROPY, { logits, labels }) as unknown as [tf.Scalar, tf.Tensor2D];
}

/** Gradients of the mean cross-entropy by every parameter, in the parameters' order, and the loss. Call it inside `tf.tidy`. */
export function lossAndGradients(
  tensors: WeightTensors,
  x: tf.Tensor4D,
  labels: tf.Tensor1D,
  options: LenetOptions,
): { loss: tf.Scalar; gradients: tf.Tensor[] } {
  const a = forward(tensors, x, options);
  const [loss, dLogits] = crossEntropy(a.logits, labels);
  return { loss, gradients: backward(tensors, x, a, dLogits, options) };
}

function backward(
  tensors: WeightTensors,
  x: tf.Tensor4D,
  a: Activations,
  dLogits: tf.Tensor2D,
  options: LenetOptions,
): tf.Tensor[] {
  const weights = (i: number) => layer(tensors, i, options).w;
  const dense = (i: number) => weights(i) as tf.Tensor2D;
  const db5 = tf.sum(dLogits, 0);
  const dw5 = tf.matMul(a.y4, dLogits, true, false);
  const [dz4, db4] = rectifierGradient(a.z4, a.y4, tf.matMul(dLogits, dense(4), false, true), options);
  const dw4 = tf.matMul(a.y3, dz4, true, false);
  const [dz3, db3] = rectifierGradient(a.z3, a.y3, tf.matMul(dz4, dense(3), false, true), options);
  const dw3 = tf.matMul(a.flat, dz3, true, false);
  const dy2 = tf.reshape(tf.matMul(dz3, dense(2), false, true), a.y2.shape) as tf.Tensor4D;
  const block2 = { x: a.y1, w: weights(1) as tf.Tensor4D, z: a.z2, y: a.y2 };
  const { dw: dw2, db: db2, dx: dy1 } = convBlockGradient(block2, dy2, options, true);
  const block1 = { x, w: firstFilters(weights(0), options.filters), z: a.z1, y: a.y1 };
  const { dw: dFirst, db: db1 } = convBlockGradient(block1, dy1!, options, false);
  const dw1 = options.filters === 'paired' ? untie(dFirst) : dFirst;
  const dw = [dw1, dw2, dw3, dw4, dw5];
  if (!options.biases) return dw;
  const db = [db1, db2, db3, db4, db5];
  return dw.flatMap((w, i) => [w, db[i]!]);
}

/** A tied pair (w, -w) takes the difference of its two maps' gradients. */
function untie(gradient: tf.Tensor4D): tf.Tensor {
  const [plus, minus] = tf.split(gradient, 2, 3);
  return tf.sub(plus!, minus!);
}
