import { describe, expect, test } from 'vitest';
import { PlainError } from '../../../src/data/plain-error.ts';
import { Controller } from '../../../src/shell/controller.ts';
import type { AnyFigure } from '../../../src/shell/figure.ts';
import { createWorkerSlots } from '../../../src/shell/lifecycle.ts';
import { readState } from '../../../src/shell/link-state.ts';
import { openingState } from '../../../src/shell/state.ts';
import { renderFigure } from '../../../src/shell/static.ts';
import { openFigure } from './small-world.ts';
import { toy } from './toy-figure.ts';

/** The toy as a figure that trains nothing: its score is a function of its parameters. */
const computed: AnyFigure = {
  ...toy,
  recordings: [],
  guess: undefined,
  compute: (params) => {
    const { mix, corner } = params as { mix: number; corner: number };
    return { step: 1, steps: 1, epoch: 1, testImages: 1000, score: 100 * mix + corner };
  },
};

/** The same, from a table that has to come first. */
const fromTable: AnyFigure = {
  ...computed,
  statistics: { asset: 'models/toy/statistics.bin.gz', holds: () => true },
  compute: (_, table) => ({ step: 1, steps: 1, epoch: 1, score: (table as { score: number }).score }),
};

function open(entries: [string, string][] = []) {
  const states: unknown[] = [];
  const nothing = async () => Promise.reject(new Error('nothing may be loaded'));
  const controller = new Controller(computed, readState(computed, entries), {
    assets: nothing,
    later: nothing,
    clock: { now: () => 0, after: () => () => undefined },
    slots: createWorkerSlots(),
    idle: () => () => undefined,
    changed: (state) => states.push(state.frame),
  });
  return { controller, states };
}

describe('a figure that computes', () => {
  test('opens on the answer to its address, without a worker or a recording', () => {
    const { controller } = open([['mix', '0.5']]);
    expect(controller.state).toMatchObject({ source: { kind: 'computed' }, frame: { score: 54 } });
  });

  test('answers every parameter at once, those that would begin a training anew too', () => {
    const { controller, states } = open();
    controller.set({ mix: 0.25 });
    controller.set({ shape: 'square', corner: 7 });
    const answers = states.map((frame) => (frame as { score: number }).score);
    expect([...new Set(answers)]).toEqual([4, 29, 32]);
    expect(controller.state.history).toHaveLength(1);
  });

  test('starts over where it opened, and has nothing to run', async () => {
    const { controller } = open([['mix', '0.5']]);
    controller.start();
    controller.step();
    await controller.warm();
    expect(controller.state).toMatchObject({ status: 'still', source: { kind: 'computed' } });
    controller.set({ mix: 0.75, corner: 9 });
    controller.reset();
    expect(controller.state).toMatchObject({ params: { mix: 0.5, corner: 4 }, frame: { score: 54 } });
  });

  test('is drawn at build with its answer, with a way to start over and without a run', () => {
    const state = openingState(computed, undefined, { params: { mix: 0.5 } });
    const html = renderFigure(computed, state, { id: 'fig' });
    expect(html).toContain('score 54');
    expect(html).toContain('data-action="settings"');
    expect(renderFigure(computed, { ...state, sheet: true }, { id: 'fig' })).toContain('data-action="reset"');
    for (const part of ['data-action="start"', 'data-action="step"', 'data-part="run"'])
      expect(html).not.toContain(part);
  });
});

describe('a figure that computes from statistics', () => {
  const opened = (statistics: () => Promise<unknown>) =>
    openFigure(fromTable, { recording: () => Promise.reject(new Error('none')), statistics });

  test('waits for them until it is touched, and keeps the picture that came with the page', async () => {
    const { controller, loaded } = opened(async () => ({ score: 7 }));
    expect(controller.state).toMatchObject({ source: { kind: 'computed' }, frame: undefined });
    expect(loaded).toEqual([]);
    await controller.wake();
    expect(controller.state).toMatchObject({ status: 'still', frame: { score: 7 } });
    controller.set({ mix: 0.5 });
    expect(loaded).toEqual(['statistics']);
  });

  test('says what went wrong where they do not come, and tries again when asked', async () => {
    const answers = [
      Promise.reject(new PlainError('errors.asset.missing', { name: 'x' })),
      Promise.resolve({ score: 3 }),
    ];
    const { controller } = opened(() => answers.shift()!);
    await controller.wake();
    expect(controller.state).toMatchObject({ status: 'error', error: { key: 'errors.asset.missing' } });
    controller.retry();
    await new Promise((resolve) => setTimeout(resolve));
    expect(controller.state).toMatchObject({ status: 'still', frame: { score: 3 } });
  });

  test('answers at once where it needs none of them, once more when they have come, and without them where they do not', async () => {
    const needing: AnyFigure = {
      ...fromTable,
      statistics: { ...fromTable.statistics!, needs: ({ shape }) => shape === 'square' },
      compute: (_, table) => ({
        step: 1,
        steps: 1,
        epoch: 1,
        score: (table as { score: number } | undefined)?.score ?? 1,
      }),
    };
    const openedWith = (statistics: () => Promise<unknown>) =>
      openFigure(needing, { recording: () => Promise.reject(new Error('none')), statistics });
    const { controller, loaded } = openedWith(async () => ({ score: 7 }));
    expect(controller.state).toMatchObject({ status: 'still', frame: { score: 1 } });
    controller.set({ mix: 0.5 });
    controller.set({ mix: 0.25 });
    expect(controller.state).toMatchObject({ status: 'still', frame: { score: 1 } });
    await new Promise((resolve) => setTimeout(resolve));
    expect(controller.state).toMatchObject({ status: 'still', frame: { score: 7 } });
    expect(loaded).toEqual(['statistics']);

    const without = openedWith(() => Promise.reject(new PlainError('errors.asset.missing', { name: 'x' })));
    await without.controller.wake();
    expect(without.controller.state).toMatchObject({ status: 'still', frame: { score: 1 }, error: undefined });
    without.controller.set({ shape: 'square' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(without.controller.state).toMatchObject({ status: 'error', error: { key: 'errors.asset.missing' } });
    without.controller.set({ shape: 'round' });
    expect(without.controller.state).toMatchObject({ status: 'still', frame: { score: 1 }, error: undefined });
  });

  test('is drawn at build with what they hold', () => {
    const html = renderFigure(fromTable, openingState(fromTable, undefined, { statistics: { score: 9 } }), {
      id: 'fig',
    });
    expect(html).toContain('score 9');
  });
});
