import { describe, expect, test } from 'vitest';
import type { ParamSchema } from '../../../src/experiments/params.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { distanceOf, nearestOf } from '../../../src/shell/nearest.ts';

const schema = {
  data: { kind: 'choice', values: ['mnist', 'digits'], default: 'mnist' },
  activation: { kind: 'choice', values: ['relu', 'tanh', 'trelu'], default: 'relu' },
  biases: { kind: 'switch', default: 'on' },
  wrong: { kind: 'number', min: 0, max: 0.8, step: 0.1, default: 0.4 },
  width: { kind: 'integer', scale: 'log', min: 1, max: 256, default: 16 },
  threshold: { kind: 'number', min: 0, max: 1, default: 0.5, when: { param: 'activation', is: ['trelu'] } },
  epochs: { kind: 'integer', min: 1, max: 21, default: 3, budget: true },
  rate: { kind: 'number', min: 0, max: 1, default: 0.5, live: true, training: true },
  blend: { kind: 'number', min: 0, max: 1, default: 0, live: true },
  seed: { kind: 'integer', min: 0, max: 100, default: 1 },
} as const satisfies ParamSchema;
const settings = (changes: object = {}) => ({ ...defaultParams(schema), ...changes });
const distance = (a: object, b: object = {}) => distanceOf(schema, settings(a), settings(b));

describe('how far apart two settings are', () => {
  test('is nothing for equal ones, and for those that differ in what shows a network alone', () => {
    expect(distance({})).toBe(0);
    expect(distance({ blend: 0.7 })).toBe(0);
    expect(distance({ rate: 1 })).toBe(0.5);
  });

  test('counts a parameter that came after one of them as at its default there', () => {
    const { biases: _, ...before } = settings();
    expect(distanceOf(schema, settings(), before)).toBe(0);
    expect(distanceOf(schema, settings({ biases: 'off' }), before)).toBe(1);
  });

  test('is 1 for each choice or switch, and 4 for another data set', () => {
    expect(distance({ activation: 'tanh' })).toBe(1);
    expect(distance({ activation: 'tanh', biases: 'off' })).toBe(2);
    expect(distance({ data: 'digits' })).toBe(4);
  });

  test('is of a number its share of the range, of its ratio on a logarithmic scale', () => {
    expect(distance({ wrong: 0 })).toBeCloseTo(0.5, 12);
    expect(distance({ wrong: 0.8 }, { wrong: 0 })).toBeCloseTo(1, 12);
    expect(distance({ width: 1 })).toBeCloseTo(0.5, 12);
    expect(distance({ width: 256 })).toBeCloseTo(0.5, 12);
  });

  test('is little for a budget, hardly anything for a seed', () => {
    expect(distance({ epochs: 21 }, { epochs: 1 })).toBeCloseTo(0.1, 12);
    expect(distance({ seed: 100 }, { seed: 0 })).toBeCloseTo(0.01, 12);
  });

  test('does not count what does not matter with these settings', () => {
    expect(distance({ threshold: 0.1 })).toBe(0);
    expect(distance({ activation: 'trelu', threshold: 0 }, { activation: 'trelu' })).toBeCloseTo(0.5, 12);
  });
});

describe('the nearest', () => {
  const nearest = (wanted: object, ...kept: readonly object[]) =>
    nearestOf(schema, settings(wanted), kept, (one) => settings(one));

  test('differs in less that matters: rather in seed and size than in kind, rather in kind than in data', () => {
    const [seed, size, kind, data] = [{ seed: 9 }, { epochs: 20 }, { biases: 'off' }, { data: 'digits' }];
    expect(nearest({}, data, kind, size, seed)).toBe(seed);
    expect(nearest({}, data, kind, size)).toBe(size);
    expect(nearest({}, data, kind)).toBe(kind);
  });

  test('is the closest along a slider', () => {
    const [low, middle, high] = [{ wrong: 0 }, { wrong: 0.4 }, { wrong: 0.8 }];
    expect(nearest({ wrong: 0.3 }, low, middle, high)).toBe(middle);
    expect(nearest({ wrong: 0.7 }, low, middle, high)).toBe(high);
  });

  test('is the first of equals, and nothing of nothing', () => {
    const [tanh, off] = [{ activation: 'tanh' }, { biases: 'off' }];
    expect(nearest({}, tanh, off)).toBe(tanh);
    expect(nearest({}, off, tanh)).toBe(off);
    expect(nearest({})).toBeUndefined();
  });
});
