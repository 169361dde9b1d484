import * as tf from '@tensorflow/tfjs-core';
import { type LayerKind, picture, type Shape, some } from './kind.ts';
import type { Local } from './layer.ts';

/** Places both ways and the size of what is read at each. */
function layout({ name, size, stride = 1 }: Local, input: Shape) {
  const [height, width, channels] = picture(input, name);
  const places = (side: number) => Math.floor((side - size) / stride) + 1;
  const [rows, columns] = some([places(height), places(width)], name) as [number, number];
  return { rows, columns, places: rows * columns, read: size * size * channels, channels };
}

/**
 * What every place reads, in a filter's order: [places, size x size x channels, b]. The batch comes last, so that what is
 * copied lies together: with it first, gathering took thirty times as long as the sums.
 */
function patches(layer: Local, x: tf.Tensor): tf.Tensor3D {
  const [b, height, width] = x.shape as [number, number, number];
  const { rows, columns, places, read, channels } = layout(layer, x.shape.slice(1));
  const { size, stride = 1 } = layer;
  const last = tf.reshape(tf.transpose(x, [1, 2, 3, 0]), [height, width, channels * b]);
  const shifted: tf.Tensor[] = [];
  for (let top = 0; top < size; top++) {
    for (let left = 0; left < size; left++) {
      const end = [top + (rows - 1) * stride + 1, left + (columns - 1) * stride + 1, channels * b];
      shifted.push(tf.stridedSlice(last, [top, left, 0], end, [stride, stride, 1]));
    }
  }
  return tf.reshape(tf.concat(shifted, 2), [places, read, b]);
}

/** Adds what came back to every patch up again: the transpose of `patches`. */
function picturesOf(layer: Local, gradient: tf.Tensor3D, shape: readonly number[]): tf.Tensor {
  const [b, height, width, channels] = shape as [number, number, number, number];
  const { rows, columns } = layout(layer, shape.slice(1));
  const { size, stride = 1 } = layer;
  const whole = tf.reshape(gradient, [rows, columns, size * size * channels * b]);
  const back = tf.split(whole, size * size, 2).map((part, i) => {
    const [top, left] = [Math.floor(i / size), i % size];
    const apart = spreadOut(spreadOut(part, 0, stride), 1, stride);
    return tf.pad(apart, [
      [top, height - top - apart.shape[0]!],
      [left, width - left - apart.shape[1]!],
      [0, 0],
    ]);
  });
  return tf.transpose(tf.reshape(tf.addN(back), [height, width, channels, b]), [3, 0, 1, 2]);
}

/** Values along an axis `stride` apart, zeros between them. */
function spreadOut(x: tf.Tensor, axis: number, stride: number): tf.Tensor {
  if (stride === 1) return x;
  const side = x.shape[axis]!;
  const wide = tf.stack([x, ...Array.from({ length: stride - 1 }, () => tf.zerosLike(x))], axis + 1);
  const shape = [...x.shape];
  shape[axis] = side * stride;
  const size = [...shape];
  size[axis] = (side - 1) * stride + 1;
  return tf.slice(
    tf.reshape(wide, shape),
    shape.map(() => 0),
    size,
  );
}

/** Locally connected. Weights [places, size x size x in, filters], biases [places, 1, filters]. */
export const local: LayerKind<Local> = {
  output(layer, input) {
    const { rows, columns } = layout(layer, input);
    return [rows, columns, layer.filters];
  },

  parameters(layer, input) {
    const { places, read } = layout(layer, input);
    const { name, filters, initial, biases = true } = layer;
    const fan = { in: read, out: filters };
    const weights = { name: `${name}/weights`, shape: [places, read, filters], start: { fan, initial } };
    if (!biases) return [weights];
    return [weights, { name: `${name}/biases`, shape: [places, 1, filters], start: { fan, initial, bias: true } }];
  },

  forward(layer, [w, b], x) {
    const { rows, columns } = layout(layer, x.shape.slice(1));
    const kept = patches(layer, x);
    const product = tf.matMul(kept, w as tf.Tensor3D, true, false);
    const answers = tf.transpose(b ? tf.add(product, b) : product, [1, 0, 2]);
    return { x, y: tf.reshape(answers, [x.shape[0]!, rows, columns, layer.filters]), kept };
  },

  backward(layer, [w, b], { x, kept }, dy, input) {
    const { places } = layout(layer, x.shape.slice(1));
    const d = tf.transpose(tf.reshape(dy, [x.shape[0]!, places, layer.filters]), [1, 0, 2]) as tf.Tensor3D;
    const dw = tf.matMul(kept as tf.Tensor3D, d);
    return {
      parameters: b ? [dw, tf.sum(d, 1, true)] : [dw],
      x: input ? picturesOf(layer, tf.matMul(w as tf.Tensor3D, d, false, true), x.shape) : undefined,
    };
  },
};
