import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import { inputGradient, type Wish } from '../../../src/nets/input-gradient.ts';
import { sizeOf } from '../../../src/nets/layers/kind.ts';
import { layerIndex, type Network, type NetworkSpec, outputShapes } from '../../../src/nets/network.ts';
import { BACKENDS, examples, largest, weightsOf } from './check.ts';
import { responsesOf } from './reference/network.ts';
import { toReference } from './reference/tensor.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const spec: NetworkSpec = {
  input: [10, 9, 2],
  layers: [
    { kind: 'convolution', name: 'conv1', filters: 4, size: 3 },
    { kind: 'rectifier', activation: 'relu' },
    { kind: 'pool', by: 'max' },
    { kind: 'batch-norm', name: 'norm', affine: true },
    { kind: 'convolution', name: 'conv2', filters: 3, size: 2 },
    { kind: 'rectifier', activation: 'leaky-relu' },
    { kind: 'dense', name: 'dense', units: 4 },
  ],
};
const network: Network = { spec, weights: weightsOf(spec) };
const COUNT = 3;
const x = examples(spec.input, COUNT, 'noise');
const size = sizeOf(spec.input);

/** What is wished of the layer's answer to every picture, in float64. */
function wished(pixels: Float64Array, wish: Wish): number[] {
  const index = typeof wish.at === 'number' ? wish.at : layerIndex(spec, wish.at);
  const shape = outputShapes(spec)[index]!;
  const channels = shape.at(-1)!;
  const { values } = responsesOf(spec.layers, toReference(network.weights), {
    shape: [COUNT, ...spec.input],
    values: pixels,
  })[index]!;
  const each = sizeOf(shape);
  return Array.from({ length: COUNT }, (_, n) => {
    const answer = [...values.subarray(n * each, (n + 1) * each)];
    if ('unit' in wish) return answer[wish.unit]!;
    const share = (i: number) =>
      'channel' in wish ? Number(i % channels === wish.channel) : wish.direction[i % channels]!;
    return answer.reduce((sum, value, i) => sum + value * share(i), 0) / (each / channels);
  });
}

const wishes: Record<string, Wish> = {
  'a unit of a convolution, before its rectifier': { at: 'conv1', unit: 101 },
  'a unit behind a rectifier': { at: 1, unit: 101 },
  'a channel, meant over its places': { at: 'conv2', channel: 2 },
  'a class': { at: 'dense', channel: 1 },
  'a class as a unit': { at: 'dense', unit: 3 },
  'a direction of the channels': { at: 'conv2', direction: Float32Array.of(0.5, -1, 2) },
  'a direction of the logits': { at: 6, direction: Float32Array.of(1, -1, 0, 0.5) },
  'a channel of a normalisation': { at: 'norm', channel: 0 },
};

for (const backend of BACKENDS) {
  describe(`the gradient by the picture on ${backend}`, () => {
    for (const [name, wish] of Object.entries(wishes)) {
      test(`is that of differences: ${name}`, async () => {
        await tf.setBackend(backend);
        const before = tf.memory().numTensors;
        const direction = 'direction' in wish ? wish.direction.slice() : undefined;
        const { values, gradient } = await inputGradient(network, x, wish);
        expect(tf.memory().numTensors).toBe(before);
        if ('direction' in wish) expect(wish.direction).toEqual(direction);
        const pixels = Float64Array.from(x);
        const expected = wished(pixels, wish);
        for (const [n, value] of expected.entries()) {
          expect(values[n]).toBeCloseTo(value, 4);
          const own = gradient.subarray(n * size, (n + 1) * size);
          const scale = largest(own);
          const strongest = own.findIndex((entry) => Math.abs(entry) === scale);
          for (const i of [strongest, 0, 7, 60, 91, 133, 179]) {
            const kept = pixels[n * size + i]!;
            const [above, below] = [1e-6, -1e-6].map((by) => {
              pixels[n * size + i] = kept + by;
              return wished(pixels, wish)[n]!;
            });
            pixels[n * size + i] = kept;
            const slope = (above! - below!) / 2e-6;
            expect(Math.abs(own[i]! - slope) < 1e-4 * scale + 1e-6, `${n}, ${i}: ${own[i]}, not ${slope}`).toBe(true);
          }
        }
      });
    }
  });
}

test('a wish for what there is not is refused', async () => {
  for (const wish of [
    { at: 'conv3', unit: 0 },
    { at: 9, unit: 0 },
    { at: 'dense', unit: 4 },
    { at: 'dense', channel: -1 },
    { at: 'dense', channel: 0.5 },
    { at: 'conv2', direction: Float32Array.of(1, 2) },
  ])
    await expect(inputGradient(network, x, wish)).rejects.toThrow(RangeError);
});
