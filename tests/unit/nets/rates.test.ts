import { expect, test } from 'vitest';
import { rateFactor } from '../../../src/nets/rates.ts';

const along = (steps: number) => Array.from({ length: steps + 1 }, (_, i) => i);

test('a constant rate is the base rate', () => {
  expect(along(10).map((step) => rateFactor({ kind: 'constant' }, step, 10))).toEqual(new Array(11).fill(1));
});

test('a rate in steps falls at its shares of the run, and stays', () => {
  const plan = { kind: 'step', at: [0.5, 0.8], factor: 0.1 } as const;
  const factors = along(10).map((step) => rateFactor(plan, step, 10));
  expect(factors).toEqual([1, 1, 1, 1, 1, 0.1, 0.1, 0.1, 0.1 * 0.1, 0.1 * 0.1, 0.1 * 0.1]);
});

test('half a cosine is that of Math.cos to 1e-12, from 1 to 0, and 0 beyond', () => {
  for (const steps of [1, 7, 1000]) {
    for (const step of along(steps)) {
      const expected = (1 + Math.cos((Math.PI * step) / steps)) / 2;
      expect(Math.abs(rateFactor({ kind: 'cosine' }, step, steps) - expected)).toBeLessThan(1e-12);
    }
  }
  expect(Math.abs(rateFactor({ kind: 'cosine' }, 12, 10))).toBeLessThan(1e-12);
});

test('a run of no steps begins with the whole rate', () => {
  for (const plan of [{ kind: 'constant' }, { kind: 'step', at: [0.5], factor: 0.1 }, { kind: 'cosine' }] as const)
    expect(rateFactor(plan, 0, 0)).toBeCloseTo(1, 12);
});
