import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useCpu, useWasm } from '../../../../src/engine/backends.ts';
import type { Layer } from '../../../../src/nets/layers/layer.ts';
import { outputShapes, parameterSpecs } from '../../../../src/nets/network.ts';
import type { Weights } from '../../../../src/nets/weights.ts';
import { BACKENDS, check, evaluate, examples } from '../check.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const localisation: readonly Layer[] = [
  { kind: 'convolution', name: 'look', filters: 3, size: 3, stride: 2 },
  { kind: 'rectifier', activation: 'tanh' },
  { kind: 'batch-norm', name: 'norm' },
  { kind: 'dense', name: 'map', units: 6, initial: { kind: 'he', factor: 0.5 } },
];
const sampler: Layer = { kind: 'sampler', localisation };
const bare = { input: [7, 6, 2], layers: [{ kind: 'sampler', localisation: [localisation[3]!] } as const] };

/** A sampler that reads every picture through the same six numbers. */
const through = (map: readonly number[], x: Float32Array): Float32Array => {
  const weights: Weights = [
    { name: 'map/weights', shape: [84, 6], values: new Float32Array(84 * 6) },
    { name: 'map/biases', shape: [6], values: Float32Array.from(map) },
  ];
  return evaluate(bare, weights, x, x).y;
};

describe('a sampler', () => {
  test('leaves the shape as it is, and has the parameters of its localisation', () => {
    const spec = { input: [9, 8, 2], layers: [sampler] };
    expect(outputShapes(spec)).toEqual([[9, 8, 2]]);
    expect(parameterSpecs(spec).map(({ name }) => name)).toEqual([
      'look/weights',
      'look/biases',
      'norm/mean',
      'norm/variance',
      'map/weights',
      'map/biases',
    ]);
  });

  test('refuses a localisation that makes other than six numbers', () => {
    const layers: Layer[] = [{ kind: 'sampler', localisation: localisation.slice(0, 3) }];
    expect(() => outputShapes({ input: [9, 8, 2], layers })).toThrow(RangeError);
  });
});

for (const backend of BACKENDS) {
  describe(`a sampler on ${backend}`, () => {
    test('answers as the reference does, and learns by the picture and by its localisation', async () => {
      await tf.setBackend(backend);
      for (const kind of ['noise', 'digits'] as const) {
        check(bare, kind);
        for (const training of [true, false]) check({ input: [9, 8, 2], layers: [sampler] }, kind, { training });
      }
    });

    test('shows the picture as it is through the identity, turned over, and black from outside', async () => {
      await tf.setBackend(backend);
      const x = examples(bare.input, 2, 'noise');
      const close = (ours: Float32Array, expected: Float32Array) =>
        ours.forEach((value, i) => {
          expect(value).toBeCloseTo(expected[i]!, 4);
        });
      close(through([1, 0, 0, 0, 1, 0], x), x);
      const row = 6 * 2;
      const turned = x.map((_, i) => x[i - (i % row) + (5 - ((i % row) >> 1)) * 2 + (i % 2)]!);
      close(through([-1, 0, 0, 0, 1, 0], x), turned);
      expect(through([1, 0, 4, 0, 1, 0], x).every((value) => value === 0)).toBe(true);
      expect(through([1, 0, 0, 0, 1, -1e9], x).every((value) => value === 0)).toBe(true);
    });
  });
}
