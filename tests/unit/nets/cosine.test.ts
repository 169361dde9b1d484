import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import type { Layer } from '../../../src/nets/layers/layer.ts';
import { BACKENDS, check, counts, evaluate, examples, type List, weightsOf } from './check.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const COUNT = 2;
const response = 'cosine';
const thresholded: Layer = { kind: 'rectifier', activation: 'trelu', threshold: 0.2 };
const conv: Layer = { kind: 'convolution', name: 'conv1', filters: 3, size: 5, response };
const first: List = { input: [14, 14, 1], layers: [conv] };
const whole: List = {
  input: [14, 14, 1],
  layers: [
    conv,
    thresholded,
    { kind: 'pool', by: 'max' },
    { kind: 'convolution', name: 'conv2', filters: 4, size: 3, response },
    thresholded,
    { kind: 'dense', name: 'dense1', units: 12, response },
    thresholded,
    { kind: 'dense', name: 'dense2', units: 10 },
  ],
};
const x = examples(first.input, COUNT, 'digits');

/** The responses of the first layer to the same pictures, at some contrast and length of the anchors. */
function responsesAt(contrast: number, length: number): Float32Array {
  const weights = weightsOf(first).map((tensor) => ({ ...tensor, values: tensor.values.map((w) => w * length) }));
  return evaluate(
    first,
    weights,
    x.map((value) => value * contrast),
    counts(first, COUNT),
  ).y;
}

for (const backend of BACKENDS) {
  describe(`a layer of cosines on ${backend}`, () => {
    test('gives numbers from -1 to 1, whatever the length of patch and anchor', async () => {
      await tf.setBackend(backend);
      const z = responsesAt(1, 1);
      expect(Math.max(...z.map(Math.abs))).toBeLessThanOrEqual(1 + 1e-6);
      for (const other of [responsesAt(7, 1), responsesAt(1, 0.01)])
        expect(Math.max(...z.map((value, i) => Math.abs(value - other[i]!)))).toBeLessThan(1e-5);
    });

    test('gives 0 where there is no direction, and no gradient that is not a number', async () => {
      await tf.setBackend(backend);
      const black = new Float32Array(x.length);
      const { y, gradients, x: byInput } = evaluate(first, weightsOf(first), black, counts(first, COUNT));
      expect(y.every((value) => value === 0)).toBe(true);
      expect([...gradients[0]!, ...byInput].every(Number.isFinite)).toBe(true);
    });

    test('answers and learns as the reference does, layer upon layer', async () => {
      await tf.setBackend(backend);
      for (const fused of [false, true])
        for (const kind of ['noise', 'digits'] as const) check(whole, kind, { fused, count: COUNT });
    });

    test('is not moved by a step along its own anchors: the gradient stands at right angles to them', async () => {
      await tf.setBackend(backend);
      const weights = weightsOf(whole);
      const { gradients } = evaluate(whole, weights, x, counts(whole, COUNT));
      const anchors = weights[0]!.values;
      for (let k = 0; k < 3; k++) {
        let [along, length] = [0, 0];
        for (let i = k; i < anchors.length; i += 3) {
          along += anchors[i]! * gradients[0]![i]!;
          length += gradients[0]![i]! ** 2;
        }
        expect(length).toBeGreaterThan(0);
        expect(Math.abs(along)).toBeLessThan(1e-4 * Math.sqrt(length) + 1e-7);
      }
    });
  });
}
