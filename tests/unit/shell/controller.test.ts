import { describe, expect, test } from 'vitest';
import { speedHere } from '../../../src/shell/speed.ts';
import { settled } from './fake-engine.ts';
import { openFigure } from './small-world.ts';
import { toy, toyRecording } from './toy-figure.ts';

const open = (entries: [string, string][] = [], absent?: ReadonlySet<string>) =>
  openFigure(toy, { recording: ({ params }) => toyRecording({ ...params }) }, entries, absent);
const busy = { lastSeen: () => 0, rest: () => undefined };
const frame = (step: number, score = step) => ({ step, steps: 100, epoch: step / 50, score, testImages: 1000 });
const checkpoint = (step: number) =>
  ({ step, weights: [{ name: 'w', shape: [1], values: Float32Array.of(step) }] }) as never;

describe('a figure on its recording', () => {
  test('loads nothing before the first touch', async () => {
    const { loaded, controller } = open();
    await settled();
    expect(loaded).toEqual([]);
    expect(controller.state).toMatchObject({ status: 'still', source: { kind: 'recording', id: 'round' } });
    // The status line may name a setting that it shares with the defaults.
    expect(controller.state.source).toMatchObject({ params: { images: 5000, shape: 'round', corner: 4 } });
  });

  test('shows the recorded frames as they are, without the engine, while live controls rest', async () => {
    const { controller, engine } = open();
    await controller.wake();
    expect(controller.state).toMatchObject({ status: 'still', frame: { score: 80 }, position: 4, looked: false });
    controller.scrub(1);
    expect(controller.state).toMatchObject({ frame: { score: 20 }, source: { markedEpoch: 0 } });
    expect(engine.looks).toEqual([]);
  });

  test('opens where a link says', async () => {
    const { controller } = open([['epoch', '0.5']]);
    await controller.wake();
    expect(controller.state.position).toBe(1);
  });

  test('asks the kept network when a live control moves: 1,000 images at once, all when the reader rests', async () => {
    const { controller, engine, idle } = open();
    await controller.wake();
    controller.set({ flip: 'on' });
    expect(controller.state.looking).toBe(true);
    expect(engine.looks[0]).toMatchObject({ testImages: 1000, params: { flip: 'on' } });
    expect(engine.looks[0].weights[0]).toMatchObject({ values: Float32Array.of(2) });
    engine.looks[0].answer(frame(0, 7));
    await settled();
    expect(controller.state).toMatchObject({ frame: { score: 7 }, looked: true, looking: false });
    idle.pop()?.();
    expect(engine.looks[1].testImages).toBe(10_000);
  });

  test('stops waiting for an answer when the worker that looked is gone', async () => {
    const { controller, engine } = open();
    await controller.wake();
    controller.set({ flip: 'on' });
    engine.looks[0].answer(null);
    await settled();
    expect(controller.state.looking).toBe(false);
  });

  test('answers for no other learning rate than its own', async () => {
    const { controller, engine } = open();
    await controller.wake();
    controller.set({ rate: 0.01 });
    expect(controller.state).toMatchObject({ source: { kind: 'none' }, frame: undefined });
    expect(engine.looks).toEqual([]);
  });

  test('starts the engine on intent, unless that would take the worker of another figure', async () => {
    const { controller, engine, slots } = open();
    await controller.warm();
    expect(engine.said).toEqual(['warm']);
    const crowded = open();
    for (const figure of ['a', 'b']) {
      crowded.slots.take({
        ...busy,
        park: () => crowded.engine.said.push(`park ${figure}`),
      });
    }
    await crowded.controller.warm();
    expect(crowded.engine.said).toEqual([]);
    expect(slots.hasRoomFor(controller)).toBe(true);
  });

  test('gives the place of a worker that has ended to other figures, and takes one again when it is used', async () => {
    const { controller, engine, slots, world } = open();
    const other = (name: string) => ({ ...busy, park: () => engine.said.push(`park ${name}`) });
    await controller.warm();
    slots.take(other('a'));
    const b = other('b');
    expect(slots.hasRoomFor(b)).toBe(false);
    world.rested?.();
    expect(slots.hasRoomFor(b)).toBe(true);
    slots.take(b);
    controller.start();
    await settled();
    // Before its own start, another's asked it whether its worker has anything to do.
    expect(engine.said).toEqual(['warm', 'rest', 'park a']);
  });

  test('lets the latest answer win', async () => {
    const { controller, engine } = open();
    await controller.wake();
    controller.set({ mix: 0.2 });
    controller.set({ mix: 0.4 });
    engine.looks[1].answer(frame(0, 4));
    await settled();
    engine.looks[0].answer(frame(0, 2));
    await settled();
    expect(controller.state.frame).toMatchObject({ score: 4 });
  });

  test('says "not run yet" for parameters without a recording, and never shows another one', async () => {
    const { controller } = open();
    await controller.wake();
    controller.set({ seed: 5 });
    expect(controller.state).toMatchObject({
      source: { kind: 'none' },
      frame: undefined,
      history: [],
      result: undefined,
    });
    controller.set({ seed: 1, shape: 'square' });
    expect(controller.state).toMatchObject({ status: 'loading', frame: undefined });
    await settled();
    expect(controller.state).toMatchObject({ source: { kind: 'recording', id: 'square' }, frame: { score: 80 } });
  });

  test('says in plain words that a recording did not come, and loads it on the next try', async () => {
    const { controller, world } = open();
    world.broken = true;
    await controller.wake();
    expect(controller.state).toMatchObject({ status: 'error', error: { key: 'errors.recording.corrupt' } });
    world.broken = false;
    controller.retry();
    await settled();
    expect(controller.state).toMatchObject({ status: 'still', error: undefined, frame: { score: 80 } });
  });

  test('ignores changes that are unknown or not allowed', () => {
    const { controller } = open();
    const before = controller.state;
    controller.set({ flip: 'maybe', seed: -1, nonsense: 1, constructor: 1 } as never);
    expect(controller.state).toBe(before);
  });
});

