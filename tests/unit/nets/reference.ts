import type { Activation } from '../../../src/nets/activation.ts';
import type { LenetOptions } from '../../../src/nets/lenet.ts';
import type { Weights } from '../../../src/nets/weights.ts';

/** LeNet-5 in float64, written as its definition reads, with no TF.js: what the real one is checked against. */
type Volume = { h: number; w: number; c: number; v: Float64Array };

const rectify = (z: number, activation: Activation, threshold: number): number => {
  if (activation === 'relu') return Math.max(z, 0);
  if (activation === 'abs') return Math.abs(z);
  if (activation === 'leaky-relu') return z > 0 ? z : 0.01 * z;
  if (activation === 'tanh') return Math.tanh(z);
  if (activation === 'trelu') return z > threshold ? (z - threshold) / (1 - threshold) : 0;
  return z;
};

function convolve(x: Volume, weights: Float64Array, outputs: number, biases?: Float64Array): Volume {
  const k = 5;
  const out = {
    h: x.h - k + 1,
    w: x.w - k + 1,
    c: outputs,
    v: new Float64Array((x.h - k + 1) * (x.w - k + 1) * outputs),
  };
  for (let y = 0; y < out.h; y++)
    for (let i = 0; i < out.w; i++)
      for (let o = 0; o < outputs; o++) {
        let sum = biases ? biases[o]! : 0;
        for (let ky = 0; ky < k; ky++)
          for (let kx = 0; kx < k; kx++)
            for (let c = 0; c < x.c; c++)
              sum += x.v[((y + ky) * x.w + i + kx) * x.c + c]! * weights[((ky * k + kx) * x.c + c) * outputs + o]!;
        out.v[(y * out.w + i) * outputs + o] = sum;
      }
  return out;
}

function pool(x: Volume, average: boolean): Volume {
  const out = { h: x.h / 2, w: x.w / 2, c: x.c, v: new Float64Array((x.h / 2) * (x.w / 2) * x.c) };
  for (let y = 0; y < out.h; y++)
    for (let i = 0; i < out.w; i++)
      for (let c = 0; c < x.c; c++) {
        const at = (dy: number, dx: number) => x.v[((2 * y + dy) * x.w + 2 * i + dx) * x.c + c]!;
        const four = [at(0, 0), at(0, 1), at(1, 0), at(1, 1)];
        out.v[(y * out.w + i) * x.c + c] = average ? four.reduce((a, b) => a + b) / 4 : Math.max(...four);
      }
  return out;
}

function dense(x: Float64Array, weights: Float64Array, outputs: number, biases?: Float64Array): Float64Array {
  return Float64Array.from({ length: outputs }, (_, o) => {
    let sum = biases ? biases[o]! : 0;
    for (let i = 0; i < x.length; i++) sum += x[i]! * weights[i * outputs + o]!;
    return sum;
  });
}

/** Parameters in float64, by name. */
export type Reference = Record<string, Float64Array>;
export const toReference = (weights: Weights): Reference =>
  Object.fromEntries(weights.map(({ name, values }) => [name, Float64Array.from(values)]));

/** Logits of one 32x32 image. */
export function referenceLogits(p: Reference, pixels: ArrayLike<number>, options: LenetOptions): Float64Array {
  const { activation, threshold } = options;
  const act = (v: Float64Array) => v.map((z) => rectify(z, activation, threshold));
  const block = (x: Volume, w: Float64Array, outputs: number, b?: Float64Array): Volume => {
    const z = convolve(x, w, outputs, b);
    return pool({ ...z, v: act(z.v) }, activation === 'linear');
  };
  let first = p['conv1/weights']!;
  if (options.filters === 'paired') {
    first = Float64Array.from({ length: 300 }, (_, i) => {
      const [place, map] = [Math.floor(i / 12), i % 12];
      return map < 6 ? p['conv1/weights']![place * 6 + map]! : -p['conv1/weights']![place * 6 + map - 6]!;
    });
  }
  const image = { h: 32, w: 32, c: 1, v: Float64Array.from(pixels) };
  const y1 = block(image, first, options.filters === 'six' ? 6 : 12, p['conv1/biases']);
  const y2 = block(y1, p['conv2/weights']!, 16, p['conv2/biases']);
  const y3 = act(dense(y2.v, p['dense1/weights']!, 120, p['dense1/biases']));
  const y4 = act(dense(y3, p['dense2/weights']!, 84, p['dense2/biases']));
  return dense(y4, p['dense3/weights']!, 10, p['dense3/biases']);
}

/** Mean cross-entropy over a batch. */
export function referenceLoss(p: Reference, x: Float32Array, labels: Uint8Array, options: LenetOptions): number {
  let loss = 0;
  labels.forEach((label, n) => {
    const logits = referenceLogits(p, x.subarray(n * 1024, (n + 1) * 1024), options);
    const top = Math.max(...logits);
    loss += top + Math.log(logits.reduce((sum, z) => sum + Math.exp(z - top), 0)) - logits[label]!;
  });
  return loss / labels.length;
}
