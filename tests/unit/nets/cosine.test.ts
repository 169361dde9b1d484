import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { useWasm } from '../../../src/engine/backends.ts';
import { toTensors } from '../../../src/nets/lenet.ts';
import { crossEntropy } from '../../../src/nets/lenet-gradient.ts';
import {
  backwardSequential,
  forwardSequential,
  initSequential,
  type SequentialSpec,
} from '../../../src/nets/sequential.ts';
import type { Weights } from '../../../src/nets/weights.ts';
import { classes, strokeInputs } from './pictures.ts';

const COUNT = 2;
const cosine = { activation: 'trelu', threshold: 0.2, response: 'cosine' } as const;
const spec: SequentialSpec = {
  input: [32, 32, 1],
  layers: [
    { kind: 'conv', name: 'conv1', filters: 3, size: 5, ...cosine },
    { kind: 'conv', name: 'conv2', filters: 4, size: 5, ...cosine },
    { kind: 'dense', name: 'dense1', units: 12, ...cosine },
    { kind: 'dense', name: 'dense2', units: 10, activation: 'linear' },
  ],
};
const weights = initSequential(spec, createRandom(4, 'init'));
const x = strokeInputs(COUNT);
const labels = classes(COUNT);

beforeAll(async () => {
  await useWasm();
});

/** Loss and gradients of the network at some weights. */
function evaluate(at: Weights): { loss: number; gradients: Float32Array[] } {
  return tf.tidy(() => {
    const tensors = toTensors(at);
    const passes = forwardSequential(spec, tensors, tf.tensor4d(x, [COUNT, 32, 32, 1]));
    const [loss, dLogits] = crossEntropy(passes[3]!.y as tf.Tensor2D, tf.tensor1d(Int32Array.from(labels), 'int32'));
    const gradients = backwardSequential(spec, tensors, passes, dLogits);
    return { loss: loss.dataSync()[0]!, gradients: gradients.map((g) => g.dataSync().slice() as Float32Array) };
  });
}

/** The responses of the first layer to the same pictures, whatever their contrast. */
function firstResponses(scale: number, factor: number): Float32Array {
  return tf.tidy(() => {
    const scaled = weights.map((tensor) => ({ ...tensor, values: tensor.values.map((value) => value * factor) }));
    const pass = forwardSequential(
      spec,
      toTensors(scaled),
      tf.tensor4d(
        x.map((v) => v * scale),
        [COUNT, 32, 32, 1],
      ),
    )[0];
    return pass!.z.dataSync().slice() as Float32Array;
  });
}

describe('a layer of cosines', () => {
  test('gives numbers from -1 to 1, whatever the length of patch and anchor', () => {
    const z = firstResponses(1, 1);
    expect(Math.max(...z.map(Math.abs))).toBeLessThanOrEqual(1 + 1e-6);
    for (const other of [firstResponses(7, 1), firstResponses(1, 0.01)]) {
      expect(Math.max(...z.map((value, i) => Math.abs(value - other[i]!)))).toBeLessThan(1e-5);
    }
  });

  test('is the cosine of the angle, against a double-precision computation', () => {
    const filter = (k: number) => Array.from({ length: 25 }, (_, p) => weights[0]!.values[p * 3 + k]!);
    const patch = (top: number, left: number) =>
      Array.from({ length: 25 }, (_, p) => x[(top + Math.floor(p / 5)) * 32 + left + (p % 5)]!);
    const dot = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
    const z = firstResponses(1, 1);
    for (const [top, left, k] of [
      [0, 0, 0],
      [10, 12, 1],
      [20, 9, 2],
    ] as const) {
      const [p, a] = [patch(top, left), filter(k)];
      const expected = dot(p, a) / Math.sqrt(dot(p, p) * dot(a, a));
      expect(z[(top * 28 + left) * 3 + k]).toBeCloseTo(expected, 5);
    }
  });

  test('has the gradients that finite differences have', () => {
    const { gradients } = evaluate(weights);
    weights.forEach(({ values }, t) => {
      const strongest = gradients[t]!.reduce(
        (best, value, i) => (Math.abs(value) > Math.abs(gradients[t]![best]!) ? i : best),
        0,
      );
      const h = 2e-3 * Math.max(1, Math.abs(values[strongest]!));
      const moved = (by: number) =>
        weights.map((tensor, i) =>
          i === t ? { ...tensor, values: values.map((v, k) => (k === strongest ? v + by : v)) } : tensor,
        );
      const slope = (evaluate(moved(h)).loss - evaluate(moved(-h)).loss) / (2 * h);
      expect(Math.abs(slope - gradients[t]![strongest]!)).toBeLessThan(0.03 * Math.abs(slope) + 2e-4);
    });
  });

  test('is not moved by a step along its own anchors: the gradient stands at right angles to them', () => {
    const { gradients } = evaluate(weights);
    const anchors = weights[0]!.values;
    for (let k = 0; k < 3; k++) {
      let [along, length] = [0, 0];
      for (let i = k; i < anchors.length; i += 3) {
        along += anchors[i]! * gradients[0]![i]!;
        length += gradients[0]![i]! ** 2;
      }
      expect(Math.abs(along)).toBeLessThan(1e-4 * Math.sqrt(length) + 1e-7);
    }
  });
});