describe('a run of the reader', () => {
  async function running() {
    const opened = open([['seed', '9']]);
    opened.controller.start();
    await settled();
    opened.engine.listener.resumed();
    opened.engine.listener.frame(frame(10), 500);
    return opened;
  }

  test('replaces the recording, frame by frame, and is what the stage shows', async () => {
    const { controller, engine } = await running();
    engine.listener.frame(frame(20), 600);
    expect(controller.state).toMatchObject({
      status: 'running',
      source: { kind: 'own' },
      position: 1,
      imagesPerSecond: 600,
    });
    expect(controller.state.history.map(({ step }) => step)).toEqual([10, 20]);
    expect(engine.starts[0].params).toMatchObject({ seed: 9 });
  });

  test('takes the guess as skipped when it starts without one', async () => {
    expect((await running()).controller.state.guess).toBe('skipped');
  });

  test('passes live parameters on while it runs, and looks once it has stopped', async () => {
    const { controller, engine } = await running();
    controller.set({ flip: 'on' });
    expect(engine.said).toEqual(['live']);
    expect(engine.looks).toEqual([]);
    engine.listener.paused();
    expect(engine.looks[0]).toMatchObject({ weights: 'current', params: { flip: 'on' } });
  });

  test('is kept for the ledger when it finishes, with what it measured', async () => {
    const { controller, engine, results } = await running();
    engine.listener.layers({ network: 'its layers' });
    engine.listener.done({ score: 3, backend: 'wasm', version: 'v', params: { seed: 9 }, changed: [] }, []);
    expect(controller.network).toEqual({ weights: [], layers: { network: 'its layers' } });
    expect(controller.state).toMatchObject({ status: 'done', result: { score: 3 } });
    expect(results.all()).toMatchObject([{ experiment: 'toy', measurements: { score: 3 }, params: { seed: 9 } }]);
    expect(controller.state.notes).toEqual([{ key: 'storage.memory', values: {} }]);
  });

  test('tells what the next one costs in the unit of its work, not in pictures of one network', async () => {
    let time = 0;
    const chosen = { recording: () => toyRecording({}), now: () => time };
    const { controller, engine } = openFigure({ ...toy, work: () => 3000 }, chosen);
    controller.start();
    await settled();
    engine.listener.resumed();
    engine.listener.frame(frame(10), 100);
    time = 20_000;
    engine.listener.done({ score: 3, changed: [] }, []);
    expect(3000 / speedHere()).toBe(20);
  });

  test('counts for nothing when a setting was changed on the way', async () => {
    const { controller, engine, results } = await running();
    engine.listener.done({ score: 3, changed: ['rate'] }, []);
    expect(results.all()).toEqual([]);
    expect(controller.state.notes).toEqual([{ key: 'storage.changed', values: {} }]);
  });

  test('gives its worker back when parked and goes on from its last checkpoint', async () => {
    const { controller, engine } = await running();
    engine.listener.checkpoint(checkpoint(10));
    engine.listener.frame(frame(20), 500);
    controller.park();
    expect(engine.said).toEqual(['close']);
    expect(controller.state).toMatchObject({ status: 'paused', position: 0, frame: { step: 10 } });
    for (let i = 0; i < 2; i++) controller.park();
    expect(controller.state.notes).toEqual([{ key: 'status.parked', values: {} }]);
    controller.resume();
    expect(engine.starts[1].from).toMatchObject({ step: 10 });
    expect(controller.state.history.map(({ step }) => step)).toEqual([10]);
  });

  test('goes on from its last checkpoint after an error', async () => {
    const { controller, engine } = await running();
    engine.listener.checkpoint(checkpoint(10));
    engine.listener.frame(frame(20), 500);
    engine.listener.error({ key: 'errors.worker.died', values: {} });
    expect(controller.state).toMatchObject({ status: 'error', error: { key: 'errors.worker.died' } });
    controller.retry();
    expect(engine.starts[1].from).toMatchObject({ step: 10 });
    expect(controller.state).toMatchObject({ status: 'loading', error: undefined });
    // What came after the checkpoint comes again.
    expect(controller.state.history.map(({ step }) => step)).toEqual([10]);
  });

  test('passes a new learning rate on without looking, and is another run once it is done', async () => {
    const { controller, engine } = await running();
    controller.set({ rate: 0.01 });
    engine.listener.paused();
    expect(engine.said).toEqual(['live']);
    controller.set({ rate: 0.02 });
    expect(engine.looks).toEqual([]);
    expect(controller.state).toMatchObject({ status: 'paused', source: { kind: 'own' }, params: { rate: 0.02 } });
    engine.listener.done({ score: 3, changed: ['rate'] }, []);
    controller.set({ rate: 0.03 });
    expect(controller.state).toMatchObject({ source: { kind: 'none' }, result: undefined });
  });

  test('goes on under its own settings while it runs, and says what a new setting takes', async () => {
    const { controller, engine } = await running();
    for (let i = 0; i < 2; i++) controller.set({ seed: 10, flip: 'on' });
    expect(engine.said).toEqual([]);
    expect(controller.state).toMatchObject({
      status: 'running',
      params: { seed: 9, flip: 'off' },
      notes: [{ key: 'notes.new-run', values: { name: 'seed' } }],
    });
  });

  test('is over when a setting that shaped it changes: late words of it are not heard', async () => {
    const { controller, engine } = await running();
    controller.pause();
    engine.listener.paused();
    controller.set({ seed: 10 });
    engine.listener.frame(frame(30), 500);
    expect(engine.said).toEqual(['pause', 'stop']);
    expect(controller.state).toMatchObject({ source: { kind: 'none' }, history: [], frame: undefined });
  });

  test('gives way to the recording on reset', async () => {
    const { controller } = open();
    controller.start();
    await settled();
    controller.set({ flip: 'on' });
    controller.reset();
    await settled();
    expect(controller.state).toMatchObject({ status: 'still', source: { kind: 'recording' }, params: { flip: 'off' } });
  });

  test('gives way on reset to how the figure opened, where its own settings have no recording', async () => {
    const { controller } = open();
    await controller.wake();
    controller.set({ seed: 7, mix: 0.5 });
    controller.start();
    await settled();
    controller.reset();
    await settled();
    expect(controller.state).toMatchObject({ source: { kind: 'recording' }, params: { seed: 1, mix: 0 } });
    expect(controller.state.frame).toMatchObject({ score: 80 });
  });

  test('gives way on reset to the recording of its own settings, where the figure opened with others', async () => {
    const { controller } = open();
    controller.set({ shape: 'square', flip: 'on' });
    controller.start();
    await settled();
    controller.reset();
    await settled();
    expect(controller.state).toMatchObject({ source: { id: 'square' }, params: { shape: 'square', flip: 'off' } });
    controller.reset();
    await settled();
    expect(controller.state).toMatchObject({ source: { id: 'round' }, params: { shape: 'round' } });
  });

  test('gives way on reset to the settings of the link that opened the figure, live ones included', async () => {
    const { controller } = open([['flip', 'on']]);
    controller.start();
    await settled();
    controller.set({ flip: 'off' });
    controller.reset();
    await settled();
    expect(controller.state).toMatchObject({ source: { kind: 'recording' }, params: { flip: 'on' } });
  });

  test('keeps its error when it is parked', async () => {
    const { controller, engine } = await running();
    engine.listener.error({ key: 'errors.worker.died', values: {} });
    controller.park();
    expect(controller.state).toMatchObject({ status: 'error', notes: [] });
  });

  test('starts once, however often it is started, and start goes on where it was paused', async () => {
    const { controller, engine } = open();
    for (let i = 0; i < 3; i++) controller.start();
    await settled();
    controller.step();
    controller.start();
    await settled();
    expect(engine.starts).toHaveLength(1);
    engine.listener.resumed();
    engine.listener.frame(frame(10), 500);
    controller.pause();
    engine.listener.paused();
    controller.start();
    controller.step();
    expect(engine.starts).toHaveLength(1);
    expect(engine.said).toEqual(['pause', 'resume', 'step']);
  });

  test('ends in the recording when start, pause, step and reset come all at once', async () => {
    const { controller, engine } = open();
    controller.start();
    controller.pause();
    controller.step();
    controller.reset();
    await settled();
    await settled();
    expect(engine.starts).toEqual([]);
    expect(controller.state).toMatchObject({ status: 'still', source: { kind: 'recording' }, frame: { score: 80 } });
    controller.start();
    await settled();
    engine.listener.frame(frame(10), 500);
    controller.reset();
    controller.start();
    await settled();
    engine.listener.frame(frame(20), 500);
    expect(engine.said).toEqual(['stop']);
    expect(controller.state).toMatchObject({ source: { kind: 'own' }, history: [{ step: 20 }] });
  });

  test('looks for no live control that an earlier run was told of', async () => {
    const { controller, engine } = await running();
    controller.set({ flip: 'on' });
    controller.reset();
    controller.start();
    await settled();
    engine.listener.frame(frame(10), 500);
    engine.listener.paused();
    expect(engine.looks).toEqual([]);
  });

  test('keeps its worker while it is in sight: the figure out of sight gives way', async () => {
    const { controller, engine, slots } = await running();
    controller.seen(true);
    const parked: string[] = [];
    const other = (name: string) => ({ ...busy, lastSeen: () => 5, park: () => void parked.push(name) });
    slots.take(other('passed by'));
    slots.take(other('new'));
    expect(parked).toEqual(['passed by']);
    controller.seen(false);
    slots.take(other('newer'));
    expect(engine.said).toEqual(['rest', 'rest', 'rest', 'close']);
  });

  test('trains to the next frame when stepped', async () => {
    const { controller, engine } = open();
    controller.step();
    await settled();
    expect(engine.said).toEqual(['step']);
    engine.listener.frame(frame(10), 100);
    engine.listener.paused();
    expect(controller.state).toMatchObject({ status: 'paused', frame: { step: 10 } });
  });
});

