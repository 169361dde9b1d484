import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { AnyFigure } from '../../../src/shell/figure.ts';
import { followRuns } from '../../../src/shell/follow-runs.ts';
import { openResults, type StoredResult } from '../../../src/shell/storage.ts';
import { settled } from './fake-engine.ts';
import { openFigure } from './small-world.ts';
import { toy } from './toy-figure.ts';

/** The toy as a figure that computes, and shows what was last run of another. */
const recalling: AnyFigure = {
  ...toy,
  recordings: [],
  guess: undefined,
  recalls: 'other',
  compute: () => ({ step: 1, steps: 1, epoch: 1, score: 1 }),
};
const { recalls: _, ...unasking } = recalling;
const run = (experiment: string, score: number): StoredResult => ({
  experiment,
  params: {},
  measurements: { score },
  backend: 'wasm',
  version: '1',
  date: `2026-01-01T00:00:0${score}Z`,
});

/** Runs one after the other, each told of on the page when it has ended. */
async function ends(...runs: StoredResult[]): Promise<void> {
  for (const one of runs) {
    document.dispatchEvent(new Event('result'));
    openResults().add(one);
  }
  await settled();
}

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('document', Object.assign(new EventTarget(), { querySelector: () => ({ content: 'article' }) }));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('the last run of another figure', () => {
  const open = (figure: AnyFigure) => openFigure(figure, { recording: () => Promise.reject(new Error('none')) });

  test('is looked up at the first touch, and again when a run on the page ends', async () => {
    await ends(run('other', 1), run('other', 2), run('toy', 3));
    const { controller } = open(recalling);
    await settled();
    expect(controller.state.recalled).toBeUndefined();
    await controller.wake();
    await settled();
    expect(controller.state.recalled?.measurements).toEqual({ score: 2 });
    await ends(run('other', 4));
    expect(controller.state.recalled?.measurements).toEqual({ score: 4 });
  });

  test('is nothing where there is none, and nothing to a figure that does not ask for it', async () => {
    await ends(run('toy', 1));
    for (const figure of [recalling, unasking as AnyFigure]) {
      const { controller } = open(figure);
      await controller.wake();
      await settled();
      expect(controller.state.recalled).toBeUndefined();
      expect(controller.state.frame).toMatchObject({ score: 1 });
      await ends(run('other', 2));
    }
  });

  test('is nothing where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('denied');
      },
    });
    const told = vi.fn();
    followRuns(recalling, {}, told);
    expect(told).not.toHaveBeenCalled();
  });

  test('is told no more once the figure has left its page', async () => {
    const [told, page] = [vi.fn(), new AbortController()];
    followRuns(recalling, page, told);
    await ends(run('other', 1));
    expect(told).toHaveBeenCalledOnce();
    page.abort();
    await ends(run('other', 2));
    expect(told).toHaveBeenCalledOnce();
  });
});
