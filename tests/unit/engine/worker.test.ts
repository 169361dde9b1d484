import { describe, expect, it } from 'vitest';
import type { ToWorker } from '../../../src/engine/protocol.ts';
import type { InversionFrame, InversionResult } from '../../../src/experiments/inversion/frame.ts';
import { experiment } from '../../../src/experiments/inversion/index.ts';
import { encodeSafetensors } from '../../../src/nets/safetensors.ts';
import { decodeNetwork } from '../../../src/nets/saved-network.ts';
import { finish, smallLab, smallParams } from '../experiments/small-lab.ts';
import { SmallHost } from './small-host.ts';

const params = smallParams({ 'train-images': 600 });
const start = (run = 1, changes: Partial<Extract<ToWorker, { type: 'start' }>> = {}): ToWorker & { type: 'start' } => ({
  type: 'start',
  run,
  experiment: 'inversion',
  params,
  testImages: 100,
  backend: 'wasm',
  ...changes,
});
const look = (id: number, testImages = 100, changes: object = {}): ToWorker & { type: 'look' } => ({
  type: 'look',
  id,
  experiment: 'inversion',
  network: 'current',
  params,
  testImages,
  backend: 'wasm',
  ...changes,
});
const turns = async (count: number) => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
};

/** The weights of the same run without any host. */
const plain = finish(params, await smallLab({ testImages: 100 }));

