import { describe, expect, it } from 'vitest';
import { SWEEP, type TurnedFrame } from '../../../../src/experiments/turned/frame.ts';
import { definition } from '../../../../src/figures/turned/definition.ts';
import type { TurnedState } from '../../../../src/figures/turned/state.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateOf } from '../state-of.ts';

const words = figureWords(definition);
const sweep = (share: number) => {
  const list = new Float32Array(SWEEP).fill(share);
  return { upright: list, turned: list, transformer: list };
};
const said = {
  upright: new Uint8Array(10 * SWEEP),
  turned: new Uint8Array(10 * SWEEP),
  transformer: new Uint8Array(10 * SWEEP),
};
const passing: TurnedFrame = {
  step: 5,
  steps: 10,
  epoch: 0.5,
  imagesSeen: 320,
  loss: 0.4,
  testImages: 60,
  angle: sweep(0.25),
  looked: {
    pictures: Uint32Array.from({ length: 10 }, (_, i) => i),
    maps: Float32Array.from({ length: SWEEP * 60 }, (_, i) => (i % 6 === 0 || i % 6 === 4 ? 1 : 0)),
    says: { angle: said },
    filters: Float32Array.from({ length: 8 * 25 }, (_, i) => Math.sin(i * i)),
  },
};
const whole: TurnedFrame = {
  ...passing,
  scale: sweep(0.5),
  shear: sweep(0.75),
  made: { upright: 0.01, before: 3.6, after: 1 },
  looked: { ...passing.looked, says: { angle: said, scale: said, shear: said } },
};
/** Of the course of a run the numbers alone may have been kept. */
const numbersAlone = { ...passing, angle: undefined, looked: undefined } as never;

const state = (frames: TurnedFrame[], params: Partial<TurnedState['params']> = {}): TurnedState => {
  const frame = frames.at(-1);
  const empty = stateOf(definition);
  return stateOf(definition, {
    params: { ...empty.params, ...params },
    guess: 'skipped',
    history: frames,
    position: Math.max(0, frames.length - 1),
    ...(frame && { frame }),
  });
};

describe('the figure', () => {
  it('prints no broken number in any view, in any state of a run', () => {
    for (const frames of [[], [passing], [whole], [whole, numbersAlone]]) {
      for (const by of ['angle', 'scale', 'shear'] as const) {
        const shown = state(frames, { by, much: 6 });
        const trees = [
          definition.view(shown, words, noActions),
          ...definition.sides!.map(({ draw }) => draw(shown, words, noActions)),
        ];
        for (const tree of trees) expect(renderToString(tree)).not.toMatch(/NaN|undefined|Infinity|\[object/);
        expect(definition.describe(shown, words)).not.toMatch(/NaN|undefined/);
        expect(definition.table(shown, words).rows).toHaveLength(SWEEP);
      }
    }
  });

  it('says of a run under way that the rest is measured at its end, not that there was none', () => {
    const paused = { ...state([passing], { by: 'shear' }), source: { kind: 'own' as const } };
    expect(definition.describe(paused, words)).toBe('Measured when the run has ended.');
    expect(definition.describe(state([], { by: 'shear' }), words)).toContain('Not run yet');
  });

  it('follows the handle and what is done: numbers, amount, answer', () => {
    const large = (shown: TurnedState) => definition.numbers!(shown, words).map(({ value }) => value);
    expect(large(state([whole]))).toEqual(['25.0', '25.0']);
    expect(large(state([whole], { by: 'shear' }))).toEqual(['75.0', '75.0']);
    expect(large(state([passing], { by: 'scale' }))).toEqual(['–', '–']);
    expect(definition.describe(state([whole], { by: 'scale', much: -12 }), words)).toContain('× 0.50');
    expect(definition.describe(state([whole], { much: 6 }), words)).toContain('90°');
  });

  it('marks a wrong name', () => {
    expect(renderToString(definition.view(state([whole], { picture: 7 }), words, noActions))).toContain('turned-wrong');
    expect(renderToString(definition.view(state([whole], { picture: 0 }), words, noActions))).not.toContain(
      'turned-wrong',
    );
  });
});
