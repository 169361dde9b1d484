import * as tf from '@tensorflow/tfjs-core';

/** Sums over all but the last axis: the gradient of a bias. */
export const sumOverPlaces = (dy: tf.Tensor): tf.Tensor1D =>
  tf.sum(
    dy,
    dy.shape.slice(0, -1).map((_, axis) => axis),
  );
