import { describe, expect, it } from 'vitest';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import type { TwoSeedsFrame } from '../../../../src/experiments/two-seeds/frame.ts';
import { type NeuronsParams, neuronsSchema } from '../../../../src/experiments/two-seeds/schema.ts';
import { stairs } from '../../../../src/figures/two-neurons/curve.ts';
import { definition } from '../../../../src/figures/two-neurons/definition.ts';
import { matchOf, type NeuronsState } from '../../../../src/figures/two-neurons/state.ts';
import type { Child } from '../../../../src/shell/html.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateOf } from '../state-of.ts';
import { twoSeedsFrame } from '../two-seeds-frame.ts';

const words = figureWords(definition);
function state(history: readonly TwoSeedsFrame[] = [], params: Partial<NeuronsParams> = {}): NeuronsState {
  const all = { ...defaultParams(neuronsSchema), ...params };
  const last = history.at(-1);
  return stateOf(definition, {
    params: all,
    source: last ? { kind: 'recording', id: 'x', params: all } : { kind: 'none' },
    ...(last && { frame: last }),
    history,
    position: Math.max(0, history.length - 1),
  });
}
const markup = (tree: Child): string => renderToString(tree);
const drawn = (shown: NeuronsState): string => markup(definition.view(shown, words, noActions));
const large = (shown: NeuronsState): string[] => definition.numbers!(shown, words).map(({ value }) => value);
const beside = (name: string, shown: NeuronsState): string =>
  markup(definition.sides!.find((side) => side.name === name)!.draw(shown, words, noActions));
const run = [twoSeedsFrame(0), twoSeedsFrame(125), twoSeedsFrame(250)];
const last = run.at(-1)!.neurons![1]!;

describe('neurons and their partners', () => {
  it('prints no broken number in any view, in any state of a run, in any layer, by answers and by weights', () => {
    for (const history of [[], run.slice(0, 1), run]) {
      for (const layer of ['1', '2', '3'] as const) {
        for (const by of ['answers', 'weights'] as const) {
          const shown = { ...state(history, { layer, by }), guess: 'skipped' as const };
          const sides = ['neuron', 'clouds', 'shares'].map((name) => beside(name, shown));
          for (const html of [drawn(shown), ...large(shown), ...sides, definition.describe(shown, words)])
            expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
        }
      }
    }
  });

  it('say of a run under way that they come at its end, and where there was none, to train', () => {
    const paused = { ...state([twoSeedsFrame(0)]), source: { kind: 'own' as const } };
    for (const side of ['clouds', 'neuron', 'shares']) {
      expect(beside(side, paused)).toContain('Measured when the run has ended.');
      expect(beside(side, state())).toContain('Press “Train on your device”.');
    }
    expect(definition.describe(paused, words)).toBe('Measured when the run has ended.');
  });

  it('are counted from a correlation on, as they are and by chance, whatever the sign', () => {
    expect(large(state(run))).toEqual(['2', '2']);
    expect(large(state(run, { correlation: 0.7 }))).toEqual(['3', '2']);
    expect(large(state(run, { by: 'weights' }))).toEqual(['0', '0']);
    expect(large(state())).toEqual(['–', '–']);
  });

  it('fall in stairs as the correlation rises, from all to none', () => {
    expect(stairs(Float32Array.of(0.75, 0.25))).toEqual([
      [0, 2],
      [0.25, 2],
      [0.25, 1],
      [0.75, 1],
      [0.75, 0],
      [1, 0],
    ]);
  });

  it('wait with what chance gives, and with the neurons themselves, for the guess', () => {
    const html = drawn(state(run));
    expect(html.match(/wcw-answer/g)!.length).toBeGreaterThan(1);
    expect(html).toContain('How many have one now waits for your guess.');
    expect(beside('neuron', state(run))).not.toContain('tn-row');
    expect(beside('clouds', state(run)).match(/class="tn-plane"/g)).toHaveLength(1);
    for (const name of ['clouds', 'shares', 'neuron']) {
      expect(beside(name, state(run))).toMatch(/wait for your guess|waits for your guess/);
      expect(beside(name, state(run))).not.toMatch(/\d\s%/);
    }
    expect(definition.testImages!(state(run))).toBeUndefined();
    expect(definition.guess!.when!({ layer: '2', by: 'answers', correlation: 0.8 })).toBe(true);
    expect(definition.guess!.when!({ layer: '2', by: 'weights', correlation: 0.8 })).toBe(false);
  });

  it('are shown with the pictures that both answer most, or least where the partner has the other sign', () => {
    expect(matchOf(last, { by: 'answers', neuron: 1 })).toMatchObject({
      partner: 0,
      pictures: { partner: [20, 21, 22, 23] },
    });
    const turned = matchOf(last, { by: 'answers', neuron: 2 });
    expect(turned).toMatchObject({ partner: 1, pictures: { neuron: [4, 5, 6, 7], partner: [44, 45, 46, 47] } });
    expect(turned.value).toBeCloseTo(-0.85);
    const shown = { ...state(run, { neuron: 2 }), guess: 'skipped' as const, panel: 'neuron' };
    expect(definition.testImages!(shown)).toEqual({ data: 'cifar-10-16', indices: [4, 5, 6, 7, 44, 45, 46, 47] });
    expect(beside('neuron', shown)).toContain('Second network, neuron 2: answers least');
  });

  it('are shown by the numbers of their pictures, and say why, where this copy of the site has none', () => {
    const shown = { ...state(run), guess: 'skipped' as const, absent: new Set(['cifar-10-16']) };
    expect(beside('neuron', shown)).toMatch(/aria-label="Test picture 20"[^>]*>20</);
    expect(beside('neuron', shown)).toContain('built without CIFAR-10');
    expect(beside('neuron', { ...shown, absent: undefined })).not.toContain('built without');
  });

  it('lie in clouds that are compared as they stand, paired and turned; by weights nothing is paired', () => {
    const told = { ...state(run), guess: 'skipped' as const };
    expect(beside('clouds', told).match(/class="tn-plane"/g)).toHaveLength(3);
    expect(beside('clouds', state(run, { by: 'weights' })).match(/class="tn-plane"/g)).toHaveLength(2);
    expect(beside('clouds', state(run, { by: 'weights' }))).toContain('Hardly a dot has a close partner');
    expect(beside('clouds', state(run, { by: 'weights', layer: '1' }))).toContain('Most dots have no close partner');
  });

  it('have a row each in the table, by answers and by weights', () => {
    const { rows, columns } = definition.table(state(run), words);
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});
