import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useCpu, useWasm } from '../../../../src/engine/backends.ts';
import type { Bank } from '../../../../src/nets/layers/layer.ts';
import { outputShapes, parameterSpecs } from '../../../../src/nets/network.ts';
import { BACKENDS, check, DEPTHWISE_GRADIENT, needs } from '../check.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const THREE = [
  [1, 2, -1, 0.5, 0, 3, -2, 1, 0.25],
  [0, 1, 0, -1, 4, -1, 0, 0.5, 0],
];
const bank = (more: Partial<Bank> = {}): Bank => ({ kind: 'bank', filters: THREE, size: 3, ...more });
const list = (layer: Bank, input = [9, 8, 2]) => ({ input, layers: [layer] });

describe('a filter bank', () => {
  test('puts every filter, and where it is asked for its negative, on every channel, and learns nothing', () => {
    expect(outputShapes(list(bank()))).toEqual([[9, 8, 4]]);
    expect(outputShapes(list(bank({ negated: true, padding: 'valid' })))).toEqual([[7, 6, 8]]);
    expect(parameterSpecs(list(bank()))).toEqual([]);
  });

  test('refuses filters of another size', () => {
    expect(() => check(list(bank({ size: 2 })), 'noise')).toThrow(RangeError);
    expect(() => check(list(bank({ filters: [] })), 'noise')).toThrow(RangeError);
  });
});

for (const backend of BACKENDS) {
  describe(`a filter bank on ${backend}`, () => {
    for (const padding of ['valid', 'same', 'circular'] as const) {
      for (const negated of [false, true]) {
        test(`answers and learns as the reference does: ${padding}${negated ? ', negated' : ''}`, async (context) => {
          await tf.setBackend(backend);
          needs(context, DEPTHWISE_GRADIENT);
          const five = [THREE[0]!.concat(Array.from({ length: 16 }, (_, i) => Math.sin(i)))];
          for (const kind of ['noise', 'digits'] as const) {
            check(list(bank({ padding, negated })), kind);
            check(list(bank({ padding, negated, filters: five, size: 5 })), kind);
            check(list(bank({ padding, negated, filters: [[2], [-1]], size: 1 })), kind);
          }
        });
      }
    }

    test('of filters of an even size answers as the reference does', async (context) => {
      await tf.setBackend(backend);
      needs(context, DEPTHWISE_GRADIENT);
      const two = [
        [1, -2, 0.5, 3],
        [0, 1, 1, -1],
      ];
      for (const padding of ['valid', 'same', 'circular'] as const)
        check(list(bank({ padding, filters: two, size: 2 })), 'noise');
    });
  });
}
