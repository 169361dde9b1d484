import { describe, expect, it } from 'vitest';
import type { DepthFrame } from '../../../../src/experiments/depth/frame.ts';
import { type DepthParams, depthPresets, depthSchema } from '../../../../src/experiments/depth/schema.ts';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import { byExamples, THEORY } from '../../../../src/figures/depth/by-examples.ts';
import { definition } from '../../../../src/figures/depth/definition.ts';
import type { DepthState } from '../../../../src/figures/depth/state.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateAfter } from '../state-of.ts';

const words = figureWords(definition);
const apart = Array.from({ length: 5 }, (_, layer) => [1, 1 - layer / 8, 1 - layer / 4]);

/** Made-up frames for tests of drawing alone: no network stands behind them. */
const frame = (epoch: number, changes: Partial<DepthFrame> = {}): DepthFrame => ({
  step: 32 * epoch,
  steps: 1280,
  epoch,
  imagesSeen: 2048 * epoch,
  loss: 0.5,
  deep: 0.97,
  dense: 0.46,
  linear: 0.26,
  shallow: 0.43,
  fitted: { deep: 1, dense: 1, linear: 0.35, shallow: 1 },
  apart: { deep: apart, dense: apart },
  testImages: 2000,
  ...changes,
});
const run = [frame(0), frame(20), frame(40)];

function state(history: readonly DepthFrame[] = [], params: Partial<DepthParams> = {}): DepthState {
  const all = { ...defaultParams(depthSchema), ...params };
  return stateAfter(definition, history, {
    params: all,
    source: history.length > 0 ? { kind: 'recording', id: 'x', params: all } : { kind: 'none' },
  });
}
const drawn = (shown: DepthState) => renderToString(definition.view(shown, words, noActions));
const beside = (name: string, shown: DepthState) =>
  renderToString(definition.sides!.find((side) => side.name === name)!.draw(shown, words, noActions));

describe('a task built in levels', () => {
  it('prints no broken number in any view, in any state of a run', () => {
    // Of the course of a run the numbers alone may have been kept.
    const numbersAlone = frame(40, { apart: undefined } as never);
    for (const history of [[], [frame(0)], run, [frame(0), numbersAlone]]) {
      const shown = { ...state(history), guess: 'skipped' } as const;
      const views = ['tree', 'examples', 'synonyms'].map((name) => beside(name, shown));
      for (const html of [drawn(shown), ...views]) expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });

  it('asks about one hidden layer at 2,048 examples, and keeps the answers until the guess', () => {
    expect(drawn(state(run))).toMatch(/kit-handle.*aria-valuenow="70"/);
    expect(drawn(state(run))).not.toMatch(/aria-[a-z]+="[^"]*43/);
    expect(drawn({ ...state(run), guess: 60 })).toContain('your guess 60, 17 off');
    expect(drawn(state(run, { examples: '512' }))).not.toContain('kit-handle');
    expect(definition.numbers!(state(run), words).map(({ answer = false }) => answer)).toEqual([false, true]);
  });

  it('draws the language of the seed: a class down to eight letters, and the same reworded', () => {
    const letters = (html: string) => [...html.matchAll(/<text[^>]*>([^<])<\/text>/g)].map(([, letter]) => letter);
    const shown = letters(beside('tree', state()));
    expect(shown).toHaveLength(1 + 2 + 4 + 8 + 8);
    expect(shown.slice(7, 15)).not.toEqual(shown.slice(15));
    expect(letters(beside('tree', state([], { seed: 2 })))).not.toEqual(shown);
  });

  it('marks where theory expects the deep network’s turn, and says nothing of what was not repeated', () => {
    expect(THEORY).toBe(512);
    const rows = (...values: number[]) => [{ condition: 'examples-2048', values }];
    const reproduced = { deep: rows(0.97, 0.99), dense: rows(0.45), linear: rows(0.26), shallow: rows(0.43) };
    const html = renderToString(byExamples({ ...state(run), guess: 'skipped' }, words, reproduced));
    expect(html).toContain('deep, local –, –, 98.0 ± 1.4, –');
    expect(html).toContain('512, classes');
  });

  it('is told in words and in a table, with one question for every preset', () => {
    expect(definition.describe(state(run), words)).toContain('2,048 examples');
    const { columns, rows } = definition.table(state(run), words);
    expect(rows.map((row) => row.length)).toEqual(new Array(3).fill(columns.length));
    for (const name of Object.keys(depthPresets)) expect(words(`depth.presets.${name}.question`)).toMatch(/\?$/);
  });
});
