import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { useCpu, useWasm } from '../../../../src/engine/backends.ts';
import { activations } from '../../../../src/nets/activation.ts';
import { stepOf } from '../../../../src/nets/layers/index.ts';
import type { Layer } from '../../../../src/nets/layers/layer.ts';
import { outputShapes, parameterSpecs } from '../../../../src/nets/network.ts';
import { BACKENDS, check } from '../check.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const plain: readonly Layer[] = [
  ...activations.map((activation): Layer => ({ kind: 'rectifier', activation })),
  { kind: 'rectifier', activation: 'trelu', threshold: 0.3 },
  { kind: 'global-average' },
  { kind: 'flatten' },
];

test('layers without parameters have the shapes that they say', () => {
  const shape = (layer: Layer) => outputShapes({ input: [4, 3, 2], layers: [layer] })[0];
  expect(plain.map(shape)).toEqual([...new Array(7).fill([4, 3, 2]), [2], [24]]);
  for (const layer of plain) expect(parameterSpecs({ input: [4, 3, 2], layers: [layer] })).toEqual([]);
});

test('what is no picture of a shape is not folded into one', () => {
  const layers = [{ kind: 'reshape', shape: [4, 3, 2] }] as const;
  expect(outputShapes({ input: [24], layers })).toEqual([[4, 3, 2]]);
  expect(() => outputShapes({ input: [25], layers })).toThrow(RangeError);
});

test('a kind that there is not is refused', () => {
  expect(() => stepOf({ kind: 'constructor' } as unknown as Layer)).toThrow(RangeError);
});

for (const backend of BACKENDS) {
  for (const layer of plain) {
    test(`${JSON.stringify(layer)} answers and learns as the reference does on ${backend}`, async () => {
      await tf.setBackend(backend);
      for (const kind of ['noise', 'digits'] as const) check({ input: [6, 5, 2], layers: [layer] }, kind);
      if (layer.kind === 'rectifier') check({ input: [9], layers: [layer] }, 'noise');
      if (layer.kind === 'flatten')
        check(
          { input: [6, 5, 2], layers: [layer, { kind: 'reshape', shape: [2, 5, 6] }, { kind: 'pool', by: 'max' }] },
          'noise',
        );
    });
  }
}
