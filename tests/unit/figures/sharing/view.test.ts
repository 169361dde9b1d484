import { describe, expect, it } from 'vitest';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import type { SharingFrame } from '../../../../src/experiments/sharing/frame.ts';
import { type SharingParams, sharingPresets, sharingSchema } from '../../../../src/experiments/sharing/schema.ts';
import { byExamples } from '../../../../src/figures/sharing/by-examples.ts';
import { definition } from '../../../../src/figures/sharing/definition.ts';
import type { SharingState } from '../../../../src/figures/sharing/state.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateAfter } from '../state-of.ts';

const words = figureWords(definition);

/** Made-up frames for tests of drawing alone: no network stands behind them. */
const frame = (step: number): SharingFrame => ({
  step,
  steps: 120,
  epoch: step / 20,
  imagesSeen: 50 * step,
  loss: 0.5,
  convolutional: 0.83,
  local: 0.87,
  dense: 0.86,
  testImages: 2000,
});
const run = [frame(0), frame(60), frame(120)];

function state(history: readonly SharingFrame[] = [], params: Partial<SharingParams> = {}): SharingState {
  const all = { ...defaultParams(sharingSchema), ...params };
  return stateAfter(definition, history, {
    params: all,
    source: history.length > 0 ? { kind: 'recording', id: 'x', params: all } : { kind: 'none' },
  });
}
const drawn = (shown: SharingState) => renderToString(definition.view(shown, words, noActions));
const beside = (name: string, shown: SharingState) =>
  renderToString(definition.sides!.find((side) => side.name === name)!.draw(shown, words, noActions));

describe('one first layer, three ways', () => {
  it('prints no broken number in any view, in any state of a run', () => {
    for (const history of [[], [frame(0)], run])
      for (const pixels of sharingSchema.pixels.values) {
        const shown = { ...state(history, { pixels }), guess: 'skipped' } as const;
        const views = ['examples', 'parameters', 'digits'].map((name) => beside(name, shown));
        for (const html of [drawn(shown), ...views]) expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }
  });

  it('asks about shuffled pixels alone, and keeps the answer until the guess', () => {
    expect(drawn(state(run))).not.toContain('kit-handle');
    const asked = drawn(state(run, { pixels: 'permuted' }));
    expect(asked).toMatch(/kit-handle.*aria-valuenow="60"/);
    expect(asked).toContain('waits for your guess');
    expect(asked).not.toMatch(/aria-[a-z]+="[^"]*83/);
    expect(drawn({ ...state(run, { pixels: 'permuted' }), guess: 80 })).toContain('your guess 80, 3 off');
  });

  it('draws the parameters on one scale: areas as the numbers are', () => {
    const sides = [...beside('parameters', state()).matchAll(/width="([\d.]+)" height="\1"/g)].map(([, side]) =>
      Number(side),
    );
    expect(sides).toHaveLength(3);
    expect((sides[0]! / sides[1]!) ** 2).toBeCloseTo(4_821_600 / 122_304, 6);
    expect((sides[0]! / sides[2]!) ** 2).toBeCloseTo(4_821_600 / 156, 3);
    expect(beside('parameters', state())).toContain('11,770');
  });

  it('says by how many points sharing is ahead on the same seeds, and of what was not repeated nothing', () => {
    const rows = (...values: number[]) => [{ condition: 'shifted-100', values }];
    const reproduced = { convolutional: rows(0.3, 0.32), local: rows(0.25, 0.27), dense: rows(0.35, 0.33) };
    const shown = { ...state(run, { pixels: 'shifted' }), guess: 'skipped' } as const;
    const html = renderToString(byExamples(shown, words, reproduced));
    expect(html).toContain('\u22123.0 ± 2.8');
    expect(html.match(/>–</g)).toHaveLength(8);
  });

  it('is told in words and in a table, with one question for every preset', () => {
    expect(definition.describe(state(run, { pixels: 'shifted' }), words)).toContain('shifted about');
    const { columns, rows } = definition.table(state(run), words);
    expect(rows.map((row) => row.length)).toEqual(new Array(3).fill(columns.length));
    for (const name of Object.keys(sharingPresets)) expect(words(`sharing.presets.${name}.question`)).toMatch(/\?$/);
  });
});
