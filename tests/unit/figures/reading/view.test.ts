import { describe, expect, it } from 'vitest';
import type { Reading, ReadingFrame } from '../../../../src/experiments/reading/frame.ts';
import { definition } from '../../../../src/figures/reading/definition.ts';
import type { ReadingState } from '../../../../src/figures/reading/state.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateAfter } from '../state-of.ts';

const words = figureWords(definition);

const reading = (accuracy: number, same: number): Reading => ({
  accuracy,
  same,
  templates: new Uint8Array(7840).fill(200),
  pictures: {
    occlusion: new Uint8Array(144).fill(90),
    gradient: new Uint8Array(784).fill(127),
    guided: new Uint8Array(784).fill(254),
  },
  sure: 0.8,
});
const frame = (step: number): ReadingFrame => ({
  step,
  steps: 100,
  epoch: step / 20,
  imagesSeen: step * 64,
  loss: 1,
  trained: reading(0.88, 0.163),
  randomised: reading(0.104, 0.3),
  index: 0,
  label: 7,
  named: 7,
  alike: Float32Array.of(0.83, -0.42, 0.56),
  testImages: 500,
});
/** Of a run's course the numbers alone may have been kept. */
const bare = (step: number): ReadingFrame => {
  const { step: at, steps, epoch, imagesSeen, loss, testImages, ...rest } = frame(step);
  const numbers = ({ accuracy, same, sure }: Reading) => ({ accuracy, same, sure });
  const { index, label, named } = rest;
  const place = { step: at, steps, epoch, imagesSeen, loss, testImages, index, label, named };
  return { ...place, trained: numbers(rest.trained), randomised: numbers(rest.randomised) } as never;
};
const state = (history: readonly ReadingFrame[], changes: Partial<ReadingState> = {}): ReadingState =>
  stateAfter(definition, history, changes);
const drawn = (shown: ReadingState) => renderToString(definition.view(shown, words, noActions) as never);
const beside = (name: string, shown: ReadingState) =>
  renderToString(definition.sides!.find((side) => side.name === name)!.draw(shown, words, noActions) as never);
const numbersOf = (shown: ReadingState) => definition.numbers!(shown, words).map(({ value }) => value);
const withParams = (params: Partial<ReadingState['params']>) => ({ params: { ...state([]).params, ...params } });

describe('how far a network can be read', () => {
  const run = [frame(0), frame(100)];

  it('prints no broken number in any view, in any state of a run', () => {
    for (const history of [[], run, [bare(0), bare(50)]]) {
      for (const params of [{}, { head: 'dense' as const }, { weights: 'randomised' as const }]) {
        const shown = state(history, withParams(params));
        const tabs = ['one', 'alike', 'heads'].map((name) => beside(name, shown));
        for (const html of [drawn(shown), ...tabs, ...numbersOf(shown), definition.describe(shown, words)])
          expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }
    }
  });

  it('shows at a switch what the same frame holds of weights drawn anew', () => {
    expect(numbersOf(state(run))).toEqual(['88.0', '16']);
    const anew = state(run, withParams({ weights: 'randomised' }));
    expect(numbersOf(anew)).toEqual(['10.4', '30']);
    expect(beside('one', anew)).toContain('has learned nothing');
  });

  it('asks about convolutions alone, and keeps the answer out of hearing until the guess', () => {
    expect(drawn(state(run))).not.toContain('kit-handle');
    const asked = state(run, withParams({ head: 'dense' }));
    expect(drawn(asked)).toContain('kit-handle');
    expect(drawn(asked)).not.toMatch(/aria-valuetext="[^"]*16/);
    expect(definition.describe(asked, words)).not.toContain('16');
    expect(definition.describe({ ...asked, guess: 'skipped' }, words)).toContain('16');
  });

  it('prints likeness with a true minus sign', () => {
    expect(beside('one', state(run))).toContain('\u22120.42');
  });
});
