import { describe, expect, it } from 'vitest';
import { PLACES, SHIFTS, type ShiftFrame } from '../../../../src/experiments/shift/frame.ts';
import { definition } from '../../../../src/figures/shift/definition.ts';
import type { ShiftState } from '../../../../src/figures/shift/state.ts';
import { gapInWords } from '../../../../src/figures/shift/top.ts';
import { halve, SIGNAL, turned } from '../../../../src/figures/shift/toy.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { figureWords } from '../../../../src/shell/strings.ts';
import { stateOf } from '../state-of.ts';

const words = figureWords(definition);

const frame = (changes: Partial<ShiftFrame> = {}): ShiftFrame => ({
  step: 10,
  steps: 10,
  epoch: 1,
  imagesSeen: 640,
  loss: 0.1,
  accuracy: 0.9,
  consistency: 0.8,
  moved: 0.2,
  largest: 7,
  testImages: 100,
  kept: new Float32Array(SHIFTS).fill(0.5),
  right: new Float32Array(SHIFTS).fill(0.4),
  pictures: Uint32Array.from({ length: 10 }, (_, i) => i),
  sure: new Uint8Array(10 * PLACES).fill(255),
  says: new Uint8Array(10 * PLACES).fill(4),
  farthest: new Array(10).fill(2.9e-6),
  ...changes,
});
const state = (history: ShiftFrame[], changes: Partial<ShiftState> = {}): ShiftState => {
  const last = history.at(-1);
  return stateOf(definition, { history, position: history.length - 1, ...(last && { frame: last }), ...changes });
};

describe('the eight numbers', () => {
  const ring = (list: readonly number[]) => list.map((_, by) => String(turned(list, by))).sort()[0];
  const differ = (pooling: Parameters<typeof halve>[1]) =>
    halve(SIGNAL, pooling).filter((value, i) => value !== halve(turned(SIGNAL, 1), pooling)[i]).length;

  it('change in every place when every second is skipped, in one under the maximum', () => {
    expect(halve(SIGNAL, 'stride')).toEqual([0, 0, 0, 1]);
    expect(halve(turned(SIGNAL, 1), 'stride')).toEqual([1, 1, 1, 0]);
    expect([differ('stride'), differ('max')]).toEqual([4, 1]);
  });

  it('lose their steps under the mean, and are only turned round by a blur', () => {
    expect(halve(turned(SIGNAL, 1), 'average')).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(ring(halve(turned(SIGNAL, 1), 'blur'))).toBe(ring(halve(SIGNAL, 'blur')));
  });

  it('become the same four in a circle by the largest grid, whatever they are and however far they are moved', () => {
    const signal = [3, 1, 4, 1, 5, 9, 2, 6];
    for (let by = 0; by < 8; by++)
      expect(ring(halve(turned(signal, by), 'polyphase')), String(by)).toBe(ring(halve(signal, 'polyphase')));
    expect(ring(halve(turned(signal, 1), 'max'))).not.toBe(ring(halve(signal, 'max')));
  });

  it('keep their sum when blurred, twice what is left', () => {
    const signal = [3, 1, 4, 1, 5, 9, 2, 6];
    const both = [0, 1].map((by) => halve(turned(signal, by), 'blur').reduce((a, b) => a + b));
    expect(both[0]! + both[1]!).toBeCloseTo(31, 12);
  });
});

describe('the figure', () => {
  it('prints no broken number in any view, in any state of a run', () => {
    const numbersAlone = frame({
      kept: undefined,
      right: undefined,
      pictures: undefined,
      sure: undefined,
      says: undefined,
      farthest: undefined,
    } as never);
    for (const history of [[], [frame()], [frame(), numbersAlone]]) {
      const shown = state(history, { guess: 'skipped' });
      const drawn = [
        definition.view(shown, words, noActions),
        ...definition.sides!.map(({ draw }) => draw(shown, words, noActions)),
      ];
      for (const tree of drawn) expect(renderToString(tree)).not.toMatch(/NaN|undefined|Infinity|\[object/);
      expect(definition.describe(shown, words)).not.toMatch(/NaN|undefined/);
    }
  });

  it('says accuracy beside consistency, which waits for the guess', () => {
    const [stays, right] = definition.numbers!(state([frame()]), words);
    expect([stays!.value, stays!.answer, right!.value, right!.answer]).toEqual(['80.0', true, '90.0', undefined]);
  });

  it('writes rounding in millionths', () => {
    expect(gapInWords(2.9e-6, words)).toBe('3 millionths');
    expect(gapInWords(0.0123, words)).toBe('0.012');
    expect(gapInWords(7.09, words)).toBe('7.1');
  });
});
