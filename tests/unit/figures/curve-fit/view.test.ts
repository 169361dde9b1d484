import { describe, expect, it } from 'vitest';
import { curves } from '../../../../src/experiments/curve-fit/curves.ts';
import type { CurveFitFrame } from '../../../../src/experiments/curve-fit/frame.ts';
import { gridPlaces } from '../../../../src/experiments/curve-fit/measure.ts';
import { type CurveFitParams, curveFitPresets, curveFitSchema } from '../../../../src/experiments/curve-fit/schema.ts';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import { againstWidth } from '../../../../src/figures/curve-fit/against-width.ts';
import { definition } from '../../../../src/figures/curve-fit/definition.ts';
import type { CurveFitState } from '../../../../src/figures/curve-fit/state.ts';
import { median } from '../../../../src/figures/kit/statistics.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { createWords } from '../../../../src/shell/words.ts';
import { noActions } from '../inversion/sample.ts';
import { stateOf } from '../state-of.ts';

const words = createWords(definition.strings);

/** A made-up frame for tests of drawing alone: a fit that is the wave moved up by 0.1, and two kinks, one of them faint. */
const frame = (changes: Partial<CurveFitFrame> = {}): CurveFitFrame => ({
  step: 3000,
  steps: 3000,
  epoch: 1500,
  imagesSeen: 192_000,
  loss: 0.01,
  fit: Float32Array.from(gridPlaces, (x) => curves.wave(x) + 0.1),
  kinks: Float32Array.of(0.25, -0.4, 7),
  bends: Float32Array.of(1, 0.001, 1),
  error: 0.1,
  errorOutside: 0.5,
  ...changes,
});

function state(params: Partial<CurveFitParams> = {}, shown?: CurveFitFrame, own = false): CurveFitState {
  const all = { ...defaultParams(curveFitSchema), ...params };
  return stateOf(definition, {
    params: all,
    source: shown ? (own ? { kind: 'own' } : { kind: 'recording', id: 'x', params: all }) : { kind: 'none' },
    ...(shown && { frame: shown }),
    history: shown ? [shown] : [],
  });
}
const drawn = (...args: Parameters<typeof state>) => renderToString(definition.view(state(...args), words, noActions));
const numbers = (...args: Parameters<typeof state>) =>
  definition.numbers!(state(...args), words).map(({ value }) => value);
const said = (...args: Parameters<typeof state>) => definition.describe(state(...args), words);

describe('the curve and its fit', () => {
  it('draw the curve before any network, and no number', () => {
    const html = drawn();
    expect(html).toContain('No network has been trained on it yet');
    expect(numbers()).toEqual(['–', '–']);
    expect(html.match(/class="kit-dot"/g)).toBeNull();
  });

  it('mark the units that bend the fit in the picture, and no others', () => {
    expect(drawn({}, frame()).match(/class="kit-dot"/g)).toHaveLength(1);
    expect(drawn({ activation: 'linear' }, frame()).match(/class="kit-dot"/g)).toBeNull();
  });

  it('speak of one unit and of the first step as of one', () => {
    const first = frame({ step: 1 });
    expect(said({ width: 1, activation: 'tanh' }, first)).toContain('One tanh unit comes to within');
    expect(said({ width: 2, activation: 'tanh' }, first)).toContain('2 tanh units come to within');
    expect(definition.describe(state({ width: 1 }, first), words)).toContain('the network of one hidden unit is off');
    expect(definition.describe(state({ width: 2 }, first), words)).toContain('the network of 2 hidden units is off');
  });

  it('cut a fit off at the edge of the picture, instead of leading it along the edge', () => {
    const steep = frame({ fit: Float32Array.from(gridPlaces, (x) => 10 * x), kinks: new Float32Array(0) });
    const lines = [...drawn({}, steep).matchAll(/class="kit-line" d="M([^"]*)"/g)].map(([, d]) => d!);
    const places = lines
      .at(-1)!
      .split('L')
      .map((point) => Number(point.split(' ')[0]));
    expect(Math.min(...places)).toBeGreaterThan(40);
    expect(Math.max(...places)).toBeLessThan(60);
  });

  it('say that a better network exists only when one does', () => {
    expect(said({}, frame({ error: 0.1 }))).toContain('A better network of this size exists');
    expect(said({}, frame({ error: 0.001 }))).toContain('Training has come closer');
    expect(said({ activation: 'linear' }, frame())).toContain('A sum of straight lines is a straight line');
    expect(said({ activation: 'tanh' }, frame())).not.toContain('exists');
  });

  it('say that nothing is known beyond the examples only when the fit is worse there', () => {
    expect(said({}, frame({ errorOutside: 0.5 }))).toContain('nothing that it learnt tells it so');
    expect(said({}, frame({ errorOutside: 0.1 }))).toContain('here no more than among them');
  });

  it('are told in words and in a table with their numbers', () => {
    const shown = state({}, frame());
    expect(numbers({}, frame())).toEqual(['0.100', '0.500']);
    expect(definition.describe(shown, words)).toContain('off by 0.100 where there are examples and by 0.500');
    expect(definition.table(shown, words).rows).toEqual([[3000, 0.01, 0.1, 0.5]]);
  });

  it('lie on an axis that reaches below them', () => {
    const ticks = (params: Partial<CurveFitParams>, error: number) => {
      const html = renderToString(
        definition
          .sides!.find(({ name }) => name === 'learning')!
          .draw(state(params, frame({ error })), words, noActions),
      );
      return [...html.matchAll(/text-anchor="end">([\d.]+)</g)].map((match) => Number(match[1]));
    };
    expect(Math.min(...ticks({ activation: 'tanh' }, 0.1))).toBe(0.01);
    expect(Math.min(...ticks({ activation: 'tanh' }, 0.004))).toBe(0.001);
    // The network that is written down is off by 0.003.
    expect(Math.min(...ticks({ width: 64 }, 0.1))).toBe(0.001);
  });

  it('have words for every preset', () => {
    for (const name of Object.keys(curveFitPresets)) expect(words(`curve-fit.presets.${name}.question`)).toMatch(/\?$/);
  });
});

