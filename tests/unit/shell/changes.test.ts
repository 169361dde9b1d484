import { describe, expect, test } from 'vitest';
import { acceptChanges, effectOf } from '../../../src/shell/accept-changes.ts';
import { fromText } from '../../../src/shell/control-scale.ts';
import type { FigureState } from '../../../src/shell/figure-state.ts';
import { readHidden } from '../../../src/shell/hide.ts';
import { registerFigure, registry, whenRegistered } from '../../../src/shell/registry.ts';
import { emptyState } from '../../../src/shell/state.ts';
import { toy, toySchema } from './toy-figure.ts';

describe('changes of parameters', () => {
  const current = { ...emptyState(toy).params, seed: 7, shape: 'square' };
  const accept = (changes: Record<string, string | number>) => acceptChanges(toySchema, current, changes);

  test('that are not allowed leave what was set, not the default', () => {
    expect(accept({ seed: -1, shape: 'oval', flip: 'on' })).toEqual({
      params: { ...current, flip: 'on' },
      changed: ['flip'],
    });
  });

  test('that are unknown, or change nothing, are none', () => {
    expect(accept({ nothing: 1, constructor: 'x', seed: 7 }).changed).toEqual([]);
  });

  const own = (status: FigureState['status']) => ({ source: { kind: 'own' as const }, status });
  test.each([
    ['a live one', ['flip'], own('running'), { kind: 'shown' }],
    ['one that trains, in an unfinished run,', ['rate'], own('paused'), { kind: 'trained' }],
    ['one that trains, after the run,', ['rate'], own('done'), { kind: 'anew' }],
    ['one that shapes the run, while it runs,', ['flip', 'shape'], own('running'), { kind: 'refused', name: 'shape' }],
    ['one that shapes the run, while it is paused,', ['shape'], own('paused'), { kind: 'anew' }],
  ] as const)('%s acts on what it can', (_, changed, state, effect) => {
    expect(effectOf(toySchema, changed, state)).toEqual(effect);
  });
});

test('what a reader types is a number with a point or a comma, whole where it must be, within its range', () => {
  expect(['0,5', ' 0.5 ', '7', '-1'].map((text) => fromText(toySchema.mix, text))).toEqual([0.5, 0.5, 1, 0]);
  expect(fromText(toySchema.corner, '3,6')).toBe(4);
  expect(['', ' ', 'x', '1,2,3'].map((text) => fromText(toySchema.mix, text))).toEqual([null, null, null, null]);
});

test('a note repeats no more than forty characters of what an address wants left out in vain', () => {
  const { hidden, notes } = readHidden(toy, `run, seed,${'x'.repeat(99)}`);
  expect([...hidden]).toEqual(['run', 'seed']);
  expect(notes[0]!.values.given).toBe('x'.repeat(40));
});

test('a part that figures had can be left out of an old address without a note', () => {
  expect(readHidden(toy, 'replay,run').notes).toEqual([]);
});

test('the first script of a figure counts, however often it comes, and wakes those that wait once', () => {
  const base = new URL('https://x.org/');
  const woken: string[] = [];
  whenRegistered('toy', ({ styles }) => woken.push(styles));
  for (const styles of ['first', 'second']) registerFigure({ figure: toy, base, styles });
  expect(registry().figures.get('toy')!.styles).toBe('first');
  expect(woken).toEqual(['first']);
});
