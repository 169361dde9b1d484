import { describe, expect, test } from 'vitest';
import type { Ends } from '../../../src/engine/ends.ts';
import { settled } from './fake-engine.ts';
import { framedEnds, framedFrame, framedRecording, framedToy } from './framed-toy.ts';
import { openFramed, openSlowly } from './framed-world.ts';
import { openFigure } from './small-world.ts';

describe('the ends of runs', () => {
  test('load at the first touch, once, and nothing before it', async () => {
    const { controller, loaded } = openFramed();
    await settled();
    expect(loaded).toEqual([]);
    await controller.wake();
    controller.set({ size: 'b' });
    await settled();
    expect(loaded.filter((asset) => asset === 'ends')).toHaveLength(1);
  });

  test('stand there while the recording of the same settings is on its way, which then takes their place', async () => {
    const { controller, arrive } = openSlowly();
    void controller.wake();
    await settled();
    expect(controller.state).toMatchObject({
      status: 'still',
      source: { kind: 'end', params: { shape: 'round', size: 'a', images: 5000 } },
      frame: { score: 80, of: 'round a 4 1' },
      position: 2,
    });
    await arrive();
    expect(controller.state).toMatchObject({
      status: 'still',
      source: { kind: 'recording', id: 'round' },
      frame: { score: 80 },
      position: 4,
    });
  });

  test('keep the moment that the reader leads to when the recording takes their place', async () => {
    const { controller, arrive } = openSlowly();
    void controller.wake();
    await settled();
    controller.scrub(1);
    const { frame } = controller.state;
    await arrive();
    expect(controller.state).toMatchObject({ source: { kind: 'recording' }, frame: { epoch: frame!.epoch } });
    expect(controller.state.position).toBeLessThan(4);
  });

  test('stand at once under a setting that has one, of kind "end" and under its own parameters', async () => {
    const { controller, loaded } = openFramed();
    await controller.wake();
    controller.set({ size: 'b' });
    expect(controller.state).toMatchObject({
      status: 'still',
      source: { kind: 'end', params: { size: 'b', images: 5000 } },
      frame: { of: 'round b 4 1', score: 80 },
      result: { score: 80 },
      before: { kind: 'recording', params: { size: 'a' }, frame: { of: 'round a 4 1' } },
    });
    await settled();
    expect(loaded).toEqual(['ends', 'round']);
  });

  test('are led through by the cursor, with their numbers alone but at the end', async () => {
    const { controller } = openFramed();
    await controller.wake();
    controller.set({ size: 'b' });
    controller.scrub(1);
    expect(controller.state).toMatchObject({ position: 1, frame: { score: 40, of: 'round b 4 1' } });
    expect(controller.state.frame).not.toHaveProperty('picture');
    controller.scrub(2);
    expect(controller.state.frame).toHaveProperty('picture');
  });

  test('leave, where a setting has neither end nor recording, the nearest that was kept under its own parameters', async () => {
    const { controller } = openFramed();
    await controller.wake();
    controller.set({ size: 'b' });
    controller.set({ seed: 7 });
    // At once: what stands there is of other settings, and says so.
    expect(controller.state).toMatchObject({ source: { kind: 'nearest', params: { size: 'b', seed: 1 } } });
    // What it measured is no result of these settings, for a page that asks.
    expect(controller.state.result).toBeUndefined();
    await settled();
    expect(controller.state).toMatchObject({
      status: 'still',
      params: { size: 'b', seed: 7 },
      source: { kind: 'nearest', params: { size: 'b', seed: 1 } },
      frame: { of: 'round b 4 1' },
    });
    controller.set({ shape: 'square', size: 'e' });
    await settled();
    expect(controller.state).toMatchObject({
      status: 'still',
      source: { kind: 'nearest', id: 'square', params: { shape: 'square', size: 'a' } },
      frame: { of: 'square a 4 1' },
    });
  });

  test('are missed by nobody where they do not come: the recording stands there, and there is no error', async () => {
    const { controller, world } = openFramed();
    world.ends = () => Promise.reject(new Error('gone'));
    await controller.wake();
    expect(controller.state).toMatchObject({
      status: 'still',
      error: undefined,
      source: { kind: 'recording', id: 'round' },
    });
    controller.set({ size: 'b' });
    await settled();
    expect(controller.state).toMatchObject({
      status: 'still',
      error: undefined,
      source: { kind: 'nearest', id: 'round', params: { size: 'a' } },
      frame: { of: 'round a 4 1' },
    });
  });

  test('stay where the recording of the same settings does not come', async () => {
    const { controller, world } = openFramed();
    world.broken = true;
    await controller.wake();
    expect(controller.state).toMatchObject({
      status: 'still',
      error: undefined,
      source: { kind: 'end' },
      frame: { score: 80 },
    });
  });

  test('say in plain words that a recording did not come where they have nothing for its settings', async () => {
    const { controller, world } = openFramed();
    world.ends = () => ({ ...framedEnds, ends: [] }) satisfies Ends;
    await controller.wake();
    world.broken = true;
    controller.set({ shape: 'square' });
    await settled();
    expect(controller.state).toMatchObject({ status: 'error', error: { key: 'errors.recording.corrupt' } });
    world.broken = false;
    controller.retry();
    await settled();
    expect(controller.state).toMatchObject({ status: 'still', source: { kind: 'recording', id: 'square' } });
  });

  test('are waited for no longer where the nearest recording does not come: what stands there goes on standing', async () => {
    const { controller, world } = openFramed();
    world.ends = () => ({ ...framedEnds, ends: [] }) satisfies Ends;
    await controller.wake();
    world.broken = true;
    controller.set({ shape: 'square', seed: 5 });
    await settled();
    expect(controller.state).toMatchObject({
      status: 'still',
      source: { kind: 'nearest', params: { shape: 'round' } },
    });
  });

  test('serve a figure without recordings too', async () => {
    const { controller } = openFigure(
      { ...framedToy, recordings: [] },
      { recording: framedRecording, ends: () => framedEnds },
    );
    await controller.wake();
    expect(controller.state).toMatchObject({ status: 'still', source: { kind: 'end', params: { size: 'a' } } });
    controller.set({ size: 'e' });
    await settled();
    expect(controller.state).toMatchObject({ status: 'still', source: { kind: 'nearest', params: { size: 'a' } } });
  });
});

