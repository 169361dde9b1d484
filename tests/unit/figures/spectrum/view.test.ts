import { describe, expect, it } from 'vitest';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import { compute } from '../../../../src/experiments/spectrum/compute.ts';
import { type SpectrumParams, spectrumPresets, spectrumSchema } from '../../../../src/experiments/spectrum/schema.ts';
import { definition } from '../../../../src/figures/spectrum/definition.ts';
import { nearestDrawn } from '../../../../src/figures/spectrum/growth.ts';
import { histogramOf } from '../../../../src/figures/spectrum/sea.ts';
import { roundTicks } from '../../../../src/figures/spectrum/state.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateOf as emptyStateOf } from '../state-of.ts';

const words = figureWords(definition);
const stateOf = (changes: Partial<SpectrumParams> = {}, guess?: number | 'skipped') => {
  const params = { ...defaultParams(spectrumSchema), ...changes };
  return emptyStateOf(definition, { params, frame: compute(params), source: { kind: 'computed' }, guess });
};
const drawn = (changes?: Partial<SpectrumParams>, guess?: number | 'skipped'): string =>
  renderToString(definition.view(stateOf(changes, guess), words, noActions));
const side = (name: string) => definition.sides!.find((one) => one.name === name)!;
const beside = (name: string, changes?: Partial<SpectrumParams>, guess?: number | 'skipped'): string =>
  renderToString(side(name).draw(stateOf(changes, guess), words, noActions));

const ODD: Partial<SpectrumParams>[] = [
  ...Object.values(spectrumPresets),
  { neurons: 1 },
  { dimension: 1 },
  { neurons: 1, dimension: 1, signal: 0 },
  { neurons: 1, dimension: 640, signal: 8, directions: 16 },
  { neurons: 128, dimension: 1, directions: 16, strengths: 'falling' },
  { a1: 0, a2: 0, b1: 0, b2: 0 },
];

describe('every view of a spectrum', () => {
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
    const { expected, width } = histogramOf(stateOf({ neurons: 64, dimension: 160 }).frame!);
    const area = expected.slice(1).reduce((sum, [value, count], i) => {
      const [before, other] = expected[i]!;
      return sum + ((value - before) * (count + other)) / 2;
    }, 0);
    expect(area / width).toBeCloseTo(64, 0);
  });

  it('keeps its axis while the signal moves', () => {
    const ends = [0, 1, 2, 4].map((signal) => histogramOf(stateOf({ signal }).frame!).x.max);
    expect(new Set(ends).size).toBe(1);
  });
});

describe('the guess', () => {
  it('is a handle on the axis where the signal would stand; the threshold is told afterwards, with how far off it was', () => {
    const open = drawn();
    expect(open).toContain('role="slider"');
    expect(open).toContain('aria-valuetext="signal 4.00"');
    const made = drawn({}, 4);
    expect(made).not.toContain('role="slider"');
    expect(made).toContain('theory 1.58');
    expect(made).toContain('your guess 4.00, 2.42 off');
  });

  it('is not asked where no signal of the slider shows', () => {
    expect(definition.guess!.when!({ neurons: 4, dimension: 640 })).toBe(false);
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
    expect(strong).toMatch(/One eigenvalue lies above the noise/);
    expect(strong).toMatch(/Its direction is \d+° off/);
  });

  it('has a row an eigenvalue in the table', () => {
    const { rows } = definition.table(stateOf({ signal: 6 }), words);
    expect(rows.length).toBe(64);
    expect(rows[0]![1]).toEqual({ value: 7, shown: '7.00' });
    expect(rows[1]![1]).toEqual({ value: 1, shown: '1.00' });
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
    expect([1, 2, 3, 6, 8, 12, 16].map(nearestDrawn)).toEqual([1, 1, 4, 4, 4, 16, 16]);
  });
});

describe('round ticks', () => {
  it('begin at 0, are few, and whole where asked', () => {
    expect(roundTicks(12.4, 6)).toEqual([0, 5, 10]);
    expect(roundTicks(2.3, 3, true)).toEqual([0, 1, 2]);
    expect(roundTicks(700, 6)).toEqual([0, 200, 400, 600]);
  });
});
