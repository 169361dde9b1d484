import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../../src/engine/client.ts';
import type { Engine, RunListener } from '../../../src/engine/engine.ts';
import type { FromWorker, ToWorker } from '../../../src/engine/protocol.ts';
import type { Checkpoint } from '../../../src/experiments/contract.ts';

/** A worker that only listens; tests speak for it. */
class FakeWorker extends EventTarget {
  static readonly made: FakeWorker[] = [];
  static get last(): FakeWorker {
    return FakeWorker.made[FakeWorker.made.length - 1];
  }
  readonly got: ToWorker[] = [];
  terminated = false;
  constructor() {
    super();
    FakeWorker.made.push(this);
  }
  postMessage(message: ToWorker): void {
    this.got.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(...messages: FromWorker[]): void {
    for (const data of messages) this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
  fail(): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'broken' }));
  }
  types(): string[] {
    return this.got.map(({ type }) => type);
  }
}

const checkpoint: Checkpoint = {
  experiment: 'inversion',
  params: {},
  step: 5,
  weights: [],
  moments: { first: [], second: [] },
  random: {},
};
const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

function listener() {
  const heard: [string, ...unknown[]][] = [];
  const types = ['backend', 'layers', 'frame', 'checkpoint', 'note', 'paused', 'resumed', 'done', 'error'];
  const listen = Object.fromEntries(
    types.map((type) => [type, (...values: unknown[]) => heard.push([type, ...values])]),
  );
  return { heard, listener: listen as unknown as RunListener };
}

