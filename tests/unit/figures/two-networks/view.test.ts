import { describe, expect, it } from 'vitest';
import type { TwoNetworksFrame } from '../../../../src/experiments/two-networks/frame.ts';
import { definition } from '../../../../src/figures/two-networks/definition.ts';
import { passing, seenOf } from '../../../../src/figures/two-networks/similarities.ts';
import type { TwoNetworksState } from '../../../../src/figures/two-networks/state.ts';
import type { FigureActions } from '../../../../src/shell/figure-state.ts';
import type { Child } from '../../../../src/shell/html.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { frame, run, state, words } from './sample.ts';

const markup = (tree: Child): string => renderToString(tree);
const drawn = (shown: TwoNetworksState = state(), actions: FigureActions = noActions): string =>
  markup(definition.view(shown, words, actions));
const beside = (name: string, shown: TwoNetworksState): string =>
  markup(definition.sides!.find((side) => side.name === name)!.draw(shown, words, noActions));
const large = (shown: TwoNetworksState): string[] => definition.numbers!(shown, words).map(({ value }) => value);
const names = (shown: TwoNetworksState): string[] => definition.numbers!(shown, words).map(({ name }) => name);
const revealed = (shown: TwoNetworksState): TwoNetworksState => ({ ...shown, guess: 'skipped' });
const numbersAlone = frame(320, 'five', { layers: undefined } as never);

describe('two networks that grow side by side', () => {
  it('print no broken number in any view, in any state of a run', () => {
    const unfitted = frame(64, 'five', { losses: { first: Number.NaN, second: Number.NaN } });
    const histories: readonly (readonly TwoNetworksFrame[])[] = [
      [],
      [run[0]!],
      run,
      [unfitted],
      [run[1]!, numbersAlone],
    ];
    for (const history of histories) {
      for (const changes of [{}, { differs: 'random-labels' }, { threshold: 3 }, { directions: 1 }] as const) {
        const shown = revealed(state(history, changes));
        const views = [
          drawn(shown),
          ...large(shown),
          ...names(shown),
          definition.describe(shown, words),
          ...['spectrum', 'directions', 'accuracy'].map((name) => beside(name, shown)),
        ];
        for (const html of views) expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }
    }
  });

  it('have no S before either has learned a direction: a dash, words and a dotted line, never 0', () => {
    const shown = revealed(state(run.slice(0, 3)));
    expect(large(shown)).toEqual(['–', '– · –']);
    expect(names(shown)[0]).toBe('no learned direction yet');
    expect(drawn(shown)).toContain('nothing learned yet');
    expect(definition.table(shown, words).rows[0]!.slice(1, 4)).toEqual(Array(3).fill('no learned direction yet'));
  });

  it('say from how many directions S comes where they are fewer than three', () => {
    expect(names(state(run.slice(0, 4)))[0]).toBe('S from 1 and 1 directions');
    expect(names(state(run))[0]).toMatch(/^S, layer 1 · one law [01]\.\d\d$/);
  });

  it('answer a threshold and a number of directions from the frame alone', () => {
    const value = (changes: Parameters<typeof state>[1]) => seenOf(run[4], 1, state(run, changes).params)!;
    expect(value({ threshold: 10 }).directions[0]).toBeLessThan(value({}).directions[0]);
    expect(value({ directions: 2 }).directions).toEqual([2, 2]);
    expect(large(revealed(state(run, { directions: 2 })))).not.toEqual(large(revealed(state(run))));
  });

  it('draw at the moment shown what they draw in passing, where nothing is cut', () => {
    const { params } = state(run);
    expect(passing(run[4]!, 1, params)).toBeCloseTo(seenOf(run[4], 1, params)!.similarity!, 9);
  });

  it('stand in their band as long as every direction counts, and in none where some are cut away', () => {
    expect(drawn(revealed(state(run)))).toContain('kit-band');
    expect(names(state(run))).toEqual(['S, layer 1 · one law 0.80', 'ranks · one law 2.2–3.1']);
    expect(drawn(revealed(state(run, { threshold: 2 })))).not.toContain('kit-band');
    expect(names(state(run, { threshold: 2 }))[0]).toBe('S, layer 1 · above 2.0 × noise');
  });

  it('follow a run of which numbers alone were kept', () => {
    const shown = revealed(state([run[1]!, numbersAlone]));
    expect(large(shown)[0]).toMatch(/^\d\.\d\d$/);
    expect(beside('spectrum', shown)).toContain('Not run yet');
  });

  it('keep what is asked in the guess out of sight and out of hearing until then', () => {
    const html = drawn(state(run));
    expect(html).toContain('How alike will their first layers be?');
    expect(html).toContain('How alike the two networks are waits for your guess.');
    expect(definition.numbers!(state(run), words)[0]!.answer).toBe(true);
    expect(definition.guess!.when!({ differs: 'scrambled', layer: '1' })).toBe(false);
    expect(drawn(revealed(state(run)))).toContain('two draws from one law would have');
  });

  it('say of S with random labels that they are not learned until nine of ten are learned', () => {
    const random = (second: number) =>
      state([frame(320, 'five', { fitted: { first: 1, second } })], { differs: 'random-labels' });
    expect(names(random(0.5))[0]).toContain('labels not learned yet');
    expect(names(random(0.95))[0]).not.toContain('labels not learned yet');
    expect(drawn(random(0.95))).toContain('labels learned by heart');
    expect(drawn(random(0.5))).not.toContain('labels learned by heart');
  });

  it('draw overlaps from the paper at chance to ink at five times as much', () => {
    const html = beside('directions', state(run));
    const opacities = [...html.matchAll(/fill-opacity="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(Math.min(...opacities)).toBe(0);
    expect(Math.max(...opacities)).toBe(1);
  });

  it('move the threshold by the handle on the spectrum', () => {
    const html = beside('spectrum', state(run, { threshold: 2 }));
    expect(html).toContain('aria-label="Noise threshold"');
    expect(html).toContain('2.00 × noise');
  });
});
