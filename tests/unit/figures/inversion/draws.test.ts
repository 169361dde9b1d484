import { describe, expect, it } from 'vitest';
import { ownDraw } from '../../../../src/figures/inversion/reproduction.ts';
import { rowsOfDots } from '../../../../src/figures/kit/rows-of-dots.ts';
import { meanAndSpread } from '../../../../src/figures/kit/statistics.ts';
import { drawn, params, result, state } from './sample.ts';

const browser = {
  condition: 'browser',
  images: 10_000,
  epochs: 3,
  values: [0.2, 0.3, 0.4],
  originals: [0.9, 0.91, 0.92],
};
const paper = { condition: 'paper', images: 60_000, epochs: 5, values: [0.35] };
const own = { source: { kind: 'own' }, status: 'done', result } as const;

describe('the rows of many draws', () => {
  it('say that nothing was measured while nothing was', () => {
    expect(drawn({}, [])).toContain('Not measured yet.');
    expect(drawn({}, [{ ...browser, values: [] }])).toContain('Not measured yet.');
  });

  it('give mean and standard deviation in words, the published number, and what images and epochs they are of', () => {
    const html = drawn({}, [browser, paper]);
    expect(html).toContain('ReLU, trained briefly: 10,000 MNIST digits, 3 epochs.');
    expect(html).toContain('3 seeds. Negatives: 30.00\u00a0% on average, give or take 10.00 points');
    expect(html).toContain('Digits: 91.00\u00a0%, give or take 1.00.');
    expect(html).toContain('One seed so far. Negatives: 35.00\u00a0%.');
    expect(html).toContain('published, 37.36\u00a0%');
  });

  it('put the reader’s own finished run on the row of its own images and epochs', () => {
    expect(drawn(own, [browser, paper]).match(/yours, 23\.45\u00a0%/g)).toHaveLength(1);
    expect(drawn(own, [browser, paper])).not.toContain('Yours has learned');
    expect(ownDraw(state(own), browser)).toMatchObject({ original: 0.9712, negative: 0.2345, sameSize: true });
    expect(ownDraw(state(own), paper)).toMatchObject({ sameSize: false });
  });

  it('say of a run of another size what it has learned from, beside the row of its condition', () => {
    const tanh = { ...paper, condition: 'tanh' };
    const run = { ...own, params: params({ activation: 'tanh' }) };
    const html = drawn({ ...run, result: { ...result, params: params({ activation: 'tanh' }) } }, [
      browser,
      paper,
      tanh,
    ]);
    expect(html).toContain('tanh: 60,000 MNIST digits, 5 epochs.');
    expect(html).toContain('Yours has learned from 10,000 digits, 3 epochs.');
    const short = params({ activation: 'tanh', epochs: 1 });
    expect(drawn({ ...own, params: short, result: { ...result, params: short } }, [tanh])).toContain(
      'Yours has learned from 10,000 digits, one epoch.',
    );
    expect(html.match(/yours, 23\.45\u00a0%/g)).toHaveLength(1);
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