describe('what stands there of other settings', () => {
  it('is grey, told by its own settings, and judged by their written network', () => {
    const nearest = {
      ...state({ width: 2 }, frame()),
      source: { kind: 'nearest', params: { ...defaultParams(curveFitSchema) } },
    };
    const shown = nearest as unknown as CurveFitState;
    expect(renderToString(definition.view(shown, words, noActions))).toContain('kit-muted');
    expect(definition.describe(shown, words)).toContain('the network of 16 hidden units');
    expect(definition.describe(shown, words)).toContain('it is off by 0.046');
  });
});

describe('the median', () => {
  it('is the middle by size, or the mean of the two in the middle', () => {
    expect(median([5, 1, 2])).toBe(2);
    expect(median([4, 1, 10, 2])).toBe(3);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNaN();
  });
});

describe('error against width', () => {
  const rows = [
    { condition: 'relu-64', values: [0.02, 0.04] },
    { condition: 'browser', values: [0.09, 0.11] },
    { condition: 'linear-64', values: [0.67] },
    { condition: 'together', values: [0.4] },
  ];
  const below = (shown: CurveFitState) => renderToString(againstWidth(shown, rows, words));

  it('says so where nothing was reproduced', () => {
    expect(renderToString(againstWidth(state(), [], words))).toContain('Not reproduced over seeds yet');
  });

  it('draws the conditions of its line in the order of their widths, the figure’s defaults among them', () => {
    expect(below(state())).toContain('0.100 at a width of 16 and by 0.030 at a width of 64');
  });

  it('draws every seed, and lets one that fails not move the line', () => {
    const failed = [{ condition: 'relu-8', values: [0.1, 0.11, 0.12, 0.13, 0.9] }];
    const html = renderToString(againstWidth(state(), failed, words));
    expect(html).toContain('by 0.120 at a width of 8');
    expect(html.match(/class="kit-dot"/g)).toHaveLength(5);
  });

  it('sets the reader’s own run beside them only where it differs in width alone', () => {
    const result = (params: Partial<CurveFitParams>) => ({
      result: { params: { ...defaultParams(curveFitSchema), ...params }, changed: [], error: 0.05 },
    });
    const own = { ...state({}, frame(), true), ...result({ width: 8 }) } as unknown as CurveFitState;
    expect(below(own)).toContain('yours');
    const other = { ...own, ...result({ curve: 'jump' }) } as unknown as CurveFitState;
    expect(below(other)).not.toContain('yours');
  });
});