describe('a figure whose data this copy of the site lacks', () => {
  const absent = new Set(['round']);

  test('opens on what is there and computes on it', async () => {
    const { controller, engine } = open([], absent);
    expect(controller.state).toMatchObject({ params: { shape: 'square' }, notes: [] });
    controller.preset({ size: 'a', mix: 0.2 });
    expect(controller.state.params).toMatchObject({ shape: 'square', mix: 0.2 });
    controller.start();
    await settled();
    expect(engine.starts).toHaveLength(1);
  });

  test('shows the absent one as recorded, with a note, and asks nothing of its network', async () => {
    const { controller, engine } = open([['flip', 'on']], absent);
    await controller.wake();
    await settled();
    expect(engine.looks).toHaveLength(1);
    controller.set({ shape: 'round' });
    await settled();
    expect(controller.state).toMatchObject({
      source: { kind: 'recording', id: 'round' },
      params: { flip: 'off' },
      frame: { score: 80 },
      notes: [{ key: 'notes.absent', values: { set: 'round' } }],
    });
    controller.set({ flip: 'on' });
    expect(controller.state.params.flip).toBe('off');
    controller.start();
    await controller.warm();
    await settled();
    expect([engine.looks.length, engine.starts.length, engine.said]).toEqual([1, 0, []]);
    expect(controller.state).toMatchObject({ status: 'still', notes: [{ key: 'notes.absent' }] });
  });
});
