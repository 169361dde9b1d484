import { describe, expect, test } from 'vitest';
import type { AnyFigure } from '../../../src/shell/figure.ts';
import type { StoredResult } from '../../../src/shell/storage.ts';
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
const run = (experiment: string, score: number): StoredResult => ({
  experiment,
  params: {},
  measurements: { score },
  backend: 'wasm',
  version: '1',
  date: `2026-01-01T00:00:0${score}Z`,
});
const open = (figure: AnyFigure) => openFigure(figure, { recording: () => Promise.reject(new Error('none')) });

describe('the last run of another figure', () => {
  test('is looked up at the first touch, and again when a run on the page ends', async () => {
    const { controller, results } = open(recalling);
    for (const [i, name] of ['other', 'other', 'toy'].entries()) results.add(run(name, i + 1));
    await controller.recall();
    expect(controller.state.recalled).toBeUndefined();
    await controller.wake();
    await settled();
    expect(controller.state.recalled?.measurements).toEqual({ score: 2 });
    results.add(run('other', 4));
    await controller.recall();
    expect(controller.state.recalled?.measurements).toEqual({ score: 4 });
  });

  test('is nothing where there is none, and nothing to a figure that does not ask for it', async () => {
    for (const figure of [recalling, { ...recalling, recalls: undefined } as unknown as AnyFigure]) {
      const { controller, results } = open(figure);
      results.add(run(figure.recalls ? 'toy' : 'other', 1));
      await controller.wake();
      await settled();
      expect(controller.state.recalled).toBeUndefined();
      expect(controller.state.frame).toMatchObject({ score: 1 });
    }
  });
});
