import { describe, expect, it } from 'vitest';
import { ANGLE_BINS, type TreluFrame } from '../../../../src/experiments/trelu-angle/frame.ts';
import { definition } from '../../../../src/figures/trelu-angle/definition.ts';
import type { TreluState } from '../../../../src/figures/trelu-angle/state.ts';
import { bestOf, type Row, sweepOf } from '../../../../src/figures/trelu-angle/sweeps.ts';
import { view } from '../../../../src/figures/trelu-angle/view.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateOf } from '../state-of.ts';

const words = figureWords(definition);
const at = (counts: Readonly<Record<number, number>>) =>
  Uint32Array.from({ length: ANGLE_BINS }, (_, bin) => counts[bin] ?? 0);

/** Made-up frames for tests of drawing alone: no network stands behind them. */
const frame = (changes: Partial<TreluFrame> = {}): TreluFrame => ({
  step: 141,
  steps: 141,
  epoch: 3,
  imagesSeen: 9000,
  loss: 0.4,
  accuracy: 0.8765,
  testImages: 10_000,
  angles: { passed: at({ 8: 10, 11: 20 }), cut: at({ 12: 30, 20: 40 }) },
  active: [0.2, 0.4, 0.5, 0.6],
  ...changes,
});

const state = (changes: Partial<TreluState> = {}): TreluState => stateOf(definition, changes);
const shown = (one: TreluFrame, changes: Partial<TreluState> = {}): TreluState =>
  state({
    frame: one,
    history: [frame({ step: 0, epoch: 0, imagesSeen: 0, accuracy: 0.1 }), one],
    position: 1,
    source: { kind: 'own' },
    status: 'done',
    ...changes,
  });

const rows: readonly Row[] = [
  { condition: 'browser', images: 3000, epochs: 3, values: [0.5, 0.5] },
  { condition: 'patches-0.5', images: 3000, epochs: 3, values: [0.8, 0.9] },
  { condition: 'patches-0', images: 3000, epochs: 3, values: [0.3, 0.1] },
  { condition: 'raw-0', images: 3000, epochs: 3, values: [0.7, 0.9] },
  { condition: 'raw-0.5', images: 3000, epochs: 3, values: [0.6, 0.6] },
  { condition: 'compensated-0.5', images: 3000, epochs: 3, values: [0.7, 0.7] },
];
const drawn = (one: TreluState, among: readonly Row[] = rows): string => renderToString(view(one, among, words));
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('the sweeps', () => {
  it('are sorted by threshold, with mean and spread over seeds', () => {
    const points = sweepOf(rows, 'patches');
    expect(points.map(({ threshold }) => threshold)).toEqual([0, 0.5]);
    expect(points[1]!.mean).toBeCloseTo(0.85, 10);
    expect(points[1]!.sd).toBeCloseTo(Math.SQRT1_2 / 10, 10);
    expect(bestOf(points)!.threshold).toBe(0.5);
  });

  it('meet at threshold 0, where compensating changes nothing', () => {
    expect(sweepOf(rows, 'compensated')[0]).toEqual(sweepOf(rows, 'raw')[0]);
    expect(sweepOf(rows, 'random')).toEqual([]);
  });
});

describe('the stage', () => {
  it('shows the sweeps and no run before anything was run', () => {
    const text = drawn(state());
    expect(text).toContain('published: best near 0.5');
    expect(text).toContain('Not run yet with these settings.');
    expect(count(text, 'class="trelu-passed"')).toBe(1);
    expect(text).not.toContain('NaN');
  });

  it('draws a bar for every angle at which pairs stand, and the run as a dot of its own', () => {
    const text = drawn(shown(frame()));
    // One of each in the legend.
    expect(count(text, 'class="trelu-passed"')).toBe(1 + 2);
    expect(count(text, 'class="trelu-cut"')).toBe(1 + 2);
    expect(text).toContain('87.65\u00a0%');
    expect(text).toContain('your run');
    expect(text).toContain('cut at 60°');
  });

  it('names the best threshold of each sweep by its numbers, hidden until the guess', () => {
    const text = drawn(state());
    expect(text).toMatch(
      /class="kit-remark wcw-answer"[^>]*>[^<]*Highest: cosines, from patches 85\.0\u00a0% at 0\.5;/,
    );
  });

  it('draws no sweep and names no best where nothing was reproduced', () => {
    const text = drawn(shown(frame()), []);
    expect(text).not.toContain('Highest');
    expect(text).toContain('your run');
  });

  it('keeps the guess beside the answer', () => {
    expect(drawn(state({ guess: 0.25 }))).toContain('your guess, 0.25');
  });
});

describe('the words', () => {
  it('say the share that passes and its angle, on cosines', () => {
    const said = definition.describe(shown(frame()), words);
    expect(said).toContain('reads 87.7\u00a0% of 10,000 test digits');
    expect(said).toContain('farther than 60°');
    expect(said).toContain('30.0\u00a0%');
  });

  it('say of raw responses that angles do not decide, only where the pairs on the stage show it', () => {
    const params = { ...state().params, variant: 'raw' as const };
    const mixed = frame({ angles: { passed: at({ 20: 1 }), cut: at({ 5: 1 }) } });
    expect(definition.describe(shown(mixed, { params }), words)).toContain(
      'some pairs 103° apart pass, and some only 28° apart are cut off',
    );
    expect(definition.describe(shown(frame(), { params }), words)).not.toContain('no angle');
  });

  it('say which layer is silent, only if one is', () => {
    expect(definition.describe(shown(frame()), words)).not.toContain('not one response');
    const silent = frame({ active: [0.01, 0.001, 0, 0] });
    expect(definition.describe(shown(silent), words)).toContain('In layer 3 not one response');
  });

  it('put a row a frame into the table', () => {
    const { columns, rows: all } = definition.table(shown(frame()), words);
    expect(all).toHaveLength(2);
    for (const row of all) expect(row).toHaveLength(columns.length);
  });
});
