import * as tf from '@tensorflow/tfjs-core';
import { attributes, run, unwrap, type Walk, wrap } from './correlate.ts';

/** One filter [k, k] on every channel of x [b, h, w, c] alike. */
export function filterEach(x: tf.Tensor4D, filter: tf.Tensor, walk: Walk): tf.Tensor4D {
  const { strides, pad } = attributes(walk);
  return tf.depthwiseConv2d(wrap(x, walk), spread(filter, x.shape[3], walk.size), strides, pad);
}

/** Gradient of `filterEach` by its input. */
export function filterEachGradient(
  dy: tf.Tensor4D,
  filter: tf.Tensor,
  shape: readonly number[],
  walk: Walk,
): tf.Tensor4D {
  const { size, padding } = walk;
  const [b, h, w, c] = shape as [number, number, number, number];
  const more = padding === 'circular' ? size - 1 : 0;
  const attrs = { ...attributes(walk), dilations: 1, inputShape: [b, h + more, w + more, c] };
  const filters = spread(filter, c, size);
  return unwrap(
    run('DepthwiseConv2dNativeBackpropInput', { dy, filter: filters }, attrs) as tf.Tensor4D,
    [b, h, w, c],
    walk,
  );
}

const spread = (filter: tf.Tensor, channels: number, size: number): tf.Tensor4D =>
  tf.tile(tf.reshape(filter, [size, size, 1, 1]), [1, 1, channels, 1]) as tf.Tensor4D;
