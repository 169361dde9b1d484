import { describe, expect, it } from 'vitest';
import { ANGLE_BINS, type TreluFrame } from '../../../../src/experiments/trelu-angle/frame.ts';
import { angles } from '../../../../src/figures/trelu-angle/angles.ts';
import { definition } from '../../../../src/figures/trelu-angle/definition.ts';
import { layers } from '../../../../src/figures/trelu-angle/layers.ts';
import { numbers } from '../../../../src/figures/trelu-angle/numbers.ts';
import type { TreluState } from '../../../../src/figures/trelu-angle/state.ts';
import { bestOf, type Row, readOff, sweepNameOf, sweepOf } from '../../../../src/figures/trelu-angle/sweeps.ts';
import { view } from '../../../../src/figures/trelu-angle/view.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { noActions } from '../inversion/sample.ts';
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

const row = (condition: string, ...values: number[]): Row => ({ condition, images: 3000, epochs: 3, values });
const rows: readonly Row[] = [
  row('patches-0.5', 0.8, 0.9),
  row('patches-0', 0.3, 0.1),
  row('patches-faster-0.5', 0.87, 0.87),
  row('raw-0', 0.7, 0.9),
  row('raw-0.5', 0.6, 0.6),
  row('compensated-0.5', 0.7, 0.7),
  row('long-raw-0', 0.99, 0.99),
];
const drawn = (one: TreluState, among: readonly Row[] = rows): string =>
  renderToString(view(one, among, words, noActions));
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('the lines', () => {
  it('are sorted by threshold, with mean and spread over seeds', () => {
    const points = sweepOf(rows, 'patches');
    expect(points.map(({ threshold }) => threshold)).toEqual([0, 0.5]);
    expect(points[1]!.mean).toBeCloseTo(0.85, 10);
    expect(points[1]!.sd).toBeCloseTo(Math.SQRT1_2 / 10, 10);
    expect(bestOf(points)!.threshold).toBe(0.5);
  });

  it('begin where a threshold of 0 makes two starts, or two steps, the same', () => {
    expect(sweepOf(rows, 'compensated')[0]).toEqual(sweepOf(rows, 'raw')[0]);
    expect(sweepOf(rows, 'patches-faster').map(({ mean }) => mean)).toEqual([0.2, 0.87]);
    expect(sweepOf(rows, 'raw')).toHaveLength(2);
    expect(sweepOf(rows, 'random')).toEqual([]);
  });

  it('say what was measured, between two thresholds what lies between their means, and nothing beyond', () => {
    const points = sweepOf(rows, 'patches');
    expect(readOff(points, 0.5)).toBe(points[1]);
    expect(readOff(points, 0.25)).toBeCloseTo((0.2 + 0.85) / 2, 10);
    expect(readOff(points, 0.6)).toBeUndefined();
    expect(readOff([], 0)).toBeUndefined();
  });

  it('are those that the settings of a run are on', () => {
    const { params } = state();
    expect(sweepNameOf(params)).toBe('patches');
    expect(sweepNameOf({ ...params, anchors: 'random' })).toBe('random');
    expect(sweepNameOf({ ...params, variant: 'raw' })).toBe('raw');
    expect(sweepNameOf({ ...params, variant: 'raw', compensate: 'on' })).toBe('compensated');
  });
});

describe('the stage', () => {
  it('asks before it tells, with the guess upright on the axis', () => {
    const text = drawn(state({ draft: 0.45 }));
    expect(text).toContain('At which threshold are most digits read?');
    expect(text).toContain('left:50%');
    expect(text.match(/<dd[^>]*>/g)).toEqual(Array(3).fill('<dd class="wcw-answer">'));
    expect(text).not.toContain('highest');
    for (const line of text.match(/<g class="kit-(first|second|positive)[^"]*"/g)!)
      expect(line).toContain('wcw-answer');
    expect(text).not.toContain('NaN');
  });

  it('reads every line off at the threshold, the longer step by its factor, and keeps the guess', () => {
    const text = drawn(state({ guess: 0.25 }));
    expect(text).toContain('At 0.5, that is 60°');
    expect(text).toContain('85.0 ± 7.1');
    expect(text).toContain('plain ReLU, step × 2.0');
    expect(text).toContain('>87.0<');
    expect(text).toMatch(/your guess 0\.25.*highest 0\.5/);
    const between = drawn(state({ guess: 'skipped', params: { ...state().params, threshold: 0.25 } }));
    expect(between).toContain('≈ 53');
    expect(between).not.toContain('your guess');
  });

  it('draws of raw responses the lines that are theirs', () => {
    const text = drawn(state({ params: { ...state().params, variant: 'raw' } }));
    expect(text).toContain('start compensated');
    expect(text).not.toContain('At which threshold');
    expect(text).not.toContain('patterns from patches');
  });

  it('draws no line and asks nothing where nothing was reproduced', () => {
    const text = drawn(shown(frame()), []);
    expect(text).not.toContain('At which threshold');
    expect(text).not.toMatch(/NaN|Infinity/);
  });

  it('draws a run of other settings where it stands, and beside it what plain ReLU reads', () => {
    const nearest = { kind: 'nearest' as const, params: { ...state().params, threshold: 0.3 } };
    const near = shown(frame({ accuracy: 0.877 }), { guess: 'skipped', source: nearest });
    expect(drawn(near)).toMatch(/class="kit-dot" cx="33.33%"/);
    expect(numbers(near, rows, words).map(({ value }) => value)).toEqual(['87.7', '20.0']);
    const other = shown(frame({ accuracy: 0.877 }), { params: { ...state().params, epochs: 1 } });
    expect(numbers(other, rows, words).map(({ value }) => value)).toEqual(['87.7', '–']);
  });
});

describe('the views beside it', () => {
  it('draw a bar for every angle at which pairs stand', () => {
    const text = renderToString(angles(shown(frame()), words));
    // One of each in the legend.
    expect(count(text, 'class="trelu-passed"')).toBe(1 + 2);
    expect(count(text, 'class="trelu-cut"')).toBe(1 + 2);
    expect(text).toContain('cut at 60°');
    expect(renderToString(angles(state(), words))).toContain('appear here');
  });

  it('show the share that passes in each layer, of a course that lacks it a dash', () => {
    expect(renderToString(layers(shown(frame()), words))).toContain('60.0\u00a0%');
    const course = frame({ angles: undefined, active: undefined } as unknown as TreluFrame);
    expect(count(renderToString(layers(shown(course), words)), '–')).toBe(4);
    expect(definition.describe(shown(course), words)).toContain('reads 87.7');
    expect(JSON.stringify(definition.table(shown(course), words).rows)).toContain('–');
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
