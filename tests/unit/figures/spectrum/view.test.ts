import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unpackFile } from '../../../../src/engine/packed-file.ts';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import { holdsZoo, ZOO_STATISTICS } from '../../../../src/experiments/zoo/statistics.ts';
import { percentOf } from '../../../../src/figures/kit/axis.ts';
import { definition } from '../../../../src/figures/spectrum/definition.ts';
import { compute } from '../../../../src/figures/spectrum/frame.ts';
import { nearestDrawn } from '../../../../src/figures/spectrum/growth.ts';
import { type FigureParams, figurePresets, figureSchema } from '../../../../src/figures/spectrum/schema.ts';
import { histogramOf } from '../../../../src/figures/spectrum/sea.ts';
import { roundPowers, roundTicks } from '../../../../src/figures/spectrum/state.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateOf as emptyStateOf } from '../state-of.ts';

const words = figureWords(definition);
const zoo = await unpackFile(readFileSync(ZOO_STATISTICS), ZOO_STATISTICS, holdsZoo);
const stateOf = (changes: Partial<FigureParams> = {}, guess?: number | 'skipped') => {
  const params = { ...defaultParams(figureSchema), ...changes };
  return emptyStateOf(definition, { params, frame: compute(params, zoo), source: { kind: 'computed' }, guess });
};
const drawn = (changes?: Partial<FigureParams>, guess?: number | 'skipped'): string =>
  renderToString(definition.view(stateOf(changes, guess), words, noActions));
const side = (name: string) => definition.sides!.find((one) => one.name === name)!;
const beside = (name: string, changes?: Partial<FigureParams>, guess?: number | 'skipped'): string =>
  renderToString(side(name).draw(stateOf(changes, guess), words, noActions));

const ODD: Partial<FigureParams>[] = [
  ...Object.values(figurePresets),
  { neurons: 1 },
  { dimension: 1 },
  { neurons: 1, dimension: 1, signal: 0 },
  { neurons: 1, dimension: 640, signal: 8, directions: 16 },
  { neurons: 128, dimension: 1, directions: 16, strengths: 'falling' },
  { a1: 0, a2: 0, b1: 0, b2: 0 },
  ...figureSchema.network.values.flatMap((network) =>
    (['1', '5'] as const).map((layer) => ({ source: 'network', network, layer }) as const),
  ),
];

