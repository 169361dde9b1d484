import * as tf from '@tensorflow/tfjs-core';
import { type LayerKind, picture, some } from './kind.ts';
import type { Pool } from './layer.ts';

type Sides = [b: number, h: number, w: number, c: number];

/**
 * The grids of every `stride`th place, [b, grids, places x channels of one]: starting row by row, column by column. In two
 * turns of four axes: of more axes the WASM back end makes ten times the work (TF.js 4.22).
 */
function grids(x: tf.Tensor, stride: number): tf.Tensor3D {
  const [b, h, w, c] = x.shape as Sides;
  const [rows, columns] = [h / stride, w / stride];
  const byRow = tf.transpose(tf.reshape(x, [b, rows, stride, w * c]), [0, 2, 1, 3]);
  const byColumn = tf.transpose(tf.reshape(byRow, [b * stride, rows * columns, stride, c]), [0, 2, 1, 3]);
  return tf.reshape(byColumn, [b, stride * stride, rows * columns * c]);
}

/** The picture of those grids. */
function whole(parts: tf.Tensor, [b, h, w, c]: Sides, stride: number): tf.Tensor {
  const [rows, columns] = [h / stride, w / stride];
  const byRow = tf.transpose(tf.reshape(parts, [b * stride, stride, rows * columns, c]), [0, 2, 1, 3]);
  return tf.reshape(tf.transpose(tf.reshape(byRow, [b, stride, rows, w * c]), [0, 2, 1, 3]), [b, h, w, c]);
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
    const [b, h, w, c] = x.shape as Sides;
    const all = grids(x, stride);
    // On WASM `oneHot` writes whole numbers whatever type it is asked for (TF.js 4.22).
    const chosen = tf.oneHot(tf.argMax(tf.sum(tf.square(all), 2), 1), stride * stride);
    const mask = tf.reshape(tf.cast(chosen, 'float32'), [b, 1, stride * stride]);
    return { x, y: tf.reshape(tf.matMul(mask, all), [b, h / stride, w / stride, c]), kept: mask };
  },

  backward({ stride = 2 }, _, { x, kept }, dy) {
    const shape = x.shape as Sides;
    const flat = tf.reshape(dy, [shape[0], 1, -1]) as tf.Tensor3D;
    return { parameters: [], x: whole(tf.matMul(kept as tf.Tensor3D, flat, true), shape, stride) };
  },
};
