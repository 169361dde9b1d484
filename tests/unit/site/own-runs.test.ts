import { describe, expect, it } from 'vitest';
import { ownRuns } from '../../../src/components/own-runs.ts';
import type { StoredResult } from '../../../src/shell/storage.ts';

const params = { activation: 'relu', negate: 'off', seed: 1, 'train-images': 10_000, epochs: 3 };
const run = (accuracy: number, changes: Readonly<Record<string, string | number>> = {}): StoredResult => ({
  experiment: 'inversion',
  params: { ...params, ...changes },
  measurements: { 'accuracy.negative': accuracy },
  backend: 'wasm',
  version: '1',
  date: '2026-01-01T00:00:00Z',
});
const wanted = { experiment: 'inversion', settings: { activation: 'relu' }, measure: 'accuracy.negative' };

describe('your runs', () => {
  it('count when they differ in seed, images and epochs alone, and say which sizes they had', () => {
    const own = ownRuns([run(0.4), run(0.5, { seed: 7, epochs: 1 }), run(0.6, { seed: 9 })], wanted);
    expect(own).toEqual({
      n: 3,
      mean: expect.closeTo(0.5),
      sd: expect.closeTo(0.1),
      values: [0.4, 0.5, 0.6],
      sizes: [
        { images: 10_000, epochs: 3 },
        { images: 10_000, epochs: 1 },
      ],
    });
  });

  it('do not count for another condition or another experiment', () => {
    expect(ownRuns([run(0.4, { activation: 'tanh' }), { ...run(0.4), experiment: 'other' }], wanted)).toBeUndefined();
  });

  it('count though they were made before a parameter existed, as runs at its default', () => {
    const settings = { activation: 'relu', pooling: 'max' };
    expect(ownRuns([run(0.4)], { ...wanted, settings, defaults: { pooling: 'max' } })?.n).toBe(1);
    expect(ownRuns([run(0.4)], { ...wanted, settings, defaults: { pooling: 'average' } })).toBeUndefined();
  });

  it('need no images or epochs to be counted', () => {
    const { 'train-images': _, epochs: __, ...bare } = params;
    const one = { ...run(0.4), params: bare };
    expect(ownRuns([one], wanted)).toEqual({ n: 1, mean: 0.4, sd: Number.NaN, values: [0.4], sizes: [] });
  });

  it('do not count without the measurement, and have no spread when there is one', () => {
    expect(ownRuns([{ ...run(0.4), measurements: {} }], wanted)).toBeUndefined();
    expect(ownRuns([run(0.4)], wanted)?.sd).toBeNaN();
  });
});
