import type { Layer, Sampler } from '../../../../src/nets/layers/layer.ts';
import { batchNorm, globalAverage, pool, rectifier } from './plain.ts';
import { flat, type Parameters64, pictures, reader, type Tensor64 } from './tensor.ts';
import { bank, convolution, dense, local } from './weighted.ts';

function layerOf(layer: Layer, parameters: Parameters64, x: Tensor64, training: boolean): Tensor64 {
  switch (layer.kind) {
    case 'convolution':
      return convolution(layer, parameters, x);
    case 'bank':
      return bank(layer, x);
    case 'dense':
      return dense(layer, parameters, x);
    case 'local':
      return local(layer, parameters, x);
    case 'batch-norm':
      return batchNorm(layer, parameters, x, training);
    case 'rectifier':
      return rectifier(layer, x);
    case 'pool':
      return pool(layer, x);
    case 'global-average':
      return globalAverage(x);
    case 'flatten':
      return flat(x);
    case 'reshape':
      return { shape: [x.shape[0]!, ...layer.shape], values: x.values };
    case 'sampler':
      return sampler(layer, parameters, x, training);
  }
}

/** The picture read by bilinear interpolation where the six numbers a b c d e f send each place (u, v): au + bv + c, du + ev + f. */
function sampler({ localisation }: Sampler, parameters: Parameters64, x: Tensor64, training: boolean): Tensor64 {
  const [count, height, width, channels] = x.shape as [number, number, number, number];
  const maps = responsesOf(localisation, parameters, x, training).at(-1)!.values;
  const pixel = reader(x);
  const along = (i: number, side: number) => (side > 1 ? -1 + (2 * i) / (side - 1) : 0);
  return pictures([count, height, width, channels], (n, y, i, c) => {
    const [u, v] = [along(i, width), along(y, height)];
    const map = (row: number) => maps[6 * n + row]! * u + maps[6 * n + row + 1]! * v + maps[6 * n + row + 2]!;
    const column = ((map(0) + 1) / 2) * (width - 1);
    const row = ((map(3) + 1) / 2) * (height - 1);
    let sum = 0;
    for (let a = Math.floor(row); a <= Math.floor(row) + 1; a++)
      for (let b = Math.floor(column); b <= Math.floor(column) + 1; b++)
        sum += pixel(n, a, b, c) * (1 - Math.abs(row - a)) * (1 - Math.abs(column - b));
    return sum;
  });
}

/** What every layer of a list makes of a batch. */
export function responsesOf(
  layers: readonly Layer[],
  parameters: Parameters64,
  x: Tensor64,
  training = false,
): Tensor64[] {
  let at = x;
  return layers.map((layer) => {
    at = layerOf(layer, parameters, at, training);
    return at;
  });
}

/** Mean cross-entropy (nats) of logits [b, classes]. */
export function crossEntropy({ shape, values }: Tensor64, labels: ArrayLike<number>): number {
  const [count, classes] = shape as [number, number];
  let loss = 0;
  for (let n = 0; n < count; n++) {
    const logits = values.subarray(n * classes, (n + 1) * classes);
    const top = Math.max(...logits);
    loss += top + Math.log(logits.reduce((sum, z) => sum + Math.exp(z - top), 0)) - logits[labels[n]!]!;
  }
  return loss / count;
}
