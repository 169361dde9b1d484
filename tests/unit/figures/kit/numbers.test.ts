import { describe, expect, test } from 'vitest';
import { percentOf, placeOn } from '../../../../src/figures/kit/axis.ts';
import { apart } from '../../../../src/figures/kit/labels.ts';
import { overSeeds } from '../../../../src/figures/kit/over-seeds.ts';
import { decimalsFor, percent, wholePercent } from '../../../../src/figures/kit/percent.ts';
import { recordingEntries } from '../../../../src/figures/kit/recording-entries.ts';
import { stripOnRun } from '../../../../src/figures/kit/run-strip.ts';
import { scientific } from '../../../../src/figures/kit/scientific.ts';
import { seedsStrip } from '../../../../src/figures/kit/seeds-strip.ts';
import { signed } from '../../../../src/figures/kit/signed.ts';
import { compareShares, meanAndSpread } from '../../../../src/figures/kit/statistics.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { createWords } from '../../../../src/shell/words.ts';

const words = createWords({});

describe('a number on a stage', () => {
  test('in per cent tells every single test image apart', () => {
    expect([500, 1000, 1001, 10_000].map(decimalsFor)).toEqual([1, 1, 2, 2]);
    expect(percent(words, 0.9871, 10_000)).toBe('98.71\u00a0%');
    expect(percent(words, 0.9871, 1000)).toBe('98.7\u00a0%');
    expect(wholePercent(words, 0.625)).toBe('63\u00a0%');
  });

  test('with a sign has a true minus, and none where it rounds to zero', () => {
    expect([0.5, 0, -0.004, -0.005, -0.5].map((value) => signed(words, value))).toEqual([
      '0.50',
      '0.00',
      '0.00',
      '\u22120.01',
      '\u22120.50',
    ]);
  });

  test('that is very small is written with its power of ten, and no other is', () => {
    expect([0, 0.83, 0.01, 0.0099, 1.2e-7, 3.456e-12].map((value) => scientific(words, value))).toEqual([
      '0',
      '0.83',
      '0.01',
      '9.9\u00a0×\u00a010⁻³',
      '1.2\u00a0×\u00a010⁻⁷',
      '3.5\u00a0×\u00a010⁻¹²',
    ]);
  });
});

describe('a place on an axis', () => {
  test('is the beginning where the axis has no length', () => {
    expect(percentOf({ min: 3, max: 3 }, 3)).toBe(0);
    expect(percentOf({ min: 3, max: 3, scale: 'log' }, 9)).toBe(0);
  });

  test('on a logarithmic axis is the beginning for what has no logarithm', () => {
    const log = { min: 1, max: 100, scale: 'log' } as const;
    expect([0.5, 0, -3].map((value) => percentOf(log, value))).toEqual([0, 0, 0]);
  });

  test('is printed as exactly as a screen can show it', () => {
    const axis = { min: 0, max: 3, ticks: [], label: '' };
    expect([0, 1, 2, 3].map((value) => placeOn(axis, value))).toEqual(['0%', '33.33%', '66.67%', '100%']);
  });
});

test('labels near the beginning of an axis are pushed apart as those near its end are', () => {
  expect(apart([3, 2, 50], 16, 100)).toEqual([18, 2, 50]);
});

describe('mean and spread', () => {
  test('are those of a sample: the spread with n − 1, none for one value', () => {
    expect(meanAndSpread([1, 2, 3, 4])).toEqual({ mean: 2.5, sd: Math.sqrt(5 / 3) });
    expect(meanAndSpread([7])).toEqual({ mean: 7, sd: 0 });
    // A third of their sum is not 98.1 to the last bit.
    expect(meanAndSpread([98.1, 98.1, 98.1])).toEqual({ mean: 98.1, sd: 0 });
  });

  test('are printed with the spread that there is: none of one run, nor of equal ones', () => {
    const shell = { seeds: { count: { one: '{count} seed', other: '{count} seeds' } } };
    const drawn = (shares: readonly number[]) => {
      const said = createWords({ shell });
      const strip = seedsStrip(shares, { full: true, decimals: 1, answer: false }, said)!;
      return {
        text: overSeeds(shares, said),
        strip: strip.words.seeds.join(' '),
        interval: renderToString(stripOnRun(strip, { min: 0, max: 100, ticks: [], label: '' })).includes(
          'kit-interval',
        ),
      };
    };
    expect(drawn([0.981, 0.983])).toEqual({ text: '98.2 ± 0.1', strip: '2 seeds 98.2 ± 0.1', interval: true });
    expect(drawn([0.983, 0.983, 0.983])).toEqual({ text: '98.3', strip: '3 seeds 98.3', interval: false });
    expect(drawn([0.982])).toEqual({ text: '98.2', strip: '1 seed 98.2', interval: false });
  });

  test('of two shares tell which is more', () => {
    expect([compareShares(0.9, 0.5, 100), compareShares(0.5, 0.9, 100)]).toEqual(['more', 'fewer']);
  });
});

test('a recording has what all of its figure have, unless its own settings differ', () => {
  const entry = recordingEntries('toy', { data: 'digits', width: 3 });
  expect(entry('wide', { width: 9 })).toEqual({
    id: 'wide',
    params: { data: 'digits', width: 9 },
    asset: 'models/toy/wide/recording.bin.gz',
  });
});
