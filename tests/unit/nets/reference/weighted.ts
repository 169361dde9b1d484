import type { Bank, Convolution, Dense, Local, Padding } from '../../../../src/nets/layers/layer.ts';
import { flat, type Parameters64, pictures, reader, type Tensor64 } from './tensor.ts';

/** Where a filter of `size` that stands at `place` reads, and how many places it has along a side. */
export function walk(size: number, stride: number, padding: Padding) {
  const before = padding === 'valid' ? 0 : Math.floor((size - 1) / 2);
  const added = padding === 'valid' ? 0 : size - 1;
  return {
    places: (side: number) => Math.floor((side + added - size) / stride) + 1,
    at: (place: number, offset: number, side: number) => {
      const position = place * stride - before + offset;
      return padding === 'circular' ? ((position % side) + side) % side : position;
    },
  };
}

/** Weighted sum, or cosine of the angle, of what is read and a filter. Nothing has a direction that is all zeros. */
function respond(read: readonly number[], filter: readonly number[], cosine: boolean): number {
  const dot = (a: readonly number[], b: readonly number[]) => {
    let sum = 0;
    for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
    return sum;
  };
  if (!cosine) return dot(read, filter);
  const lengths = Math.sqrt(dot(read, read) * dot(filter, filter));
  return lengths === 0 ? 0 : dot(read, filter) / lengths;
}

export function convolution(layer: Convolution, parameters: Parameters64, x: Tensor64): Tensor64 {
  const { name, filters, size, stride = 1, padding = 'valid', paired, response } = layer;
  const [count, height, width, channels] = x.shape as [number, number, number, number];
  const { places, at } = walk(size, stride, padding);
  const pixel = reader(x);
  const weights = parameters[`${name}/weights`]!;
  const biases = parameters[`${name}/biases`];
  const anchors = Array.from({ length: filters }, (_, k) =>
    Array.from({ length: weights.length / filters }, (_, i) => weights[i * filters + k]!),
  );
  if (paired) anchors.push(...anchors.map((anchor) => anchor.map((weight) => -weight)));
  const sides = [places(height), places(width)] as const;
  const patches = new Map<number, number[]>();
  const patch = (n: number, y: number, i: number): number[] => {
    const key = (n * sides[0] + y) * sides[1] + i;
    if (!patches.has(key)) {
      const read: number[] = [];
      for (let a = 0; a < size; a++)
        for (let b = 0; b < size; b++)
          for (let c = 0; c < channels; c++) read.push(pixel(n, at(y, a, height), at(i, b, width), c));
      patches.set(key, read);
    }
    return patches.get(key)!;
  };
  return pictures(
    [count, ...sides, anchors.length],
    (n, y, i, k) => respond(patch(n, y, i), anchors[k]!, response === 'cosine') + (biases?.[k] ?? 0),
  );
}

export function bank({ filters, size, negated, padding = 'same' }: Bank, x: Tensor64): Tensor64 {
  const [count, height, width, channels] = x.shape as [number, number, number, number];
  const { places, at } = walk(size, 1, padding);
  const pixel = reader(x);
  const signs = negated ? [1, -1] : [1];
  const made = filters.length * signs.length * channels;
  return pictures([count, places(height), places(width), made], (n, y, i, k) => {
    const c = k % channels;
    const sign = signs[Math.floor(k / channels) % signs.length]!;
    const filter = filters[Math.floor(k / channels / signs.length)]!;
    let sum = 0;
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++) sum += filter[a * size + b]! * pixel(n, at(y, a, height), at(i, b, width), c);
    return sign * sum;
  });
}

export function dense({ name, units, response }: Dense, parameters: Parameters64, x: Tensor64): Tensor64 {
  const { shape, values } = flat(x);
  const [count, features] = shape as [number, number];
  const weights = parameters[`${name}/weights`]!;
  const biases = parameters[`${name}/biases`];
  const y = new Float64Array(count * units);
  for (let n = 0; n < count; n++) {
    const read = Array.from(values.subarray(n * features, (n + 1) * features));
    for (let k = 0; k < units; k++) {
      const anchor = read.map((_, i) => weights[i * units + k]!);
      y[n * units + k] = respond(read, anchor, response === 'cosine') + (biases?.[k] ?? 0);
    }
  }
  return { shape: [count, units], values: y };
}

export function local({ name, filters, size, stride = 1 }: Local, parameters: Parameters64, x: Tensor64): Tensor64 {
  const [count, height, width, channels] = x.shape as [number, number, number, number];
  const { places, at } = walk(size, stride, 'valid');
  const pixel = reader(x);
  const weights = parameters[`${name}/weights`]!;
  const biases = parameters[`${name}/biases`];
  return pictures([count, places(height), places(width), filters], (n, y, i, k) => {
    const place = y * places(width) + i;
    let sum = biases?.[place * filters + k] ?? 0;
    let read = 0;
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++)
        for (let c = 0; c < channels; c++)
          sum +=
            pixel(n, at(y, a, height), at(i, b, width), c) *
            weights[(place * size * size * channels + read++) * filters + k]!;
    return sum;
  });
}
