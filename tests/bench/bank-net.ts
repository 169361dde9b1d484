import * as tf from '@tensorflow/tfjs-core';
import { createRandom } from '../../src/data/random.ts';
import {
  NORM_RELU_POOL,
  NORM_RELU_POOL_GRAD,
  RECTIFIED_BANK_MIX,
  RECTIFIED_BANK_MIX_GRAD,
} from '../../src/nets/kernels.ts';

const BATCH = 64;
const SIZE = 16;

/**
 * Milliseconds of every kernel of a step of a net of rectified banks, by name: 16x16 colour pictures, batch 64, layers of
 * `width` channels with pooling after the first; each a bank of five 3x3 cosine filters, mixed, rectified, normalised.
 */
export function bankNet(width: number): { step(mark: (kernel: string) => void): void; dispose(): void } {
  const random = createRandom(1, 'bank net');
  const noise = (...shape: number[]) =>
    tf.tensor(
      Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => 2 * random.uniform() - 1),
      shape,
    );
  const bank = tf.tensor(cosineBank(), [3, 3, 5]);
  const x = noise(BATCH, SIZE, SIZE, 3);
  const weights = [3, width, width].map((inputs) => tf.mul(noise(10 * inputs, width), Math.sqrt(0.3 / inputs)));
  const run = (name: string, inputs: Record<string, tf.Tensor>, attrs: object) => {
    const out = tf.engine().runKernel(name, inputs, attrs as tf.NamedAttrMap) as unknown as tf.Tensor | tf.Tensor[];
    return Array.isArray(out) ? out : [out];
  };
  const step = (mark: (kernel: string) => void) =>
    tf.tidy(() => {
      mark('');
      const layers: { x: tf.Tensor; z: tf.Tensor; more: Record<string, tf.Tensor>; norm: object }[] = [];
      let at = x;
      for (const [i, w] of weights.entries()) {
        const z = run(RECTIFIED_BANK_MIX, { x: at, bank, w }, {})[0]!;
        mark(`mix ${i + 1}`);
        const norm = { order: 'relu-first', relu: true, pool: i === 0, epsilon: 1e-5 };
        const [y, winners, mean, variance] = run(NORM_RELU_POOL, { z }, norm) as [
          tf.Tensor,
          tf.Tensor,
          tf.Tensor,
          tf.Tensor,
        ];
        mark('norm');
        layers.push({ x: at, z, more: { y, winners, mean, variance }, norm });
        at = y;
      }
      let dy: tf.Tensor = tf.mul(at, 1e-3);
      mark('rest');
      for (const [i, { x, z, more, norm }] of [...layers.entries()].reverse()) {
        const dz = run(NORM_RELU_POOL_GRAD, { z, ...more, dy }, norm)[0]!;
        mark('norm back');
        const back = run(RECTIFIED_BANK_MIX_GRAD, { x, bank, w: weights[i]!, dy: dz }, { input: i > 0 });
        mark(`mix ${i + 1} back`);
        dy = back[1] ?? dy;
      }
    });
  return { step, dispose: () => tf.dispose([bank, x, ...weights]) };
}

/** Products of two of the three cosines of a 3-point DCT: (0,0), (1,0), (0,1), (2,0), (0,2). */
function cosineBank(): Float32Array {
  const wave = (u: number, i: number) => Math.cos((Math.PI * u * (2 * i + 1)) / 6) * Math.sqrt((u ? 2 : 1) / 3);
  const pairs = [
    [0, 0],
    [1, 0],
    [0, 1],
    [2, 0],
    [0, 2],
  ] as const;
  return Float32Array.from({ length: 45 }, (_, i) => {
    const [tap, [u, v]] = [Math.floor(i / 5), pairs[i % 5]!];
    return wave(u, Math.floor(tap / 3)) * wave(v, tap % 3);
  });
}
