import * as tf from '@tensorflow/tfjs-core';
import { type Activation, LEAKY_SLOPE, rectify } from './activation.ts';
import { POOL_RECTIFIER_GRAD, RECTIFIER_GRAD } from './kernels.ts';

/** How a network rectifies; `threshold` is read by `trelu` alone. */
export interface Rectifier {
  readonly activation: Activation;
  readonly threshold: number;
}

const attrs = ({ activation, threshold }: Rectifier): tf.NamedAttrMap => ({
  activation,
  slope: LEAKY_SLOPE,
  threshold,
});

/** Valid convolution, stride 1: x [b, h, w, in], weights [k, k, in, out], biases [out] or none. */
export function convolve(x: tf.Tensor4D, weights: tf.Tensor4D, biases?: tf.Tensor1D): tf.Tensor4D {
  return biases
    ? tf.fused.conv2d({ x, filter: weights, strides: 1, pad: 'valid', bias: biases })
    : tf.conv2d(x, weights, 1, 'valid');
}

/** Gradient of `convolve` with respect to its weights. */
export function convolveWeightsGradient(x: tf.Tensor4D, dz: tf.Tensor4D, shape: readonly number[]): tf.Tensor4D {
  const attributes = { strides: 1, pad: 'valid', dataFormat: 'NHWC', filterShape: [...shape] };
  return tf.engine().runKernel('Conv2DBackpropFilter', { x, dy: dz }, attributes as unknown as tf.NamedAttrMap);
}

/** Gradient of `convolve` with respect to its input. */
export function convolveInputGradient(dz: tf.Tensor4D, weights: tf.Tensor4D, shape: readonly number[]): tf.Tensor4D {
  const attributes = { strides: 1, pad: 'valid', dataFormat: 'NHWC', inputShape: [...shape] };
  return tf
    .engine()
    .runKernel('Conv2DBackpropInput', { dy: dz, filter: weights }, attributes as unknown as tf.NamedAttrMap);
}

/**
 * Rectifies and halves: 2x2 average pooling where nothing rectifies, 2x2 max pooling elsewhere. A rising rectifier and
 * the maximum change places, so it works on a quarter of the values; |.| does not rise and comes first.
 */
export function rectifyPool(z: tf.Tensor4D, rectifier: Rectifier): tf.Tensor4D {
  if (rectifier.activation === 'linear') return tf.avgPool(z, 2, 2, 'valid');
  if (rectifier.activation === 'abs') return tf.maxPool(tf.abs(z), 2, 2, 'valid');
  return rectify(tf.maxPool(z, 2, 2, 'valid'), rectifier.activation, rectifier.threshold) as tf.Tensor4D;
}

/** A convolution, rectified and pooled: y = rectifyPool(z), z = convolve(x, w, b). */
export interface ConvBlock {
  readonly x: tf.Tensor4D;
  readonly w: tf.Tensor4D;
  readonly z: tf.Tensor4D;
  readonly y: tf.Tensor4D;
}

/** Gradients of a block by its filters, its biases and, where `input` asks for it, its input. One winner a window: the first maximum. */
export function convBlockGradient(
  { x, w, z, y }: ConvBlock,
  dy: tf.Tensor4D,
  rectifier: Rectifier,
  input: boolean,
): { dw: tf.Tensor4D; db: tf.Tensor1D; dx?: tf.Tensor4D } {
  const [dz, db] = rectifyPoolGradient(z, y, dy, rectifier);
  const dw = convolveWeightsGradient(x, dz, w.shape);
  return input ? { dw, db, dx: convolveInputGradient(dz, w, x.shape) } : { dw, db };
}

/** Gradients of `rectifyPool(z)` = y: by z, and its sum over images and places (the gradient of a bias inside z). One winner a window: the first. */
export function rectifyPoolGradient(
  z: tf.Tensor4D,
  y: tf.Tensor4D,
  dy: tf.Tensor4D,
  rectifier: Rectifier,
): [dz: tf.Tensor4D, biases: tf.Tensor1D] {
  return tf.engine().runKernel(POOL_RECTIFIER_GRAD, { z, y, dy }, attrs(rectifier)) as unknown as [
    tf.Tensor4D,
    tf.Tensor1D,
  ];
}

/** Dense layer: x [b, in], weights [in, out], biases [out] or none. */
export function dense(x: tf.Tensor2D, weights: tf.Tensor2D, biases?: tf.Tensor1D): tf.Tensor2D {
  return biases ? (tf.fused.matMul({ a: x, b: weights, bias: biases }) as tf.Tensor2D) : tf.matMul(x, weights);
}

/** Gradients of a rectified dense layer: by its response z, and by its biases (sums over the batch). y = rectify(z). */
export function rectifierGradient(
  z: tf.Tensor2D,
  y: tf.Tensor2D,
  dy: tf.Tensor2D,
  rectifier: Rectifier,
): [dz: tf.Tensor2D, biases: tf.Tensor1D] {
  return tf.engine().runKernel(RECTIFIER_GRAD, { z, y, dy }, attrs(rectifier)) as unknown as [tf.Tensor2D, tf.Tensor1D];
}
