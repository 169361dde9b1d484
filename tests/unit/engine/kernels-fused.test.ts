import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import { activations } from '../../../src/nets/activation.ts';
import { ADAM, adamStep } from '../../../src/nets/adam.ts';
import { convBlockGradient, convolve, rectifyPool } from '../../../src/nets/layers.ts';
import { crossEntropy } from '../../../src/nets/lenet-gradient.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const random = createRandom(1, 'fused');
const noise = (length: number) => Float32Array.from({ length }, () => 2 * random.uniform() - 1);

type Shape = [number, number, number, number];

/** A block's gradients on one back end; the output's own gradient is given. */
function block(
  backend: string,
  shape: Shape,
  filter: Shape,
  data: Float32Array[],
  activation: (typeof activations)[number],
): Float32Array[] {
  tf.setBackend(backend);
  return tf.tidy(() => {
    const [xs, ws, bs, gs] = data as [Float32Array, Float32Array, Float32Array, Float32Array];
    const rectifier = { activation, threshold: 0.2 };
    const x = tf.tensor(xs, shape) as tf.Tensor4D;
    const w = tf.tensor(ws, filter) as tf.Tensor4D;
    const z = convolve(x, w, tf.tensor1d(bs));
    const y = rectifyPool(z, rectifier);
    const dy = tf.tensor(gs.subarray(0, y.size), y.shape) as tf.Tensor4D;
    const { dw, db, dx } = convBlockGradient({ x, w, z, y }, dy, rectifier, true);
    return [dw, db, dx!].map((t) => t.dataSync().slice() as Float32Array);
  });
}

describe('the winners-only gradient of a convolution block is the dense one of the cpu back end', () => {
  const shapes: [Shape, Shape][] = [
    [
      [2, 12, 12, 1],
      [5, 5, 1, 6],
    ],
    [
      [2, 9, 11, 3],
      [3, 3, 3, 4],
    ],
    [
      [1, 8, 7, 4],
      [2, 3, 4, 5],
    ],
  ];
  for (const activation of activations) {
    it(`with ${activation}, odd and even sizes, also where responses tie`, () => {
      for (const [shape, filter] of shapes) {
        const size = shape.reduce((a, b) => a * b, 1);
        for (const x of [noise(size), new Float32Array(size).fill(-1).map((v, i) => (i % 7 ? v : 0.5))]) {
          const data = [x, noise(filter.reduce((a, b) => a * b, 1)), noise(filter[3]!), noise(size * 8)];
          const wasm = block('wasm', shape, filter, data, activation);
          const cpu = block('cpu', shape, filter, data, activation);
          wasm.forEach((values, k) => {
            const scale = cpu[k]!.reduce((top, v) => Math.max(top, Math.abs(v)), 1);
            values.forEach((v, i) => {
              if (!(Math.abs(v - cpu[k]![i]!) <= 1e-5 * scale))
                throw new Error(`output ${k}[${i}]: ${v} for ${cpu[k]![i]}`);
            });
          });
        }
      }
    });
  }
});

describe('the cross-entropy kernel', () => {
  for (const backend of ['wasm', 'cpu']) {
    it(`gives the loss and its slope on ${backend}, without overflow`, () => {
      tf.setBackend(backend);
      const logits = [1, 2, 0.5, 1000, -1000, 3];
      const labels = [1, 0];
      const [loss, gradient] = tf.tidy(() =>
        crossEntropy(tf.tensor2d(logits, [2, 3]), tf.tensor1d(labels, 'int32')).map((t) => Array.from(t.dataSync())),
      );
      const sum = Math.E + Math.E ** 2 + Math.E ** 0.5;
      expect(loss![0]).toBeCloseTo((Math.log(sum) - 2) / 2, 6);
      const expected = [Math.E / sum, Math.E ** 2 / sum - 1, Math.E ** 0.5 / sum, 0, 0, 0].map((v) => v / 2);
      gradient!.forEach((v, i) => {
        expect(v).toBeCloseTo(expected[i]!, 6);
      });
    });
  }
});

describe('the Adam kernel', () => {
  for (const backend of ['wasm', 'cpu']) {
    it(`follows the paper's algorithm on ${backend} and leaves its inputs as they were`, () => {
      tf.setBackend(backend);
      const [w, m, v, g] = [0.5, 0.1, 0.04, -0.3];
      const [power1, power2] = [ADAM.beta1 ** 3, ADAM.beta2 ** 3];
      const made = tf.tidy(() => {
        const state = { weights: [tf.tensor1d([w!])], first: [tf.tensor1d([m!])], second: [tf.tensor1d([v!])] };
        const next = adamStep(state, [tf.tensor1d([g!])], { ...ADAM, learningRate: 0.01, power1, power2 });
        const read = (t: tf.Tensor[]) => t[0]!.dataSync()[0]!;
        return [read(next.weights), read(next.first), read(next.second), read(state.weights)];
      });
      const first = 0.9 * m! + 0.1 * g!;
      const second = 0.999 * v! + 0.001 * g! * g!;
      const weight = w! - (0.01 * (first / (1 - power1))) / (Math.sqrt(second / (1 - power2)) + 1e-8);
      [weight, first, second, w!].forEach((value, i) => {
        expect(made[i]).toBeCloseTo(value, 6);
      });
    });
  }
});
