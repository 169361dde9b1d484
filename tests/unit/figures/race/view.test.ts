import { describe, expect, it } from 'vitest';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import { type RaceParams, racePresets, raceSchema } from '../../../../src/experiments/race/schema.ts';
import { byWeights } from '../../../../src/figures/race/by-weights.ts';
import { definition } from '../../../../src/figures/race/definition.ts';
import type { Reproduced } from '../../../../src/figures/race/reproduction.ts';
import type { RaceState } from '../../../../src/figures/race/state.ts';
import type { Child } from '../../../../src/shell/html.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { frame, run, state, words } from './sample.ts';

const markup = (tree: Child): string => renderToString(tree);
const drawn = (shown: RaceState = state()): string => markup(definition.view(shown, words, noActions));
const beside = (name: string, shown: RaceState): string =>
  markup(definition.sides!.find((side) => side.name === name)!.draw(shown, words, noActions));
const large = (shown: RaceState): string[] =>
  definition.numbers!(shown, words).map(({ value, unit = '' }) => `${value}${unit}`);

describe('a race with frozen filters', () => {
  it('prints no broken number in any view, in any state of a run', () => {
    // Of the course of a run the numbers alone may have been kept.
    const numbersAlone = frame(256, { shapes: undefined } as never);
    for (const history of [[], [frame(0)], run, [frame(0), numbersAlone]]) {
      const shown = { ...state(history), guess: 'skipped' } as const;
      for (const html of [
        drawn(shown),
        ...large(shown),
        ...['weights', 'shapes', 'loss'].map((at) => beside(at, shown)),
      ])
        expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });

  it('is told by what both networks reach, the frozen one after the guess', () => {
    expect(large(state(run))).toEqual(['47.0%', '44.0%']);
    expect(definition.numbers!(state(run), words).map(({ answer = false }) => answer)).toEqual([false, true]);
  });

  it('draws four lines, of which the guess leaves that of free filters', () => {
    const lines = [...drawn(state(run)).matchAll(/<g class="([^"]+)"><path class="kit-line"/g)].map(([, name]) => name);
    expect(lines).toEqual([
      'kit-second kit-run-dashed',
      'kit-muted kit-run-dotted wcw-answer',
      'kit-first kit-run-solid wcw-answer',
      'kit-shown kit-run-solid wcw-answer',
    ]);
  });

  it('keeps what is asked out of hearing until the guess', () => {
    const html = drawn(state(run));
    expect(html).toContain('The others wait for your guess.');
    expect(html).not.toMatch(/aria-[a-z]+="[^"]*44/);
    expect(drawn({ ...state(run), guess: 'skipped' })).toContain('with universal shapes it is 44.0');
    expect(beside('loss', state(run))).toContain('It waits for your guess');
    expect(beside('loss', state(run))).not.toMatch(/aria-label="[^"]*1\.48/);
  });

  it('asks about five shapes with their negatives alone, by a handle on the scale of accuracy', () => {
    expect(drawn(state(run))).toMatch(/kit-handle.*aria-valuenow="35"/);
    expect(drawn({ ...state(run), guess: 40 })).toContain('your guess 40, 4 off');
    expect(drawn(state(run, { shapes: '1' }))).not.toContain('kit-handle');
    expect(drawn(state(run, { negatives: 'off' }))).not.toContain('kit-handle');
    expect(drawn({ ...state(run), hidden: new Set(['guess']) })).not.toContain('kit-handle');
  });

  it('reaches higher where a network does', () => {
    expect(drawn(state(run))).toContain('>60\u00a0%<');
    expect(drawn(state([frame(0), frame(256, { joint: { accuracy: 0.85, loss: 0.4 } })]))).toContain('>100\u00a0%<');
  });

  it('leaves room for all pictures of the run shown', () => {
    expect(drawn(state(run))).toContain('>16,384 pictures<');
    expect(drawn(state(run.slice(0, 2)))).toContain('>16,384 pictures<');
    expect(drawn(state([], { epochs: 3 }))).toContain('>24,576 pictures<');
  });

  it('shows the banks of what is shown, not of the controls', () => {
    const html = beside('shapes', { ...state(run), params: { ...defaultParams(raceSchema), shapes: '9' } });
    expect(html.match(/class="wcw-bitmap kit-tile"/g)).toHaveLength(20);
    expect(html).toContain('32 maps, 19,626 weights');
    expect(beside('shapes', state(run, { shapes: '1', match: 'weights' }))).toContain('15 maps, 4,615 weights');
  });

  it('is told in words and in a table', () => {
    expect(definition.describe(state(run), words)).toContain('with 5 frozen filters and their negatives it is 44.0');
    expect(definition.describe(state(run, { negatives: 'off' }), words)).toContain('with 5 frozen filters it is');
    const { columns, rows } = definition.table(state(run), words);
    expect(rows.map((row) => row.length)).toEqual(new Array(3).fill(columns.length));
    expect(columns).toHaveLength(9);
  });

  it('has one question for every preset', () => {
    for (const name of Object.keys(racePresets)) expect(words(`race.presets.${name}.question`)).toMatch(/\?$/);
  });
});

describe('accuracy by numbers learnt, over seeds', () => {
  const rows = (...values: number[]) => [
    { condition: 'browser', values },
    { condition: 'shapes-1', values },
    { condition: 'scenes', values: [0.6] },
  ];
  const reproduced: Reproduced = {
    joint: rows(0.47, 0.49),
    universal: rows(0.45, 0.46),
    random: rows(0.46, 0.46),
    hand: rows(0.44, 0.48),
  };
  const shown = (changes: Partial<RaceState> = {}) =>
    markup(byWeights({ ...state(run), guess: 'skipped', ...changes } as RaceState, words, reproduced));

  it('says so where nothing was reproduced', () => {
    const none = { joint: [], universal: [], random: [], hand: [] };
    expect(markup(byWeights(state(run), words, none))).toContain('Not reproduced');
  });

  it('waits for the guess', () => {
    expect(shown({ guess: undefined })).toContain('It waits for your guess');
    expect(shown()).not.toContain('waits');
  });

  it('sets each network where its own number of weights stands', () => {
    expect(shown()).toContain('free 48.0 ± 1.4\u00a0% with 19,626 weights, universal 45.5 ± 0.7\u00a0% with 21,770');
    expect(shown()).toContain('free 48.0 ± 1.4\u00a0% with 4,615 weights, universal 45.5 ± 0.7\u00a0% with 4,618');
  });

  it('tells by how much the frozen ones end behind on the same seeds', () => {
    expect(shown()).toContain('universal 2.5 ± 0.7, random 2.0 ± 1.4, hand-made 2.0 ± 1.4');
    expect(shown({ params: { ...defaultParams(raceSchema), negatives: 'off' }, source: { kind: 'none' } })).toContain(
      'were not repeated over seeds',
    );
  });

  it('sets the reader’s own run among them where it saw as much', () => {
    const own = (changes: Partial<RaceParams>) =>
      shown({
        source: { kind: 'own' },
        params: { ...defaultParams(raceSchema), ...changes },
        result: {
          params: { ...defaultParams(raceSchema), ...changes },
          changed: [],
          'accuracy.joint': 0.5,
          'accuracy.universal': 0.5,
          'accuracy.random': 0.5,
          'accuracy.hand': 0.5,
        } as never,
      });
    expect(own({ shapes: '3' })).toContain('yours');
    expect(own({ epochs: 5 })).toContain('Not reproduced');
  });
});
