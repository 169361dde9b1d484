import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useCpu, useWasm } from '../../../../src/engine/backends.ts';
import type { Layer } from '../../../../src/nets/layers/layer.ts';
import { outputShapes, parameterSpecs } from '../../../../src/nets/network.ts';
import { BACKENDS, check } from '../check.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const dense = { kind: 'dense', name: 'dense', units: 4 } as const;
const local = { kind: 'local', name: 'local', filters: 3, size: 3 } as const;
const shape = (layer: Layer, input: number[]) => outputShapes({ input, layers: [layer] })[0];
const parameters = (layer: Layer, input: number[]) =>
  parameterSpecs({ input, layers: [layer] }).map((spec) => `${spec.name} ${spec.shape.join('x')}`);

describe('a dense layer', () => {
  test('reads features, or a whole picture', () => {
    expect(shape(dense, [7])).toEqual([4]);
    expect(parameters(dense, [3, 2, 2])).toEqual(['dense/weights 12x4', 'dense/biases 4']);
    expect(parameters({ ...dense, response: 'cosine' }, [3])).toEqual(['dense/weights 3x4']);
  });
});

describe('a locally connected layer', () => {
  test('has filters and biases of its own at every place', () => {
    expect(shape(local, [9, 8, 2])).toEqual([7, 6, 3]);
    expect(shape({ ...local, stride: 2 }, [9, 8, 2])).toEqual([4, 3, 3]);
    expect(parameters({ ...local, stride: 2 }, [9, 8, 2])).toEqual(['local/weights 12x18x3', 'local/biases 12x1x3']);
    expect(parameters({ ...local, biases: false }, [3, 3, 1])).toEqual(['local/weights 1x9x3']);
  });

  test('refuses features, and a picture smaller than its filters', () => {
    expect(() => shape(local, [9])).toThrow(RangeError);
    expect(() => shape(local, [2, 9, 1])).toThrow(RangeError);
  });
});

for (const backend of BACKENDS) {
  describe(`on ${backend}`, () => {
    for (const more of [{}, { biases: false }, { response: 'cosine' }] as const) {
      test(`a dense layer answers and learns as the reference does ${JSON.stringify(more)}`, async () => {
        await tf.setBackend(backend);
        check({ input: [11], layers: [{ ...dense, ...more }] }, 'noise');
        for (const kind of ['noise', 'digits'] as const)
          check({ input: [6, 5, 2], layers: [{ ...dense, ...more }] }, kind);
      });
    }

    for (const stride of [1, 2, 3]) {
      for (const biases of [true, false]) {
        test(`a locally connected layer does: stride ${stride}, ${biases ? '' : 'no '}biases`, async () => {
          await tf.setBackend(backend);
          for (const size of [1, 2, 3])
            for (const kind of ['noise', 'digits'] as const)
              check({ input: [8, 7, 2], layers: [{ ...local, size, stride, biases }] }, kind);
        });
      }
    }
  });
}
