import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import {
  accuracy,
  answering,
  classesOf,
  type Inputs,
  listed,
  outputs,
  responses,
  shareRight,
} from '../../../src/nets/answers.ts';
import type { Layer } from '../../../src/nets/layers/layer.ts';
import { lenet } from '../../../src/nets/lenet.ts';
import type { Network, NetworkSpec } from '../../../src/nets/network.ts';
import { apart, BACKENDS, examples, weightsOf } from './check.ts';
import { responsesOf } from './reference/network.ts';
import { toReference } from './reference/tensor.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const networkOf = (spec: NetworkSpec): Network => ({ spec, weights: weightsOf(spec) });
const small: NetworkSpec = {
  input: [10, 9, 2],
  layers: [
    { kind: 'convolution', name: 'conv1', filters: 4, size: 3, padding: 'same' },
    { kind: 'batch-norm', name: 'norm', affine: true },
    { kind: 'rectifier', activation: 'abs' },
    { kind: 'pool', by: 'max', name: 'pooled' },
    { kind: 'convolution', name: 'conv2', filters: 5, size: 2 },
    { kind: 'rectifier', activation: 'trelu', threshold: 0.2 },
    { kind: 'pool', by: 'max' },
    { kind: 'flatten' },
    { kind: 'dense', name: 'dense1', units: 7, response: 'cosine' },
    { kind: 'rectifier', activation: 'relu' },
    { kind: 'dense', name: 'dense2', units: 4 },
  ] satisfies Layer[],
};
const COUNT = 5;

for (const backend of BACKENDS) {
  for (const [name, spec] of Object.entries({ 'LeNet-5': lenet(), 'a normalised network': small })) {
    describe(`what the layers of ${name} answer on ${backend}`, () => {
      const network = networkOf(spec);
      const x = examples(spec.input, COUNT, 'digits');
      const size = x.length / COUNT;
      const inputs = listed(x, size);

      test('is what the reference says of every layer, asked for together or alone', async () => {
        await tf.setBackend(backend);
        const pixels = { shape: [COUNT, ...spec.input], values: Float64Array.from(x) };
        const expected = responsesOf(spec.layers, toReference(network.weights), pixels);
        const all = await responses(network, inputs, [...spec.layers.keys()]);
        for (const [i, response] of all.entries()) {
          expect(apart(response, expected[i]!.values), `layer ${i}`).toBeLessThan(2e-5);
          const [alone] = await responses(network, inputs, [i]);
          expect(apart(alone!, expected[i]!.values), `layer ${i} alone`).toBeLessThan(2e-5);
        }
      });

      test('changes nothing in the logits, however they are asked for', async () => {
        await tf.setBackend(backend);
        const logits = await outputs(network, inputs);
        const last = spec.layers.length - 1;
        const [inner, again, twice] = await responses(network, inputs, ['conv2', last, last]);
        expect(inner!.length).toBeGreaterThan(0);
        expect(apart(again!, logits)).toBeLessThan(1e-6);
        expect(twice).toEqual(again);
        expect(await outputs(network, inputs, { batch: 2 })).toEqual(logits);
      });

      test('has names, and the input is what the network reads', async () => {
        await tf.setBackend(backend);
        const at = spec.layers.findIndex((layer) => layer.name === 'conv2');
        const [byName, byIndex, input] = await responses(network, inputs, ['conv2', at, 'input']);
        expect(byName).toEqual(byIndex);
        expect(input).toEqual(x);
        expect(await responses(network, inputs, ['input'])).toEqual([x]);
        await expect(responses(network, inputs, ['conv9'])).rejects.toThrow(RangeError);
      });
    });
  }
}

describe('answers', () => {
  const network = networkOf(small);
  const x = examples(small.input, COUNT, 'noise');

  test('are asked for batch by batch, with a breath after each, and leave nothing behind', async () => {
    await tf.setBackend('wasm');
    const read: string[] = [];
    const inputs: Inputs = {
      count: COUNT,
      read: (from, to) => {
        read.push(`${from}-${to}`);
        return x.subarray(from * 180, to * 180);
      },
    };
    let breaths = 0;
    const breathe = async () => {
      breaths++;
    };
    const before = tf.memory().numTensors;
    await responses(network, inputs, [0, 3, 3], { batch: 2, breathe });
    expect(read).toEqual(['0-2', '2-4', '4-5']);
    expect(breaths).toBe(3);
    expect(tf.memory().numTensors).toBe(before);
    await expect(answering(network, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(tf.memory().numTensors).toBe(before);
  });

  test('of a normalised example do not depend on what is asked beside it', async () => {
    await tf.setBackend('wasm');
    const all = await outputs(network, listed(x, 180));
    const first = await outputs(network, listed(x.subarray(0, 180), 180));
    expect(apart(first, all.subarray(0, 4))).toBeLessThan(1e-6);
  });

  test('take the largest score for the class, and the lowest class where several are largest', () => {
    const scores = Float32Array.of(0, 2, 1, 3, 3, -1, -5, -4, -4);
    expect([...classesOf(scores, 3)]).toEqual([1, 0, 1]);
    expect(shareRight(scores, [1, 0, 2], 3)).toBeCloseTo(2 / 3, 12);
  });

  test('give the share that a network reads rightly', async () => {
    await tf.setBackend('wasm');
    const says = classesOf(await outputs(network, listed(x, 180)), 4);
    expect(await accuracy(network, listed(x, 180), says)).toBe(1);
    const wrong = says.map((label, i) => (i < 2 ? (label + 1) % 4 : label));
    expect(await accuracy(network, listed(x, 180), wrong)).toBeCloseTo(3 / 5, 12);
  });

  test('are refused for weights of another network', async () => {
    await expect(outputs({ spec: small, weights: network.weights.slice(1) }, listed(x, 180))).rejects.toThrow(
      RangeError,
    );
  });
});
