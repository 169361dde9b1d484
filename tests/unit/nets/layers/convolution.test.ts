import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useCpu, useWasm } from '../../../../src/engine/backends.ts';
import type { Convolution } from '../../../../src/nets/layers/layer.ts';
import { outputShapes } from '../../../../src/nets/network.ts';
import { BACKENDS, check } from '../check.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const conv = (more: Partial<Convolution>): Convolution => ({
  kind: 'convolution',
  name: 'conv',
  filters: 3,
  size: 3,
  ...more,
});
const shapeOf = (layer: Convolution, input = [9, 8, 2]) => outputShapes({ input, layers: [layer] })[0];

describe('a convolution', () => {
  test('makes pictures as large as its padding and stride let it', () => {
    expect(shapeOf(conv({}))).toEqual([7, 6, 3]);
    expect(shapeOf(conv({ padding: 'same' }))).toEqual([9, 8, 3]);
    expect(shapeOf(conv({ padding: 'circular', size: 2 }))).toEqual([9, 8, 3]);
    expect(shapeOf(conv({ padding: 'same', stride: 2 }))).toEqual([5, 4, 3]);
    expect(shapeOf(conv({ size: 5, stride: 2 }))).toEqual([3, 2, 3]);
    expect(shapeOf(conv({ paired: true }))).toEqual([7, 6, 6]);
  });

  test('refuses features, and a picture smaller than its filters', () => {
    expect(() => shapeOf(conv({}), [10])).toThrow(RangeError);
    expect(() => shapeOf(conv({ size: 9 }))).toThrow(RangeError);
  });
});

for (const backend of BACKENDS) {
  describe(`a convolution on ${backend}`, () => {
    for (const padding of ['valid', 'same', 'circular'] as const) {
      for (const stride of [1, 2, 3]) {
        test(`answers and learns as the reference does: ${padding}, stride ${stride}, filters of every size`, async () => {
          await tf.setBackend(backend);
          for (const size of [1, 2, 3, 4, 5]) {
            const layer = conv({ padding, stride, size, biases: size % 2 === 1 });
            for (const kind of ['noise', 'digits'] as const) check({ input: [9, 8, 2], layers: [layer] }, kind);
          }
        });
      }
      for (const more of [{ response: 'cosine' }, { paired: true }, { paired: true, response: 'cosine' }] as const) {
        test(`and with ${Object.keys(more).join(' and ')}: ${padding}`, async () => {
          await tf.setBackend(backend);
          for (const stride of [1, 2]) {
            for (const kind of ['noise', 'digits'] as const)
              check({ input: [9, 8, 2], layers: [conv({ ...more, padding, stride })] }, kind);
          }
        });
      }
    }

    test('and on one example', async () => {
      await tf.setBackend(backend);
      check({ input: [32, 32, 1], layers: [conv({ size: 5, filters: 6 })] }, 'digits', { count: 1 });
    });
  });
}
