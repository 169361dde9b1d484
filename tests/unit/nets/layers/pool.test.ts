import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useCpu, useWasm } from '../../../../src/engine/backends.ts';
import type { Pool } from '../../../../src/nets/layers/layer.ts';
import { outputShapes } from '../../../../src/nets/network.ts';
import { BACKENDS, check, counts, DEPTHWISE_GRADIENT, evaluate, examples, needs } from '../check.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const pool = (by: Pool['by'], more: Partial<Pool> = {}): Pool => ({ kind: 'pool', by, ...more });
const shape = (layer: Pool, input: number[]) => outputShapes({ input, layers: [layer] })[0];

describe('pooling', () => {
  test('keeps the windows that fit, and every grid place of a blur', () => {
    expect(shape(pool('max'), [9, 8, 2])).toEqual([4, 4, 2]);
    expect(shape(pool('average', { size: 3, stride: 2 }), [9, 8, 2])).toEqual([4, 3, 2]);
    expect(shape(pool('blur'), [9, 8, 2])).toEqual([5, 4, 2]);
    expect(shape(pool('blur', { stride: 1 }), [9, 8, 2])).toEqual([9, 8, 2]);
    expect(shape(pool('polyphase'), [10, 8, 2])).toEqual([5, 4, 2]);
  });

  test('refuses features, what is smaller than a window, and for polyphase other than multiples', () => {
    expect(() => shape(pool('max'), [9])).toThrow(RangeError);
    expect(() => shape(pool('average', { size: 3 }), [2, 9, 1])).toThrow(RangeError);
    expect(() => shape(pool('polyphase'), [9, 8, 1])).toThrow(RangeError);
  });
});

for (const backend of BACKENDS) {
  describe(`pooling on ${backend}`, () => {
    for (const by of ['max', 'average'] as const) {
      test(`by ${by} answers and learns as the reference does, windows that overlap included`, async () => {
        await tf.setBackend(backend);
        for (const more of [{}, { size: 3 }, { size: 3, stride: 2 }, { size: 3, stride: 1 }, { size: 2, stride: 3 }])
          check({ input: [9, 8, 3], layers: [pool(by, more)] }, 'noise');
      });
    }

    test('by average does on digits', async () => {
      await tf.setBackend(backend);
      check({ input: [9, 8, 3], layers: [pool('average', { size: 3, stride: 2 })] }, 'digits');
    });

    test('by maximum gives the whole gradient of a window to the first of its largest values', async () => {
      await tf.setBackend(backend);
      const list = { input: [16, 16, 2], layers: [pool('max')] };
      const x = examples(list.input, 2, 'digits');
      const dy = counts(list, 2);
      const { x: ours } = evaluate(list, [], x, dy);
      const expected = new Float32Array(x.length);
      dy.forEach((value, i) => {
        const [c, left, top, n] = [i % 2, (i >> 1) % 8, (i >> 4) % 8, i >> 7];
        const window = [0, 1, 16, 17].map((place) => ((n * 256 + 2 * top * 16 + 2 * left + place) << 1) + c);
        const most = Math.max(...window.map((at) => x[at]!));
        expected[window.find((at) => x[at] === most)!] = value;
      });
      expect(ours).toEqual(expected);
    });

    for (const padding of ['same', 'circular'] as const) {
      test(`by blur answers and learns as the reference does: ${padding}`, async (context) => {
        await tf.setBackend(backend);
        needs(context, DEPTHWISE_GRADIENT);
        for (const stride of [1, 2, 3])
          for (const kind of ['noise', 'digits'] as const)
            check({ input: [9, 8, 2], layers: [pool('blur', { padding, stride })] }, kind);
      });
    }

    test('by polyphase answers and learns as the reference does', async () => {
      await tf.setBackend(backend);
      check({ input: [8, 6, 2], layers: [pool('polyphase')] }, 'noise');
      check({ input: [9, 6, 2], layers: [pool('polyphase', { stride: 3 })] }, 'noise');
    });

    test('by polyphase takes the first of grids that are equally strong', async () => {
      await tf.setBackend(backend);
      const list = { input: [4, 4, 1], layers: [pool('polyphase')] };
      const { x } = evaluate(list, [], new Float32Array(16).fill(2), Float32Array.of(1, 2, 3, 4));
      expect([...x]).toEqual([1, 0, 2, 0, 0, 0, 0, 0, 3, 0, 4, 0, 0, 0, 0, 0]);
    });

    test('by polyphase answers a picture moved in a circle alike, up to a move', async () => {
      await tf.setBackend(backend);
      const list = { input: [8, 8, 1], layers: [pool('polyphase'), { kind: 'global-average' as const }] };
      const x = examples(list.input, 2, 'noise');
      const moved = x.map((_, i) => x[i - (i % 8) + ((i + 1) % 8)]!);
      const answer = (pictures: Float32Array) => evaluate(list, [], pictures, Float32Array.of(1, 1)).y;
      const [one, other] = [answer(x), answer(moved)];
      one.forEach((value, i) => {
        expect(other[i]).toBeCloseTo(value, 6);
      });
    });
  });
}
