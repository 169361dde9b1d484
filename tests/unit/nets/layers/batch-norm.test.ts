import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { useCpu, useWasm } from '../../../../src/engine/backends.ts';
import type { BatchNorm } from '../../../../src/nets/layers/layer.ts';
import { parameterSpecs } from '../../../../src/nets/network.ts';
import { apart, BACKENDS, check, examples, weightsOf } from '../check.ts';
import { moments } from '../reference/plain.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const norm = (affine?: boolean): BatchNorm => ({ kind: 'batch-norm', name: 'norm', ...(affine && { affine }) });

describe('batch normalisation', () => {
  test('learns a scale and a shift where it is affine, and keeps running statistics as state', () => {
    const named = (affine: boolean) =>
      parameterSpecs({ input: [4, 4, 3], layers: [norm(affine)] }).map(({ name, state }) => [name, state ?? false]);
    expect(named(false)).toEqual([
      ['norm/mean', true],
      ['norm/variance', true],
    ]);
    expect(named(true).slice(0, 2)).toEqual([
      ['norm/scale', false],
      ['norm/shift', false],
    ]);
  });
});

for (const backend of BACKENDS) {
  describe(`batch normalisation on ${backend}`, () => {
    for (const input of [[6, 5, 3], [7]]) {
      for (const affine of [true, false]) {
        for (const training of [true, false]) {
          const when = training ? 'in training' : 'afterwards';
          test(`answers and learns as the reference does: [${input}]${affine ? ', affine' : ''}, ${when}`, async () => {
            await tf.setBackend(backend);
            for (const kind of ['noise', 'digits'] as const)
              check({ input, layers: [norm(affine)] }, kind, { training, count: 4 });
          });
        }

        test(`moves its running statistics as PyTorch does: [${input}]${affine ? ', affine' : ''}`, async () => {
          await tf.setBackend(backend);
          const list = { input, layers: [norm(affine)] };
          const { state } = check(list, 'noise', { count: 4 });
          const x = examples(input, 4, 'noise');
          const batch = moments({ shape: [4, ...input], values: Float64Array.from(x) });
          const count = x.length / input.at(-1)!;
          const [mean, variance] = weightsOf(list).slice(-2);
          const moved = (old: Float32Array, now: number[], factor: number) =>
            now.map((value, c) => 0.9 * old[c]! + 0.1 * factor * value);
          expect(apart(state[0]!, moved(mean!.values, batch.mean, 1))).toBeLessThan(1e-5);
          // What runs is the unbiased variance, though the batch is divided by its biased one.
          expect(apart(state[1]!, moved(variance!.values, batch.variance, count / (count - 1)))).toBeLessThan(1e-5);
        });
      }
    }

    test('leaves its running statistics alone where nothing is trained', async () => {
      await tf.setBackend(backend);
      expect(check({ input: [5], layers: [norm()] }, 'noise', { training: false }).state).toEqual([]);
    });
  });
}
