import * as tf from '@tensorflow/tfjs-core';
import { type LayerKind, picture, some } from './kind.ts';
import type { Pool } from './layer.ts';

/** The grids of every `stride`th place, [b, grids, h / stride, w / stride, c]: starting row by row, column by column. */
function grids(x: tf.Tensor, stride: number): tf.Tensor {
  const [b, h, w, c] = x.shape as [number, number, number, number];
  const apart = tf.reshape(x, [b, h / stride, stride, w / stride, stride, c]);
  const ordered = tf.transpose(apart, [0, 2, 4, 1, 3, 5]);
  return tf.reshape(ordered, [b, stride * stride, h / stride, w / stride, c]);
}

/**
 * Adaptive polyphase sampling (Chaman and Dokmanic, 2021): a picture moved by a place has the same grids in another order,
 * so the one with the largest norm is the same. Sides must be multiples of the stride.
 */
export const polyphase: Omit<LayerKind<Pool>, 'parameters'> = {
  output({ stride = 2 }, input) {
    const [height, width, channels] = picture(input, 'polyphase sampling');
    if (height % stride || width % stride)
      throw new RangeError(`polyphase sampling by ${stride} needs sides of its multiples, not [${input}]`);
    return some([height / stride, width / stride, channels], 'polyphase sampling');
  },

  forward({ stride = 2 }, _, x) {
    const all = grids(x, stride);
    const norms = tf.sum(tf.square(all), [2, 3, 4]);
    // On WASM `oneHot` writes whole numbers whatever type it is asked for (TF.js 4.22).
    const chosen = tf.oneHot(tf.argMax(norms, 1), stride * stride);
    const mask = tf.reshape(tf.cast(chosen, 'float32'), [x.shape[0]!, stride * stride, 1, 1, 1]);
    return { x, y: tf.sum(tf.mul(all, mask), 1), kept: mask };
  },

  backward({ stride = 2 }, _, { x, kept }, dy) {
    const [b, h, w, c] = x.shape as [number, number, number, number];
    const parts = tf.mul(tf.expandDims(dy, 1), kept as tf.Tensor);
    const apart = tf.reshape(parts, [b, stride, stride, h / stride, w / stride, c]);
    return { parameters: [], x: tf.reshape(tf.transpose(apart, [0, 3, 1, 4, 2, 5]), [b, h, w, c]) };
  },
};
