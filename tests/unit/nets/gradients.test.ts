import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import { activations } from '../../../src/nets/activation.ts';
import { initLenet, type LenetOptions, toTensors } from '../../../src/nets/lenet.ts';
import { lossAndGradients } from '../../../src/nets/lenet-gradient.ts';
import type { Weights } from '../../../src/nets/weights.ts';
import { classes, noiseInputs, strokeInputs } from './pictures.ts';
import { type Reference, referenceLoss, toReference } from './reference.ts';

const COUNT = 3;
const labels = classes(COUNT);
const inputs = { noise: noiseInputs(COUNT), 'padded strokes': strokeInputs(COUNT) };

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

function gradients(
  backend: string,
  weights: Weights,
  x: Float32Array,
  options: LenetOptions,
): { loss: number; all: Float32Array[] } {
  tf.setBackend(backend);
  return tf.tidy(() => {
    const images = tf.tensor4d(x, [COUNT, 32, 32, 1]);
    const classes = tf.tensor1d(Int32Array.from(labels), 'int32');
    const { loss, gradients } = lossAndGradients(toTensors(weights), images, classes, options);
    return { loss: loss.dataSync()[0]!, all: gradients.map((g) => g.dataSync() as Float32Array) };
  });
}

const largest = (a: ArrayLike<number>): number => Array.from(a).reduce((top, v) => Math.max(top, Math.abs(v)), 0);

/** Largest difference, as a share of the largest entry. */
const apart = (a: Float32Array, b: Float32Array): number => largest(a.map((v, i) => v - b[i]!)) / (largest(b) || 1);

/** Central difference of the float64 loss by one parameter. */
function slope(p: Reference, name: string, i: number, x: Float32Array, options: LenetOptions): number {
  const step = 1e-6;
  const values = p[name]!;
  const kept = values[i]!;
  values[i] = kept + step;
  const above = referenceLoss(p, x, labels, options);
  values[i] = kept - step;
  const below = referenceLoss(p, x, labels, options);
  values[i] = kept;
  return (above - below) / (2 * step);
}

for (const activation of activations) {
  describe(`gradients of LeNet-5 with ${activation}`, () => {
    for (const [picture, x] of Object.entries(inputs)) {
      const options: LenetOptions = { activation, threshold: 0.1, filters: 'six', biases: true };
      it(`agree between WASM, the cpu back end and differences of a float64 loss on ${picture}`, () => {
        check(options, x);
      }, 60_000);
    }
  });
}

describe('gradients of LeNet-5', () => {
  for (const filters of ['twelve', 'paired'] as const) {
    it(`are right with ${filters} filters`, () => {
      check({ activation: 'relu', threshold: 0, filters, biases: true }, inputs['padded strokes']);
    }, 60_000);
  }
  it('are right without biases', () => {
    check({ activation: 'relu', threshold: 0, filters: 'six', biases: false }, inputs['padded strokes']);
  }, 60_000);
});

function check(options: LenetOptions, x: Float32Array): void {
  const drawn = createRandom(4, 'biases');
  const weights = initLenet(options, createRandom(3, 'weights')).map((tensor) =>
    tensor.shape.length > 1 ? tensor : { ...tensor, values: tensor.values.map(() => drawn.uniform() - 0.5) },
  );
  const wasm = gradients('wasm', weights, x, options);
  const cpu = gradients('cpu', weights, x, options);
  const reference = toReference(weights);
  expect(wasm.loss).toBeCloseTo(referenceLoss(reference, x, labels, options), 5);
  weights.forEach(({ name, values }, k) => {
    const [ours, theirs] = [wasm.all[k]!, cpu.all[k]!];
    expect(apart(ours, theirs), `${name} against cpu`).toBeLessThan(2e-5);
    const random = createRandom(5, name);
    const scale = largest(ours);
    for (let draw = 0; draw < 4; draw++) {
      // The largest entry first, then any.
      const i = draw === 0 ? ours.findIndex((v) => Math.abs(v) === scale) : random.below(values.length);
      const expected = slope(reference, name, i, x, options);
      expect(Math.abs(ours[i]! - expected), `${name}[${i}] ${ours[i]} against ${expected}`).toBeLessThan(
        1e-3 * scale + 1e-6,
      );
    }
  });
}
