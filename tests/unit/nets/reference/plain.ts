import type { BatchNorm, Pool, RectifierLayer } from '../../../../src/nets/layers/layer.ts';
import { each, type Parameters64, pictures, reader, type Tensor64 } from './tensor.ts';
import { walk } from './weighted.ts';

export function rectifier({ activation, threshold = 0 }: RectifierLayer, x: Tensor64): Tensor64 {
  switch (activation) {
    case 'relu':
      return each(x, (z) => Math.max(z, 0));
    case 'abs':
      return each(x, Math.abs);
    case 'leaky-relu':
      return each(x, (z) => (z > 0 ? z : 0.01 * z));
    case 'tanh':
      return each(x, Math.tanh);
    case 'trelu':
      return each(x, (z) => (z > threshold ? (z - threshold) / (1 - threshold) : 0));
    case 'linear':
      return x;
  }
}

/** Mean and biased variance of every channel, over batch and places. */
export function moments({ shape, values }: Tensor64): { readonly mean: number[]; readonly variance: number[] } {
  const channels = shape[shape.length - 1]!;
  const count = values.length / channels;
  const mean = new Array<number>(channels).fill(0);
  const variance = new Array<number>(channels).fill(0);
  for (const [i, value] of values.entries()) mean[i % channels]! += value / count;
  for (const [i, value] of values.entries()) variance[i % channels]! += (value - mean[i % channels]!) ** 2 / count;
  return { mean, variance };
}

export function batchNorm({ name }: BatchNorm, parameters: Parameters64, x: Tensor64, training: boolean): Tensor64 {
  const channels = x.shape[x.shape.length - 1]!;
  const running = { mean: parameters[`${name}/mean`]!, variance: parameters[`${name}/variance`]! };
  const { mean, variance } = training ? moments(x) : running;
  const [scale, shift] = [parameters[`${name}/scale`], parameters[`${name}/shift`]];
  const values = x.values.map((value, i) => {
    const c = i % channels;
    return ((value - mean[c]!) / Math.sqrt(variance[c]! + 1e-5)) * (scale?.[c] ?? 1) + (shift?.[c] ?? 0);
  });
  return { shape: x.shape, values };
}

export function pool(layer: Pool, x: Tensor64): Tensor64 {
  if (layer.by === 'blur') return blur(layer, x);
  if (layer.by === 'polyphase') return polyphase(layer, x);
  const { by, size = 2, stride = size } = layer;
  const [count, height, width, channels] = x.shape as [number, number, number, number];
  const { places } = walk(size, stride, 'valid');
  const pixel = reader(x);
  return pictures([count, places(height), places(width), channels], (n, y, i, c) => {
    const window: number[] = [];
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++) window.push(pixel(n, y * stride + a, i * stride + b, c));
    return by === 'max' ? Math.max(...window) : window.reduce((a, b) => a + b) / window.length;
  });
}

function blur({ stride = 2, padding = 'same' }: Pool, x: Tensor64): Tensor64 {
  const [count, height, width, channels] = x.shape as [number, number, number, number];
  const { places, at } = walk(3, stride, padding);
  const pixel = reader(x);
  const weights = [0.25, 0.5, 0.25];
  return pictures([count, places(height), places(width), channels], (n, y, i, c) => {
    let sum = 0;
    for (let a = 0; a < 3; a++)
      for (let b = 0; b < 3; b++) sum += weights[a]! * weights[b]! * pixel(n, at(y, a, height), at(i, b, width), c);
    return sum;
  });
}

function polyphase({ stride = 2 }: Pool, x: Tensor64): Tensor64 {
  const [count, height, width, channels] = x.shape as [number, number, number, number];
  const pixel = reader(x);
  const grids = Array.from({ length: stride * stride }, (_, g) => [Math.floor(g / stride), g % stride] as const);
  const square = (n: number, [top, left]: readonly [number, number]) => {
    let sum = 0;
    for (let y = top; y < height; y += stride)
      for (let i = left; i < width; i += stride) for (let c = 0; c < channels; c++) sum += pixel(n, y, i, c) ** 2;
    return sum;
  };
  const chosen = Array.from({ length: count }, (_, n) => {
    const norms = grids.map((grid) => square(n, grid));
    return grids[norms.indexOf(Math.max(...norms))]!;
  });
  return pictures([count, height / stride, width / stride, channels], (n, y, i, c) =>
    pixel(n, y * stride + chosen[n]![0], i * stride + chosen[n]![1], c),
  );
}

export function globalAverage(x: Tensor64): Tensor64 {
  const [count, height, width, channels] = x.shape as [number, number, number, number];
  const values = new Float64Array(count * channels);
  for (const [i, value] of x.values.entries()) {
    values[Math.floor(i / (height * width * channels)) * channels + (i % channels)]! += value / (height * width);
  }
  return { shape: [count, channels], values };
}
