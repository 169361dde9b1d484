import { describe, expect, it } from 'vitest';
import { charted } from '../../../../src/experiments/inversion/conditions.ts';
import { isOf } from '../../../../src/figures/inversion/conditions.ts';
import { rowOf } from '../../../../src/figures/inversion/strip.ts';
import { params, state } from './sample.ts';

const names = Object.keys(charted);
const sizes = ['browser', 'paper'];
const matching = (changes: Parameters<typeof params>[0]) => names.filter((name) => isOf(params(changes), name));

describe('the conditions of the inversion figure', () => {
  it('are recognised by their settings, each alone but for the published one, which was run in two sizes', () => {
    for (const name of names) {
      const twins = sizes.includes(name) ? sizes : [name];
      expect(matching(charted[name]!.params)).toEqual(twins);
    }
  });

  it('do not ask for size, seed, what shows a network or what does not matter', () => {
    const free = { seed: 4, epochs: 20, 'train-images': 500, threshold: 0.2, compensate: 'on', negate: 'on' } as const;
    expect(matching(free)).toEqual(sizes);
    expect(matching({ activation: 'trelu', threshold: 0.2 })).toEqual([]);
    expect(matching({ 'learning-rate': 0.01 })).toEqual([]);
  });
});

describe('the seeds beside the curve', () => {
  const row = (condition: string, images: number, epochs: number) => ({ condition, images, epochs, values: [0.4] });
  const [browser, paper, tanh] = [row('browser', 10_000, 3), row('paper', 60_000, 5), row('tanh', 60_000, 5)];
  const all = [browser, paper, tanh];
  const own = (changes: Parameters<typeof params>[0]) => state({ source: { kind: 'own' }, params: params(changes) });

  it('are of what is shown, and not of the settings, where the two differ', () => {
    const source = { kind: 'nearest', params: { ...params({ activation: 'tanh' }), epochs: 5 } } as const;
    expect(rowOf(all, state({ source, params: params({ activation: 'abs' }) }))).toBe(tanh);
  });

  it('are of the size that is shown; a run of the reader’s own of another size stands alone', () => {
    expect(rowOf(all, own({}))).toBe(browser);
    expect(rowOf(all, own({ 'train-images': 60_000, epochs: 5 }))).toBe(paper);
    expect(rowOf(all, own({ activation: 'tanh', epochs: 1 }))).toBeUndefined();
    expect(rowOf([{ ...browser, values: [] }, paper], own({}))).toBeUndefined();
    const recorded = {
      ...own({}),
      source: { kind: 'recording', id: 'x', params: params({ activation: 'tanh' }) },
    } as const;
    expect(rowOf(all, recorded)).toBe(tanh);
  });

  it('are missing where nothing of the kind was reproduced', () => {
    expect(rowOf(all, own({ activation: 'trelu', threshold: 0.3 }))).toBeUndefined();
    expect(rowOf([], own({}))).toBeUndefined();
  });
});
