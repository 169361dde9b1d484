import * as tf from '@tensorflow/tfjs-core';
import type { Padding } from './layers/layer.ts';

/** How a filter of size x size goes over a picture. */
export interface Walk {
  readonly size: number;
  readonly stride: number;
  readonly padding: Padding;
}

/** Places added before and after, both ways: an odd filter has as many on either side. */
const around = ({ size, padding }: Walk): [before: number, after: number] =>
  padding === 'valid' ? [0, 0] : [(size - 1) >> 1, size >> 1];

/** Sides of what comes out. */
export function walked(walk: Walk, side: number): number {
  const [before, after] = around(walk);
  return Math.floor((side + before + after - walk.size) / walk.stride) + 1;
}

type Explicit = [[number, number], [number, number], [number, number], [number, number]];
/** The walk as TF.js's kernels read it. */
export const attributes = (walk: Walk) => {
  const [before, after] = walk.padding === 'same' ? around(walk) : [0, 0];
  const sides: [number, number] = [before, after];
  const pad: 'valid' | Explicit = walk.padding === 'same' ? [[0, 0], sides, sides, [0, 0]] : 'valid';
  return { strides: walk.stride, pad, dataFormat: 'NHWC' } as const;
};

/** Convolution (cross-correlation, as everywhere in this field): x [b, h, w, in], filters [k, k, in, out], biases [out] or none. */
export function correlate(x: tf.Tensor4D, filters: tf.Tensor4D, walk: Walk, biases?: tf.Tensor1D): tf.Tensor4D {
  const { strides, pad } = attributes(walk);
  const input = wrap(x, walk);
  return biases
    ? tf.fused.conv2d({ x: input, filter: filters, strides, pad, bias: biases })
    : tf.conv2d(input, filters, strides, pad);
}

/** Gradient of `correlate` by its filters, of the shape given. */
export function correlateFilterGradient(
  x: tf.Tensor4D,
  dy: tf.Tensor4D,
  filterShape: readonly number[],
  walk: Walk,
): tf.Tensor4D {
  const attrs = { ...attributes(walk), filterShape: [...filterShape] };
  return run('Conv2DBackpropFilter', { x: wrap(x, walk), dy }, attrs) as tf.Tensor4D;
}

/** Gradient of `correlate` by its input, of the shape given. */
export function correlateInputGradient(
  dy: tf.Tensor4D,
  filters: tf.Tensor4D,
  inputShape: readonly number[],
  walk: Walk,
): tf.Tensor4D {
  const [b, h, w, c] = inputShape as [number, number, number, number];
  const more = walk.padding === 'circular' ? walk.size - 1 : 0;
  const attrs = { ...attributes(walk), inputShape: [b, h + more, w + more, c] };
  return unwrap(run('Conv2DBackpropInput', { dy, filter: filters }, attrs) as tf.Tensor4D, [b, h, w, c], walk);
}

/** Runs a kernel of TF.js or of `engine/kernels` by name. */
export function run(kernel: string, inputs: tf.NamedTensorMap, attrs: object = {}): tf.Tensor | tf.Tensor[] {
  return tf.engine().runKernel(kernel, inputs, attrs as tf.NamedAttrMap) as unknown as tf.Tensor | tf.Tensor[];
}

/** The picture with its own other end around it, where the padding is circular. */
export function wrap(x: tf.Tensor4D, walk: Walk): tf.Tensor4D {
  if (walk.padding !== 'circular') return x;
  const [before, after] = around(walk);
  return [1, 2].reduce((picture, axis) => {
    const side = picture.shape[axis]!;
    if (Math.max(before, after) > side) throw new RangeError(`a filter of ${walk.size} goes around a side of ${side}`);
    const parts = [slice(picture, axis, side - before, before), picture, slice(picture, axis, 0, after)];
    return tf.concat(
      parts.filter((part) => part.shape[axis]! > 0),
      axis,
    );
  }, x);
}

/** The gradient by a wrapped picture, brought back to where each value came from. */
export function unwrap(dx: tf.Tensor4D, shape: readonly number[], walk: Walk): tf.Tensor4D {
  if (walk.padding !== 'circular') return dx;
  const [before, after] = around(walk);
  return [2, 1].reduce((gradient, axis) => {
    const side = shape[axis]!;
    const parts = [slice(gradient, axis, before, side)];
    if (after > 0) parts.push(padded(slice(gradient, axis, before + side, after), axis, 0, side - after));
    if (before > 0) parts.push(padded(slice(gradient, axis, 0, before), axis, side - before, 0));
    return tf.addN(parts);
  }, dx);
}

function slice(x: tf.Tensor4D, axis: number, from: number, count: number): tf.Tensor4D {
  const begin = [0, 0, 0, 0];
  const size = [...x.shape];
  begin[axis] = from;
  size[axis] = count;
  return tf.slice(x, begin, size);
}

function padded(x: tf.Tensor4D, axis: number, before: number, after: number): tf.Tensor4D {
  const widths: Explicit = [
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ];
  widths[axis] = [before, after];
  return tf.pad(x, widths);
}