describe('every view of a spectrum', () => {
  it('of a drawn population is there before anything has been loaded', () => {
    const frame = compute(defaultParams(figureSchema), undefined);
    expect(frame).toEqual({ ...stateOf().frame, ranks: expect.anything() });
    for (const { draw } of definition.sides!)
      expect(renderToString(draw({ ...stateOf(), frame }, words, noActions))).not.toMatch(/NaN|undefined/);
  });

  it('is drawn with every setting, before the guess and after it, and with no frame, without a broken number', () => {
    for (const setting of ODD) {
      for (const guess of [undefined, 'skipped', 3] as const) {
        for (const text of [
          drawn(setting, guess),
          ...definition.sides!.map(({ name }) => beside(name, setting, guess)),
        ])
          expect(text, JSON.stringify(setting)).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }
      const state = stateOf(setting);
      expect(definition.describe(state, words)).not.toMatch(/NaN|undefined|–/);
      expect(JSON.stringify(definition.table(state, words))).not.toContain('undefined');
      expect(definition.numbers!(state, words)[0]!.value).toMatch(/\d/);
    }
    const empty = { ...stateOf(), frame: undefined };
    for (const { draw } of [{ draw: definition.view }, ...definition.sides!])
      expect(renderToString(draw(empty, words, noActions))).not.toMatch(/NaN|undefined|\[object/);
  });
});

describe('the histogram', () => {
  it('holds every eigenvalue once, and as many above the edge as were found there', () => {
    for (const setting of ODD) {
      const { frame } = stateOf(setting);
      const { inside, above } = histogramOf(frame!);
      const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
      expect(sum(inside) + sum(above)).toBe(frame!.values.length);
      expect(sum(above)).toBe(frame!.above);
    }
  });

  it('stands in a sea that expects as many as there are', () => {
    for (const setting of [{}, { source: 'network', network: 'untrained', layer: '3' } as const]) {
      const { x, expected } = histogramOf(stateOf(setting).frame!);
      const bars = (value: number) => (36 * percentOf(x, value)) / 100;
      const area = expected.slice(1).reduce((sum, [value, count], i) => {
        const [before, other] = expected[i]!;
        return sum + ((bars(value) - bars(before)) * (count + other)) / 2;
      }, 0);
      expect(area).toBeCloseTo(64, 0);
    }
  });

  it('keeps its axis while the signal moves', () => {
    const ends = [0, 1, 2, 4].map((signal) => histogramOf(stateOf({ signal }).frame!).x.max);
    expect(new Set(ends).size).toBe(1);
  });
});

describe('the guess', () => {
  it('is a handle on the axis where the signal would stand; the threshold is told afterwards, in theory and in this draw', () => {
    const open = drawn();
    expect(open).toContain('role="slider"');
    expect(open).toContain('aria-valuetext="signal 4.00"');
    const made = drawn({}, 4);
    expect(made).not.toContain('role="slider"');
    expect(made).toContain('signal 1.58 in theory');
    expect(made).toContain('signal 2.59 in this draw');
    expect(made).toContain('your guess 4.00<');
  });

  it('is not asked where no signal of the slider shows, nor of one that shows already', () => {
    expect(drawn({ signal: 4 })).not.toContain('role="slider"');
    expect(drawn({ neurons: 4, dimension: 640 })).not.toContain('role="slider"');
  });

  it('is not answered by the chart of angles for who listens', () => {
    expect(beside('tilt')).toContain('waits for your guess');
    expect(beside('tilt', {}, 'skipped')).toContain('up to a signal of 1.58');
  });
});

describe('what is true, found and shrunk', () => {
  it('is told in words: within the noise, above it, and how far the direction is off', () => {
    expect(definition.describe(stateOf(), words)).toContain('within the noise');
    expect(definition.numbers!(stateOf(), words)[1]!.value).toBe('none');
    const strong = definition.describe(stateOf({ signal: 6 }), words);
    expect(strong).toMatch(/One eigenvalue, 9\.\d\d, lies above the noise/);
    expect(strong).toMatch(/Its direction is \d+° off/);
  });

  it('is told in whole sentences of one neuron in one dimension, and theory is called rough there', () => {
    const least = { neurons: 1, dimension: 1, signal: 4 };
    expect(definition.describe(stateOf(least), words)).toContain(
      'Neurons: 1; dimensions: 1. One direction has variance 1 + 4.00, any other 1.',
    );
    for (const text of [drawn(least), beside('tilt', least)]) expect(text).toContain('theory is a rough guide');
    expect(drawn({ neurons: 1, dimension: 640, signal: 8, directions: 16 }, 'skipped')).toContain('in this draw');
  });

  it('is said to be none where all directions are alike, or none is found', () => {
    const text = beside('tilt', { signal: 0 }, 'skipped');
    expect(text).toContain('There are none.');
    expect(text).not.toContain('theory 90°');
    expect(beside('rank', { signal: 0 })).toContain('true: none; without shrinkage: ');
    expect(beside('rank')).toMatch(/none.*true: 1\.0/s);
  });

  it('has a row an eigenvalue in the table', () => {
    const { rows } = definition.table(stateOf({ signal: 6 }), words);
    expect(rows.length).toBe(64);
    expect(rows[0]![1]).toEqual({ value: 7, shown: '7.00' });
    expect(rows[1]![1]).toEqual({ value: 1, shown: '1.00' });
  });
});

describe('the layer of a network', () => {
  const trained = { source: 'network', network: 'cifar-100', layer: '5' } as const;

  it('has eigenvalues above the noise once it is trained, and none or hardly any before', () => {
    expect(stateOf(trained).frame!.above).toBeGreaterThan(20);
    expect(stateOf({ ...trained, network: 'untrained' }).frame!.above).toBeLessThan(2);
  });

  it('is asked nothing of, and its true directions are said to be unknown', () => {
    const text = drawn(trained);
    expect(text).not.toContain('role="slider"');
    expect(text).toContain('nobody knows');
    expect(text).toContain('64 neurons × 640 weights');
    expect(beside('tilt', trained)).toContain('No true one is known.');
    expect(definition.table(stateOf(trained), words).rows[0]![1]).toEqual({ value: Number.NaN, shown: '–' });
  });

  it('stands beside what classes do to the mean rank: more of them on the same pictures raise it in the last layer alone', () => {
    const { ranks } = stateOf().frame!;
    const of = (name: string) => ranks.find(({ kind }) => kind === name)!.layers;
    const [coarse, fine] = [of('cifar-20'), of('cifar-100')];
    expect(Math.min(...fine[4]!)).toBeGreaterThan(Math.max(...coarse[4]!) + 2);
    for (const layer of [0, 1, 2]) expect(Math.min(...fine[layer]!)).toBeLessThan(Math.max(...coarse[layer]!));
  });
});

describe('two ellipses', () => {
  it('have four handles, each with its length, and two numbers', () => {
    const text = beside('ellipses');
    expect(text.match(/role="slider"/g)?.length).toBe(4);
    expect(text).toContain('2.00 long, turned by 25°');
    expect(text).toContain('Bures–Wasserstein');
  });

  it('that are points are said to have no shape', () => {
    expect(beside('ellipses', { b1: 0, b2: 0 })).toContain('A point has no shape.');
  });

  it('stand over what was drawn of the nearest number of directions', () => {
    expect([1, 2, 3, 4, 5, 8, 16].map(nearestDrawn)).toEqual([1, 1, 1, 1, 16, 16, 16]);
  });
});

describe('round ticks', () => {
  it('of a logarithmic axis are 1, 2, 5 and their tenfolds', () => {
    expect(roundPowers(3.7, 250)).toEqual([5, 10, 20, 50, 100, 200]);
  });

  it('begin at 0, are few, and whole where asked', () => {
    expect(roundTicks(12.4, 6)).toEqual([0, 5, 10]);
    expect(roundTicks(2.3, 3, true)).toEqual([0, 1, 2]);
    expect(roundTicks(700, 6)).toEqual([0, 200, 400, 600]);
  });
});
