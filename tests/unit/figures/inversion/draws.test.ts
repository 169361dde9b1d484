import { describe, expect, it } from 'vitest';
import { ownDraw } from '../../../../src/figures/inversion/reproduction.ts';
import { rowsOfDots } from '../../../../src/figures/kit/rows-of-dots.ts';
import { meanAndSpread } from '../../../../src/figures/kit/statistics.ts';
import { drawn, params, result, state } from './sample.ts';

const browser = { condition: 'browser', images: 10_000, epochs: 3, values: [0.2, 0.3, 0.4] };
const paper = { condition: 'paper', images: 60_000, epochs: 5, values: [0.35] };
const own = { source: { kind: 'own' }, status: 'done', result } as const;

describe('the strips of many draws', () => {
  it('say that nothing was measured while nothing was', () => {
    expect(drawn({}, [])).toContain('Not measured yet.');
    expect(drawn({}, [{ ...browser, values: [] }])).toContain('Not measured yet.');
  });

  it('give mean and standard deviation in words, the published number, and what images and epochs they are of', () => {
    const html = drawn({}, [browser, paper]);
    expect(html).toContain('10,000 MNIST digits, 3 epochs, ReLU.');
    expect(html).toContain('3 seeds: 30.00\u00a0% on average, give or take 10.00 points');
    expect(html).toContain('One seed so far: 35.00\u00a0%.');
    expect(html).toContain('published, 37.36\u00a0%');
  });

  it('put the reader’s own finished run on the strip of its own images and epochs alone', () => {
    expect(drawn(own, [browser, paper]).match(/yours, 23\.45\u00a0%/g)).toHaveLength(1);
    expect(ownDraw(state(own), browser)).toBe(0.2345);
    expect(ownDraw(state(own), paper)).toBeUndefined();
  });

  it('take no recording for the reader’s run, no other condition and no run that was changed on the way', () => {
    expect(ownDraw(state({ ...own, source: state().source }), browser)).toBeUndefined();
    const tanh = { ...result, params: params({ activation: 'tanh' }) };
    expect(ownDraw(state({ ...own, result: tanh }), browser)).toBeUndefined();
    expect(ownDraw(state({ ...own, result: { ...result, changed: ['learning-rate'] } }), browser)).toBeUndefined();
  });

  it('lay no dot on another of its row, and stay within the rows', () => {
    const values = Array.from({ length: 100 }, (_, i) => 30 + ((i * 37) % 100) / 5);
    const rows = rowsOfDots(values, 9);
    expect(Math.max(...rows.map(Math.abs))).toBeLessThanOrEqual(4);
    for (let i = 0; i < 100; i++) {
      for (let j = 0; j < i; j++) {
        if (rows[i] === rows[j]) expect(Math.abs(values[i] - values[j])).toBeGreaterThanOrEqual(0.6 - 1e-9);
      }
    }
  });
});

describe('mean and spread', () => {
  it('divide by n - 1, and a single value has none', () => {
    expect(meanAndSpread([1, 2, 3])).toEqual({ mean: 2, sd: 1 });
    expect(meanAndSpread([5])).toEqual({ mean: 5, sd: 0 });
  });
});
