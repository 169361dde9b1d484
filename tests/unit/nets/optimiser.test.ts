import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { useCpu, useWasm } from '../../../src/engine/backends.ts';
import { ADAM_UPDATE, MOMENTUM_UPDATE } from '../../../src/nets/kernels.ts';
import { betaPowers, momentsOf, type Optimiser, type OptimiserState, stepped } from '../../../src/nets/optimiser.ts';
import { apart, BACKENDS, needs } from './check.ts';

beforeAll(async () => {
  await useCpu();
  await useWasm();
});

const RATE = 0.01;
const STEPS = 5;
/** Lengths that are no multiples of what a kernel takes at once. */
const LENGTHS = [1, 7, 33];

const random = createRandom(1, 'optimiser');
const draw = (n: number) => Float64Array.from({ length: n }, () => Math.fround(random.normal()));
const start = LENGTHS.map(draw);
const slopes = Array.from({ length: STEPS }, () => LENGTHS.map(draw));

/** The same steps in float64, as the papers write them. */
function byHand(optimiser: Optimiser): { readonly w: Float64Array[]; readonly m: Float64Array[] } {
  const { weightDecay = 0 } = optimiser;
  const w = start.map((values) => values.slice());
  const m = start.map(({ length }) => new Float64Array(length));
  const v = start.map(({ length }) => new Float64Array(length));
  for (const [t, gradients] of slopes.entries()) {
    for (const [p, weights] of w.entries()) {
      for (const [i, weight] of weights.entries()) {
        const g = gradients[p]![i]! + weightDecay * weight;
        if (optimiser.kind === 'adam') {
          m[p]![i] = 0.9 * m[p]![i]! + 0.1 * g;
          v[p]![i] = 0.999 * v[p]![i]! + 0.001 * g * g;
          const mean = m[p]![i]! / (1 - 0.9 ** (t + 1));
          const square = v[p]![i]! / (1 - 0.999 ** (t + 1));
          weights[i] = weight - (RATE * mean) / (Math.sqrt(square) + 1e-8);
        } else {
          m[p]![i] = (optimiser.momentum ?? 0) * m[p]![i]! + g;
          weights[i] = weight - RATE * m[p]![i]!;
        }
      }
    }
  }
  return { w, m };
}

function byKernel(optimiser: Optimiser): OptimiserState {
  const tensors = (lists: readonly Float64Array[]) => lists.map((values) => tf.tensor1d(Float32Array.from(values)));
  const zeros = () => LENGTHS.map((n) => tf.zeros([n]));
  let state: OptimiserState = {
    weights: tensors(start),
    first: zeros(),
    second: momentsOf(optimiser) > 1 ? zeros() : [],
  };
  for (const [t, gradients] of slopes.entries()) {
    const [old, slope] = [state, tensors(gradients)];
    state = stepped(optimiser, old, slope, RATE, betaPowers(t + 1));
    tf.dispose([old.weights, old.first, old.second, slope]);
  }
  return state;
}

const optimisers: readonly Optimiser[] = [
  { kind: 'adam' },
  { kind: 'adam', weightDecay: 0.3 },
  { kind: 'sgd' },
  { kind: 'sgd', momentum: 0.9 },
  { kind: 'sgd', momentum: 0.9, weightDecay: 0.3 },
];

for (const backend of BACKENDS) {
  describe(`steps on ${backend}`, () => {
    for (const optimiser of optimisers) {
      test(`are those of a computation by hand: ${JSON.stringify(optimiser)}`, async (context) => {
        await tf.setBackend(backend);
        needs(context, optimiser.kind === 'adam' ? ADAM_UPDATE : MOMENTUM_UPDATE);
        const { w, m } = byHand(optimiser);
        const state = byKernel(optimiser);
        for (const p of LENGTHS.keys()) {
          const moved = (await state.weights[p]!.data()).map((value, i) => value - start[p]![i]!);
          expect(
            apart(
              moved,
              w[p]!.map((value, i) => value - start[p]![i]!),
            ),
          ).toBeLessThan(1e-4);
          expect(apart(await state.first[p]!.data(), m[p]!)).toBeLessThan(1e-6);
        }
        expect(state.second.length).toBe(optimiser.kind === 'adam' ? LENGTHS.length : 0);
        tf.dispose([state.weights, state.first, state.second]);
      });
    }
  });
}

test('Adam takes its powers by multiplication, step by step', () => {
  expect(betaPowers(0)).toEqual([1, 1]);
  expect(betaPowers(3)).toEqual([0.9 * 0.9 * 0.9, 0.999 * 0.999 * 0.999]);
});
