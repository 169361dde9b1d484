import { describe, expect, it } from 'vitest';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import {
  drawnAt,
  nothing,
  ORIGINS,
  REDRAWS,
  type ResampleFrame,
  SAMPLE_NAMES,
  transferredAt,
} from '../../../../src/experiments/resample/frame.ts';
import { resamplePresets, resampleSchema } from '../../../../src/experiments/resample/schema.ts';
import { definition } from '../../../../src/figures/resample/definition.ts';
import type { ResampleState } from '../../../../src/figures/resample/state.ts';
import { tasks } from '../../../../src/figures/resample/tasks.ts';
import { widths } from '../../../../src/figures/resample/widths.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateOf } from '../state-of.ts';

/** Made-up frames for tests of drawing alone: no network stands behind them, and they are shown to no reader. */
const words = figureWords(definition);
type Params = Partial<ResampleState['params']>;

const begun: ResampleFrame = {
  step: 282,
  steps: 930,
  epoch: 3,
  imagesSeen: 18_000,
  loss: 1.5,
  testImages: 1000,
  trained: 0.44,
  refitted: Number.NaN,
  ...nothing(),
};

/** All kinds drawn once, or as often as they ever are. */
function drawn(redraws = REDRAWS): ResampleFrame {
  const all = nothing();
  const shares = { own: 0.36, refitted: 0.43, unaligned: 0.09, chance: 0.33 } as const;
  for (const [kind, share] of Object.entries(shares))
    for (const layers of [1, 2, 3])
      for (let i = 0; i < redraws; i++)
        all.drawn[drawnAt(kind as keyof typeof shares, layers) + i] = share + (3 - layers) * 0.02 + i * 0.01;
  all.explained.fill(0.5);
  return { ...begun, ...all, refitted: 0.48, step: 930 };
}

function taught(): ResampleFrame {
  const all = nothing();
  for (const sample of SAMPLE_NAMES)
    for (const origin of ORIGINS)
      for (const layers of [0, 1, 2, 3])
        all.transferred[transferredAt(sample, origin, layers)] =
          (sample === 'many' ? 0.2 : 0.1) + (origin === 'kept' ? 0.1 * layers : 0);
  return { ...begun, ...all, step: 930 };
}

function state(frame?: ResampleFrame, params: Params = {}, changes: Partial<ResampleState> = {}): ResampleState {
  const all = { ...defaultParams(resampleSchema), ...params };
  return stateOf(definition, {
    params: all,
    ...(frame && { frame, history: [frame], source: { kind: 'recording', id: 'redraw-cifar', params: all } }),
    ...changes,
  });
}
const main = (shown: ResampleState): string => renderToString(definition.view(shown, words, noActions));
const beside = (name: string, shown: ResampleState): string =>
  renderToString(definition.sides!.find((side) => side.name === name)!.draw(shown, words, noActions));
const large = (shown: ResampleState): string[] =>
  definition.numbers!(shown, words).map(({ value, unit = '' }) => `${value}${unit}`);

