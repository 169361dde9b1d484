import { describe, expect, test } from 'vitest';
import { asked, endOfRun } from '../../../../src/figures/kit/asked.ts';
import type { FigureActions } from '../../../../src/shell/figure-state.ts';
import type { Words } from '../../../../src/shell/words.ts';

const words = ((key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`) as unknown as Words;
const said = (outcome: number | undefined) =>
  asked(
    { guess: 31 },
    { guess: { min: 0, max: 100, step: 1, start: 50 }, open: false, stays: true, outcome, area: 'a' },
    words,
    {} as FigureActions,
  )?.said;

describe('a guess that was made', () => {
  test('says how far off it was, and within two points that it was right', () => {
    expect(said(27.9)).toBe('shell.guess.off {"value":31,"off":3}');
    expect(said(30.2)).toBe('shell.guess.right {"value":31,"off":1}');
  });

  test('is not judged before the outcome is known', () => {
    expect(said(undefined)).toBe('shell.guess.made {"value":31,"off":0}');
  });
});

describe('the end of a run', () => {
  const history = [1, 2, 3];

  test('is the last frame of a recording, wherever the cursor stands', () => {
    expect(endOfRun({ history, source: { kind: 'recording' } as never, status: 'idle' as never })).toBe(3);
  });

  test('is not there while the reader’s own run is under way', () => {
    for (const status of ['loading', 'running', 'paused', 'error'] as const)
      expect(endOfRun({ history, source: { kind: 'own' }, status })).toBeUndefined();
    expect(endOfRun({ history, source: { kind: 'own' }, status: 'done' })).toBe(3);
  });
});