describe('the worker', () => {
  it('runs to the end: back end, frames, checkpoint, result and weights', async () => {
    const host = new SmallHost();
    host.send(start());
    const { result, weights } = await host.heard('done');
    const { last, frames } = await plain;
    // What is kept of this network says its layers, so that the file alone rebuilds it.
    const { layers } = await host.heard('layers');
    expect(decodeNetwork(encodeSafetensors(weights, { metadata: layers })).spec).toEqual(experiment.network(params));
    expect(weights).toEqual(last.weights);
    expect((result as InversionResult)['accuracy.original']).toBeGreaterThan(0);
    expect(host.all('frame').map(({ frame }) => (frame as InversionFrame).step)).toEqual(
      frames.map(({ step }) => step),
    );
    expect(host.all('frame').at(-1)?.imagesPerSecond).toBeGreaterThan(0);
    expect(host.all('checkpoint').length).toBeGreaterThan(0);
  });

  it('pauses, steps frame by frame, resumes, and gives the same weights as an undisturbed run', async () => {
    const host = new SmallHost();
    host.send(start());
    await host.heard('frame', 2);
    host.send({ type: 'pause', run: 1 });
    await host.heard('paused');
    const before = host.all('frame').length;
    await turns(50);
    expect(host.all('frame').length).toBe(before);
    host.send({ type: 'step', run: 1 });
    await host.heard('paused', 2);
    expect(host.all('frame').length).toBe(before + 1);
    host.send({ type: 'resume', run: 1 });
    const { weights } = await host.heard('done');
    expect(weights).toEqual((await plain).last.weights);
    expect(host.all('resumed').length).toBe(2);
  });

  it('answers looks at the running and the paused network without disturbing the run', async () => {
    const host = new SmallHost();
    host.send(start());
    await host.heard('frame', 2);
    host.send(look(7));
    const first = await host.heard('looked');
    host.send({ type: 'pause', run: 1 });
    await host.heard('paused');
    host.send(look(8, 100, { params: { ...params, negate: 'on' } }));
    const second = await host.heard('looked', 2);
    expect([first.id, second.id]).toEqual([7, 8]);
    const saved = host.all('checkpoint').at(-1)!.checkpoint.weights;
    host.send({ type: 'network', id: 3, weights: saved });
    host.send(look(9, 100, { network: 3 }));
    host.send({ type: 'forget', id: 3 });
    const third = (await host.heard('looked', 3)).frame as InversionFrame;
    expect((second.frame as InversionFrame).negative).toEqual(third.original);
    host.send({ type: 'resume', run: 1 });
    expect((await host.heard('done')).weights).toEqual((await plain).last.weights);
  });

  it('keeps only the newest of the looks that wait, and drops a large one under way for a smaller', async () => {
    const host = new SmallHost();
    host.send(start());
    await host.heard('done');
    host.send(look(1, 1000));
    await turns(5);
    for (const id of [2, 3, 4]) host.send(look(id));
    await host.heard('looked', 4);
    const answers = new Map(host.all('looked').map(({ id, frame }) => [id, frame !== null]));
    expect(Object.fromEntries(answers)).toEqual({ 1: false, 2: false, 3: false, 4: true });
  });

  it('waits while two frames are not drawn yet', async () => {
    const host = new SmallHost();
    host.draws = false;
    host.send(start());
    await host.heard('frame', 2);
    await turns(100);
    expect(host.all('frame').length).toBe(2);
    host.send({ type: 'drawn', run: 1 });
    await host.heard('frame', 3);
    await turns(100);
    expect(host.all('frame').length).toBe(3);
    host.send({ type: 'stop', run: 1 });
  });

  it('stops without another word, and starts the next run in its place', async () => {
    const host = new SmallHost();
    host.send(start(1));
    await host.heard('frame', 2);
    host.send({ type: 'stop', run: 1 });
    const before = host.said.length;
    await turns(50);
    expect(host.said.length).toBe(before);
    host.send(start(2));
    await host.heard('frame', host.all('frame').length + 1);
    host.send(start(3));
    expect((await host.heard('done')).run).toBe(3);
  });

  it('resumes in a new worker from a checkpoint and ends with the same weights', async () => {
    const first = new SmallHost();
    first.send(start());
    await first.heard('frame', 3);
    first.send({ type: 'pause', run: 1 });
    await first.heard('paused');
    const { checkpoint } = first.all('checkpoint').at(-1)!;
    expect(checkpoint.step).toBeLessThan(10);
    first.send({ type: 'stop', run: 1 });
    const second = new SmallHost();
    second.send(start(1, { from: checkpoint }));
    expect((await second.heard('done')).weights).toEqual((await plain).last.weights);
  });

  it('passes live parameters on and no others', async () => {
    const host = new SmallHost();
    host.send(start());
    await host.heard('frame', 2);
    host.send({ type: 'live', run: 1, params: { 'learning-rate': 0.002, seed: 9, epochs: 20, nonsense: 1 } });
    const result = (await host.heard('done')).result as InversionResult;
    expect(result.changed).toEqual(['learning-rate']);
    expect(result.params).toEqual({ ...params, 'learning-rate': 0.002 });
  });

  it('goes on with WASM from the last checkpoint when the GPU context is lost, and says so', async () => {
    const host = new SmallHost();
    host.send(start(1, { backend: 'webgl' }));
    await host.heard('frame', 3);
    host.send({ type: 'pause', run: 1 });
    await host.heard('paused');
    const saved = host.all('checkpoint').at(-1)!.checkpoint.step;
    host.lost = true;
    host.send({ type: 'resume', run: 1 });
    const { weights } = await host.heard('done');
    host.send(look(2, 100, { backend: 'auto' }));
    await host.heard('looked');
    expect(host.backends).toEqual(['webgl', 'wasm']);
    expect(host.all('note')).toEqual([{ type: 'note', run: 1, key: 'notes.gpu-lost', values: { step: saved } }]);
    expect(weights).toEqual((await plain).last.weights);
  });

  it('reports divergence, an unknown experiment and a look without a network in plain words', async () => {
    const host = new SmallHost();
    host.send(start(1, { params: { ...params, 'learning-rate': 1e30 } }));
    expect((await host.heard('error')).error.key).toBe('errors.diverged');
    host.send(start(2, { experiment: 'nosuch' }));
    expect((await host.heard('error', 2)).error).toMatchObject({
      key: 'errors.experiment.unknown',
      values: { id: 'nosuch' },
    });
    const fresh = new SmallHost();
    fresh.send(look(1));
    expect(await fresh.heard('error')).toMatchObject({ id: 1, error: { key: 'errors.look.nothing' } });
  });
});
