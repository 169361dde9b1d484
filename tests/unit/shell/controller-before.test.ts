import { describe, expect, test } from 'vitest';
import { viewState } from '../../../src/shell/frame/view-state.ts';
import { settled } from './fake-engine.ts';
import { framedFrame, framedToy } from './framed-toy.ts';
import { openFramed, openSlowly } from './framed-world.ts';

describe('a run of the reader in the frame', () => {
  async function begun() {
    const opened = openFramed();
    await opened.controller.wake();
    opened.controller.set({ size: 'd' });
    await settled();
    opened.controller.start();
    await settled();
    return opened;
  }
  const own = { size: 'd' };

  test('replaces what stands there with its first frame; until then that stays, under its own name', async () => {
    const { controller, engine } = await begun();
    expect(controller.state).toMatchObject({ source: { kind: 'own' }, frame: undefined, history: [] });
    expect(viewState(framedToy, controller.state)).toMatchObject({
      source: { kind: 'nearest', params: { size: 'a' } },
      frame: { of: 'round a 4 1' },
      position: 4,
      before: undefined,
    });
    engine.listener.resumed();
    engine.listener.frame(framedFrame(10, own), 500);
    expect(viewState(framedToy, controller.state)).toBe(controller.state);
    expect(controller.state).toMatchObject({
      source: { kind: 'own' },
      frame: { of: 'round d 4 1' },
      history: [{ step: 10 }],
      before: { kind: 'nearest', params: { size: 'a' }, frame: { of: 'round a 4 1' } },
    });
  });

  test('is begun with what follows from a frame at rest, and shown as the reader has set it', async () => {
    const { controller, engine } = openFramed();
    await controller.wake();
    controller.set({ flip: 'on' });
    controller.start();
    await settled();
    expect(engine.starts[0]!.params).toMatchObject({ flip: 'off' });
    // What stays until then is shown flipped as well.
    expect(viewState(framedToy, controller.state)).toMatchObject({
      params: { flip: 'on' },
      frame: { score: 20, flip: 'on' },
    });
    engine.listener.resumed();
    engine.listener.frame(framedFrame(10, {}), 500);
    expect(controller.state.frame).toMatchObject({ score: 80, flip: 'on' });
    controller.set({ flip: 'off' });
    expect(controller.state.frame).toMatchObject({ score: 20, flip: 'off' });
    expect(viewState(framedToy, controller.state).frame).toMatchObject({ score: 20 });
    // Nor does a network that waits have to be asked.
    engine.listener.paused();
    controller.set({ flip: 'on' });
    expect(controller.state).toMatchObject({ looking: false, frame: { score: 80, flip: 'on' } });
    expect(engine.looks).toEqual([]);
  });

  test('stays behind under its own name when a setting changes after it', async () => {
    const { controller, engine } = await begun();
    for (const step of [10, 40]) engine.listener.frame(framedFrame(step, own), 500);
    engine.listener.done({ score: 80, changed: [] }, []);
    controller.set({ size: 'b' });
    expect(controller.state).toMatchObject({
      source: { kind: 'end', params: { size: 'b' } },
      before: {
        kind: 'own',
        params: { size: 'd' },
        frame: { of: 'round d 4 1' },
        history: [{ step: 10 }, { step: 40 }],
      },
    });
  });

  test('stays there until something recorded has come, under its own parameters', async () => {
    const { controller, engine, arrive } = openSlowly();
    void controller.wake();
    await settled();
    controller.set({ size: 'd' });
    controller.start();
    await settled();
    engine.listener.frame(framedFrame(40, own), 500);
    engine.listener.done({ score: 80, changed: [] }, []);
    controller.set({ shape: 'square', size: 'd' });
    expect(controller.state).toMatchObject({
      source: { kind: 'nearest', params: { shape: 'round', size: 'd' } },
      frame: { of: 'round d 4 1' },
    });
    await settled();
    await arrive();
    expect(controller.state).toMatchObject({ status: 'still', frame: { of: 'square a 4 1' } });
  });

  test('gives way on reset to how the figure opened, and is never shown as that', async () => {
    const { controller, engine, world, arrive } = { ...openSlowly() };
    world.ends = () => Promise.reject(new Error('gone'));
    controller.set({ size: 'd' });
    controller.start();
    await settled();
    engine.listener.frame(framedFrame(40, own), 500);
    engine.listener.done({ score: 80, changed: [] }, []);
    controller.reset();
    await settled();
    // The recording is on its way.
    expect(controller.state).toMatchObject({
      params: { size: 'a' },
      source: { kind: 'nearest', params: { size: 'd' } },
    });
    await arrive();
    expect(controller.state).toMatchObject({
      source: { kind: 'recording' },
      frame: { of: 'round a 4 1' },
      before: undefined,
    });
  });
});

describe('the question', () => {
  test.each([
    ['a setting', 30, { size: 'b' }],
    ['a live control', 30, { flip: 'on' }],
    ['a setting, unmoved', undefined, { size: 'b' }],
  ] as const)('is answered by %s with where the guess stands, or skipped', async (_, draft, change) => {
    const { controller } = openFramed();
    if (draft !== undefined) controller.draft(draft);
    controller.set(change);
    expect(controller.state.guess).toBe(draft ?? 'skipped');
  });

  test('is answered by a preset and by a run too', async () => {
    const preset = openFramed().controller;
    preset.draft(40);
    preset.preset({ shape: 'square' });
    expect(preset.state.guess).toBe(40);
    const run = openFramed().controller;
    run.draft(40);
    run.start();
    expect(run.state.guess).toBe(40);
  });

  test('is answered with a moved guess by a button that does not say it yet', () => {
    const { controller } = openFramed();
    controller.draft(40);
    controller.guess('skipped');
    expect(controller.state.guess).toBe(40);
  });

  test('stays open through a change that is none, and through pointing and leading', async () => {
    const { controller } = openFramed();
    await controller.wake();
    controller.set({ size: 'a', nonsense: 3 } as never);
    controller.draft(60);
    controller.scrub(1);
    controller.point('something');
    controller.openPanel('few');
    expect(controller.state.guess).toBeUndefined();
    controller.set({ size: 'b' });
    expect(controller.state.guess).toBe(60);
  });
});