describe('layers drawn anew', () => {
  it('print no broken number in any view, in any state of a run, with any number of layers', () => {
    for (const frame of [undefined, begun, drawn(1), drawn(), taught()]) {
      for (const mode of ['resample', 'transfer'] as const) {
        for (const layers of [0, 1, 3]) {
          const shown = state(frame, { mode, layers }, { guess: 'skipped' });
          const views = [main(shown), ...large(shown), definition.describe(shown, words)];
          const sides = ['alignment', 'widths', 'tasks'].map((name) => beside(name, shown));
          for (const html of [...views, ...sides]) expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
        }
      }
    }
  });

  it('are told by what is read with as many drawn as the control says, beside the network as trained', () => {
    expect(large(state(drawn()))).toEqual(['37.0%', '44.0%']);
    expect(large(state(drawn(), { layers: 1 }))).toEqual(['41.0%', '44.0%']);
    expect(large(state(drawn(), { layers: 0 }))).toEqual(['44.0%', '44.0%']);
    expect(large(state(begun))).toEqual(['–', '44.0%']);
  });

  it('keep what is asked in the guess out of sight and out of hearing until then', () => {
    const html = main(state(drawn()));
    expect(html).toMatch(/kit-shown kit-run-solid wcw-answer/);
    expect(html).toContain('waits for your guess');
    expect(html).not.toMatch(/aria-[a-z]+="[^"]*37/);
    expect(main(state(drawn(), {}, { guess: 'skipped' }))).toContain('reads 37.0\u00a0% of the test pictures');
    expect(definition.guess!.when!({ mode: 'resample', data: 'cifar-10' })).toBe(true);
    expect(definition.guess!.when!({ mode: 'transfer', data: 'cifar-10' })).toBe(false);
  });

  it('have a row of the table for every number of layers, whose gaps are gaps', () => {
    const { columns, rows } = definition.table(state(drawn(1)), words);
    expect(rows.map((row) => row.length)).toEqual([0, 1, 2, 3].map(() => columns.length));
    expect(rows[3]![1]).toMatchObject({ shown: '36.0\u00a0%' });
    expect(definition.table(state(begun), words).rows[1]![1]).toEqual({ value: Number.NaN, shown: '–' });
  });

  it('are drawn by width over seeds, as far as these were run', () => {
    const rows = (mean: number) => [
      { condition: 'width-16', values: [mean - 0.05, mean - 0.03] },
      { condition: 'browser', values: [mean, mean + 0.02] },
      { condition: 'shrunk', values: [0.9, 0.9] },
    ];
    const all = {
      trained: rows(0.45),
      refitted: rows(0.43),
      own: rows(0.36),
      chance: rows(0.33),
      unaligned: rows(0.1),
    };
    const html = renderToString(widths(state(drawn(), {}, { guess: 'skipped' }), words, all));
    expect(html).toContain('mean over 2 seeds');
    const alone = Object.fromEntries(
      Object.entries(all).map(([kind, rows]) => [
        kind,
        rows.map((row) => ({ ...row, values: row.values.slice(0, 1) })),
      ]),
    ) as unknown as typeof all;
    expect(renderToString(widths(state(drawn(), {}, { guess: 'skipped' }), words, alone))).toContain(
      'one run, mean of',
    );
    expect(html).not.toContain('90.0');
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('other tasks, over seeds', () => {
  const table = (seeds: number) =>
    renderToString(tasks(state(taught(), { mode: 'transfer' }), words, () => [0.2, 0.22, 0.24].slice(0, seeds)));

  it('have a spread where there are several', () => {
    expect(table(3)).toContain('<td>22.0 ± 2.0</td>');
    expect(table(3)).toContain('mean over 3 seeds with one standard deviation');
  });

  it('are of one run where there is one, which has none', () => {
    expect(table(1)).toContain('<td>20.0</td>');
    expect(table(1)).toContain('of one run each');
    expect(table(1)).not.toMatch(/±|1 seeds/);
  });

  it('are told apart where there are not equally many of all', () => {
    const some = (condition: string) => (condition === 'to-halves' ? [0.2] : [0.2, 0.22, 0.24]);
    const html = renderToString(tasks(state(taught(), { mode: 'transfer' }), words, some));
    expect(html).toContain('means over 1 to 3 seeds');
  });

  it('say so where there are none yet', () => {
    expect(table(0)).toContain('Not reproduced over seeds yet');
  });
});

describe('layers kept for another task', () => {
  const shown = state(taught(), { mode: 'transfer', layers: 2 });

  it('are told beside a network that learns all its layers', () => {
    expect(large(shown)).toEqual(['30.0%', '10.0%']);
    expect(large(state(taught(), { mode: 'transfer', layers: 2, sample: 'many' }))).toEqual(['40.0%', '20.0%']);
    expect(definition.describe(shown, words)).toContain('with as many random layers kept, 10.0');
    expect(definition.describe(shown, words)).toContain('better than random ones');
  });

  it('stand beside the other sample under its own name, and have no alignment', () => {
    expect(main(shown)).toContain('2,000 pictures');
    expect(beside('alignment', shown)).toContain('Nothing is turned here');
  });

  it('are shown as recorded, where the settings have moved on', () => {
    const moved = { ...state(drawn(), { mode: 'resample' }), params: { ...shown.params } };
    expect(large(moved)[1]).toBe('44.0%');
  });
});

it('has words for every preset', () => {
  for (const name of Object.keys(resamplePresets)) expect(words(`resample.presets.${name}.question`)).toMatch(/\?$/);
});