let engine: Engine;
let rests: number;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.stubGlobal('Worker', FakeWorker);
  FakeWorker.made.length = 0;
  rests = 0;
  engine = createEngine(
    async (name) => {
      if (name === 'absent') throw new Error('gone');
      return new Uint8Array([1]);
    },
    { rest: 5, rested: () => rests++ },
  );
});
afterEach(() => {
  engine.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function started() {
  const ears = listener();
  const run = engine.start('inversion', { seed: 1 }, ears.listener);
  await soon();
  FakeWorker.last.say({ type: 'ready' });
  await soon();
  const { run: id } = FakeWorker.last.got[0] as Extract<ToWorker, { type: 'start' }>;
  return { ...ears, run, id, worker: FakeWorker.last };
}

describe('the engine on the page', () => {
  it('starts one worker on first use and hands it the run', async () => {
    expect(FakeWorker.made.length).toBe(0);
    const { worker } = await started();
    expect(worker.got).toMatchObject([
      { type: 'start', experiment: 'inversion', params: { seed: 1 }, testImages: 10_000 },
    ]);
  });

  it('answers what the worker needs, also when it cannot be had', async () => {
    const { worker } = await started();
    worker.say({ type: 'need', name: 'wasm' }, { type: 'need', name: 'absent' });
    await soon();
    expect(worker.got.slice(1)).toMatchObject([
      { type: 'asset', name: 'wasm', bytes: new Uint8Array([1]) },
      { type: 'asset', name: 'absent', error: { key: 'errors.unexpected' } },
    ]);
  });

  it('says of every frame that it was drawn, once it was', async () => {
    const { worker, heard, id } = await started();
    worker.say({ type: 'frame', run: id, frame: 'picture', imagesPerSecond: 9 });
    expect(heard).toEqual([['frame', 'picture', 9]]);
    expect(worker.got[1]).toEqual({ type: 'drawn', run: id });
  });

  it('hears nothing of a run that was stopped or replaced', async () => {
    const { worker, heard, run, id } = await started();
    run.stop();
    worker.say({ type: 'frame', run: id, frame: 1, imagesPerSecond: 0 });
    const next = listener();
    engine.start('inversion', {}, next.listener);
    await soon();
    worker.say({ type: 'note', run: id, key: 'old', values: {} }, { type: 'paused', run: id });
    expect([heard, next.heard]).toEqual([[], []]);
    expect(worker.types()).toEqual(['start', 'stop', 'start']);
  });

  it('takes a run up in a new worker at its last checkpoint, paused as it was, with live changes and open looks', async () => {
    const { worker, heard, run, id } = await started();
    worker.say({ type: 'checkpoint', run: id, checkpoint });
    run.live({ 'learning-rate': 0.1 });
    run.pause();
    worker.say({ type: 'paused', run: id });
    const looked = engine.look('inversion', 'current', {});
    await soon();
    worker.fail();
    await soon();
    const second = FakeWorker.last;
    expect([worker.terminated, second === worker]).toEqual([true, false]);
    second.say({ type: 'ready' });
    await soon();
    expect(second.got[0]).toMatchObject({
      type: 'start',
      from: { step: 5 },
      params: { seed: 1, 'learning-rate': 0.1 },
    });
    expect(second.types()).toEqual(['start', 'pause', 'look']);
    expect(heard.at(-1)).toEqual(['note', 'notes.worker-restarted', { step: 5 }]);
    const { id: lookId } = second.got[2] as Extract<ToWorker, { type: 'look' }>;
    second.say({ type: 'looked', id: lookId, frame: 'f', milliseconds: 3 });
    expect(await looked).toEqual({ frame: 'f', milliseconds: 3 });
  });

  it('gives up in plain words after the fourth dead worker', async () => {
    const { heard } = await started();
    for (let death = 0; death < 4; death++) {
      FakeWorker.last.say({ type: 'ready' });
      await soon();
      FakeWorker.last.fail();
      await soon();
    }
    expect(heard.at(-1)).toMatchObject(['error', { key: 'errors.worker.died' }]);
    expect(FakeWorker.made.length).toBe(4);
  });

  it('resolves a look that was replaced to null and rejects one that failed', async () => {
    const looks = [1, 2].map(() => engine.look('inversion', 'current', {}));
    await soon();
    const worker = FakeWorker.last;
    worker.say({ type: 'ready' });
    await soon();
    const [first, second] = worker.got as Extract<ToWorker, { type: 'look' }>[];
    worker.say({ type: 'looked', id: first.id, frame: null, milliseconds: 0 });
    worker.say({ type: 'error', id: second.id, error: { key: 'errors.look.nothing', values: {} } });
    expect(await looks[0]).toBeNull();
    await expect(looks[1]).rejects.toMatchObject({ key: 'errors.look.nothing' });
  });

  it('sends a network once, however often it is looked at, and again to a new worker', async () => {
    const networks = Array.from({ length: 5 }, (_, i) => [
      { name: `net${i}`, shape: [1], values: new Float32Array(1) },
    ]);
    const look = (network: number) => engine.look('inversion', networks[network]!, { blend: network });
    const answered = look(0);
    await soon();
    const worker = FakeWorker.last;
    worker.say({ type: 'ready' });
    await soon();
    for (const network of [0, 0, 1, 0]) look(network);
    await soon();
    expect(worker.types()).toEqual(['network', 'look', 'look', 'look', 'network', 'look', 'look']);
    const numbers = worker.got.flatMap((message) => (message.type === 'look' ? [message.network] : []));
    expect(numbers).toEqual([1, 1, 1, 2, 1]);
    for (const network of [2, 3, 0, 1]) look(network);
    await soon();
    // The fourth network displaces the second, which was looked at the longest ago, and then comes anew.
    expect(worker.types().slice(7)).toEqual([
      'network',
      'look',
      'network',
      'forget',
      'look',
      'look',
      'network',
      'forget',
      'look',
    ]);
    expect(worker.got[10]).toEqual({ type: 'forget', id: 2 });
    for (const { id } of worker.got.filter((message) => message.type === 'look').slice(1)) {
      worker.say({ type: 'looked', id, frame: null, milliseconds: 0 });
    }
    worker.fail();
    await soon();
    FakeWorker.last.say({ type: 'ready' });
    await soon();
    expect(FakeWorker.last.got).toMatchObject([
      { type: 'network', weights: networks[0] },
      { type: 'look', network: 1 },
    ]);
    const { id } = FakeWorker.last.got[1] as Extract<ToWorker, { type: 'look' }>;
    FakeWorker.last.say({ type: 'looked', id, frame: 'f', milliseconds: 1 });
    expect(await answered).toEqual({ frame: 'f', milliseconds: 1 });
  });

  it('ends a worker that nobody needs any more, and starts another when one does', async () => {
    const { worker, id, run } = await started();
    run.pause();
    worker.say({ type: 'paused', run: id });
    vi.advanceTimersByTime(20_000);
    expect(worker.terminated).toBe(false);
    worker.say({ type: 'done', run: id, result: {}, weights: [] });
    vi.advanceTimersByTime(4000);
    const looked = engine.look('inversion', 'current', {});
    await soon();
    vi.advanceTimersByTime(20_000);
    expect([worker.terminated, rests]).toEqual([false, 0]);
    const { id: look } = worker.got.at(-1) as Extract<ToWorker, { type: 'look' }>;
    worker.say({ type: 'looked', id: look, frame: 'f', milliseconds: 1 });
    await looked;
    vi.advanceTimersByTime(4000);
    void engine.warm();
    await soon();
    worker.say({ type: 'backend', name: 'wasm', why: 'asked' });
    vi.advanceTimersByTime(5000);
    expect(worker.terminated).toBe(false);
    vi.advanceTimersByTime(1000);
    expect([worker.terminated, rests]).toEqual([true, 1]);
    await started();
    expect([FakeWorker.made.length, FakeWorker.last.types()]).toEqual([2, ['start']]);
    FakeWorker.last.fail();
    await soon();
    expect(FakeWorker.made.length).toBe(3);
  });

  it('starts no worker for what was closed while its script was still on the way', async () => {
    void engine.warm().catch(() => undefined);
    engine.close();
    await soon();
    expect(FakeWorker.made.length).toBe(0);
  });

  it('ends its worker on request, unless that has something to do', async () => {
    const { worker, id } = await started();
    engine.rest();
    expect(worker.terminated).toBe(false);
    worker.say({ type: 'done', run: id, result: {}, weights: [] });
    engine.rest();
    engine.rest();
    expect([worker.terminated, rests]).toEqual([true, 1]);
  });

  it('ends the worker of a run that was stopped', async () => {
    const { worker, run } = await started();
    run.stop();
    vi.advanceTimersByTime(6000);
    expect(worker.terminated).toBe(true);
  });

  it('reports a worker that does not start, and tries again at the next use', async () => {
    const { heard, listener: ears } = listener();
    engine.start('inversion', {}, ears);
    await soon();
    FakeWorker.last.fail();
    await soon();
    expect(heard).toMatchObject([['error', { key: 'errors.worker.start' }]]);
    await started();
    expect(FakeWorker.made.length).toBe(2);
  });

  it('tells a run the layers of its network, and a second run which back end it computes on', async () => {
    const { worker, id, heard } = await started();
    worker.say({ type: 'backend', name: 'webgl', why: 'faster' });
    worker.say({ type: 'layers', run: id, layers: { network: '{}' } });
    expect(heard.at(-1)).toEqual(['layers', { network: '{}' }]);
    worker.say({ type: 'done', run: id, result: {}, weights: [] });
    const second = listener();
    engine.start('inversion', {}, second.listener);
    await soon();
    expect(second.heard).toEqual([['backend', 'webgl', 'faster']]);
  });

  it('lets the next workers of a page compute on what the first has chosen, and says the same of it', async () => {
    const assets = async () => new Uint8Array();
    const backends: unknown[] = [];
    for (const why of ['software', 'asked']) {
      const one = createEngine(assets);
      const { heard, listener: ears } = listener();
      one.start('inversion', {}, ears);
      await soon();
      FakeWorker.last.say({ type: 'ready' });
      await soon();
      backends.push((FakeWorker.last.got[0] as Extract<ToWorker, { type: 'start' }>).backend);
      FakeWorker.last.say({ type: 'backend', name: 'wasm', why });
      expect(heard).toEqual([['backend', 'wasm', 'software']]);
      one.close();
    }
    expect(backends).toEqual(['auto', 'wasm']);
  });

  it('warms up: worker and back end, before anything is asked', async () => {
    const warm = engine.warm();
    await soon();
    FakeWorker.last.say({ type: 'ready' });
    await soon();
    expect(FakeWorker.last.types()).toEqual(['warm']);
    FakeWorker.last.say({ type: 'backend', name: 'wasm', why: 'software' });
    await expect(warm).resolves.toBeUndefined();
  });
});