describe('a live control', () => {
  test('whose effect follows from a frame moves an end without its network, and back', async () => {
    const { controller, engine } = openFramed();
    await controller.wake();
    controller.set({ size: 'b' });
    controller.set({ flip: 'on' });
    expect(controller.state).toMatchObject({ source: { kind: 'end' }, frame: { score: 20, flip: 'on' } });
    controller.scrub(1);
    expect(controller.state.frame).toMatchObject({ score: 60 });
    controller.set({ flip: 'off' });
    expect(controller.state.frame).toMatchObject({ score: 40 });
    expect(engine.looks).toEqual([]);
  });

  test('that needs weights acts on the nearest recording; back at rest the exact end stands there again', async () => {
    const { controller, engine } = openFramed();
    await controller.wake();
    controller.set({ size: 'b' });
    controller.set({ mix: 0.5 });
    await settled();
    expect(controller.state).toMatchObject({
      source: { kind: 'nearest', id: 'round', params: { size: 'a' } },
      looking: true,
    });
    expect(engine.looks[0]).toMatchObject({ params: { mix: 0.5, size: 'b' } });
    engine.looks[0]!.answer(framedFrame(40, { mix: 0.5 }));
    await settled();
    expect(controller.state).toMatchObject({ frame: { mix: 0.5, of: 'round a 4 1' }, looked: true, looking: false });
    controller.set({ mix: 0 });
    await settled();
    expect(controller.state).toMatchObject({
      source: { kind: 'end', params: { size: 'b' } },
      frame: { mix: 0, of: 'round b 4 1' },
      looked: false,
      looking: false,
    });
  });

  test('asks the network of the recording that stands there, without what follows from its answer', async () => {
    const { controller, engine } = openFramed();
    await controller.wake();
    controller.set({ flip: 'on', mix: 0.5 });
    expect(engine.looks.at(-1)).toMatchObject({ params: { flip: 'on', mix: 0.5 } });
    controller.set({ mix: 0 });
    await settled();
    expect(controller.state).toMatchObject({ looking: false, frame: { score: 20, flip: 'on', mix: 0 } });
  });
});
