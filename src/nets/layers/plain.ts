import * as tf from '@tensorflow/tfjs-core';
import { type LayerKind, picture, sizeOf } from './kind.ts';
import type { Flatten, GlobalAverage, Reshape } from './layer.ts';

/** [h, w, c] to [c]. */
export const globalAverage: LayerKind<GlobalAverage> = {
  output: (_, input) => [picture(input, 'a global average')[2]],
  parameters: () => [],
  forward: (_, __, x) => ({ x, y: tf.mean(x, [1, 2]) }),
  backward(_, __, { x }, dy) {
    const [b, h, w, c] = x.shape as [number, number, number, number];
    return { parameters: [], x: tf.tile(tf.reshape(tf.mul(dy, 1 / (h * w)), [b, 1, 1, c]), [1, h, w, 1]) };
  },
};

/** Anything to [features], row by row, channels last. */
export const flatten: LayerKind<Flatten> = {
  output: (_, input) => [sizeOf(input)],
  parameters: () => [],
  forward: (_, __, x) => ({ x, y: tf.reshape(x, [x.shape[0]!, -1]) }),
  backward: (_, __, { x }, dy) => ({ parameters: [], x: tf.reshape(dy, x.shape) }),
};

/** Anything to [h, w, c] of as many numbers. */
export const reshape: LayerKind<Reshape> = {
  output({ shape }, input) {
    if (sizeOf(shape) !== sizeOf(input)) throw new RangeError(`[${input}] is no picture of [${shape}]`);
    return shape;
  },
  parameters: () => [],
  forward: ({ shape }, _, x) => ({ x, y: tf.reshape(x, [x.shape[0]!, ...shape]) }),
  backward: (_, __, { x }, dy) => ({ parameters: [], x: tf.reshape(dy, x.shape) }),
};
