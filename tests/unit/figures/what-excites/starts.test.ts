import { describe, expect, it } from 'vitest';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import { excitesSchema } from '../../../../src/experiments/what-excites/schema.ts';
import type { Search } from '../../../../src/experiments/what-excites/search.ts';
import { askStarts, isStarting, keepStart, nextStart, startsOf } from '../../../../src/figures/what-excites/starts.ts';

const params = { ...defaultParams(excitesSchema), which: 9 };
const end = (...x: number[]) => ({ x: Float32Array.from(x) }) as Search;

describe('starts from other noise', () => {
  it('are counted as they end, once each, with the pictures that differ from all before', () => {
    keepStart({ ...params, seed: 4 }, end(1, 0));
    keepStart({ ...params, seed: 1 }, end(1, 0.1));
    keepStart({ ...params, seed: 2 }, end(0, 1));
    keepStart({ ...params, seed: 2 }, end(0, 1));
    keepStart({ ...params, which: 3 }, end(-1, 0));
    expect(startsOf(params).all.map(({ seed }) => seed)).toEqual([4, 1, 2]);
    expect(startsOf(params).course).toEqual([1, 1, 2]);
  });

  it('go on with the first noise that is missing until so many have ended, or until they are stopped', () => {
    expect(nextStart(params)).toBeUndefined();
    askStarts(params, 5);
    expect(nextStart({ ...params, seed: 8 })?.seed).toBe(3);
    keepStart({ ...params, seed: 3 }, end(1, 1));
    expect(nextStart(params)?.seed).toBe(5);
    askStarts(params, 0);
    expect(isStarting(params)).toBe(false);
    expect(nextStart(params)).toBeUndefined();
  });
});
