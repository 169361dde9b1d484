import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import type { Checkpoint, Lab } from '../../../src/experiments/contract.ts';
import type { ParamSchema, ParamValues } from '../../../src/experiments/params.ts';
import { type TrainingEnd, type TrainingOptions, train } from '../../../src/experiments/training/loop.ts';
import type { Place } from '../../../src/experiments/training/place.ts';
import { initial, type NetworkSpec } from '../../../src/nets/network.ts';
import { Trainer } from '../../../src/nets/train.ts';
import { resumedAt, runToEnd } from './driver.ts';
import { smallLab } from './small-lab.ts';

const schema = {
  seed: { kind: 'integer', min: 0, max: 9, default: 1 },
  'learning-rate': { kind: 'number', min: 0, max: 1e30, default: 0.01, live: true, training: true },
} as const satisfies ParamSchema;
type Params = ParamValues<typeof schema>;

const SAMPLES = 21;
const spec: NetworkSpec = {
  input: [2],
  layers: [
    { kind: 'dense', name: 'hidden', units: 4 },
    { kind: 'rectifier', activation: 'relu' },
    { kind: 'dense', name: 'output', units: 3 },
  ],
};

/** A toy experiment: 21 points of three classes in the plane, 3 epochs in batches of 4; `seen` gathers the batches. */
function toy(seen: number[][] = [], changes: Partial<TrainingOptions<Place>> = {}) {
  async function* run(params: Params, lab: Lab, from?: Checkpoint): AsyncGenerator<Place, TrainingEnd, void> {
    const start = initial(spec, createRandom(params.seed, 'init'));
    return yield* train<Place>({
      experiment: 'toy',
      schema,
      params,
      lab,
      ...(from && { from }),
      trainer: new Trainer(spec, from?.weights ?? start, { from }),
      lessons: {
        samples: SAMPLES,
        epochs: 3,
        batch: 4,
        batchOf(order) {
          seen.push([...order]);
          return {
            x: Float32Array.from({ length: 2 * order.length }, (_, i) => Math.cos(order[i >> 1]! + (i % 2))),
            targets: Uint8Array.from(order, (i) => i % 3),
          };
        },
      },
      frame: async (place) => place,
      ...changes,
    });
  }
  return { run };
}

const params = (changes: Partial<Params> = {}): Params => ({ seed: 1, 'learning-rate': 0.01, ...changes });

describe('the training loop', () => {
  it('gives the same weights for the same seed, looked at or not, and others for another seed', async () => {
    const once = await runToEnd(toy(), params(), await smallLab());
    const quiet = await runToEnd(toy(), params(), await smallLab({ quiet: true }));
    const other = await runToEnd(toy(), params({ seed: 2 }), await smallLab());
    expect(quiet.result.weights).toEqual(once.result.weights);
    expect(quiet.frames).toEqual([]);
    expect(other.result.weights).not.toEqual(once.result.weights);
  });

  it('shows every example once an epoch, in an order that is new each time', async () => {
    const seen: number[][] = [];
    await runToEnd(toy(seen), params(), await smallLab());
    expect(seen.map(({ length }) => length)).toEqual([4, 4, 4, 4, 4, 1, 4, 4, 4, 4, 4, 1, 4, 4, 4, 4, 4, 1]);
    const epochs = [0, 6, 12].map((from) => seen.slice(from, from + 6).flat());
    const all = Array.from({ length: SAMPLES }, (_, i) => i);
    for (const epoch of epochs) expect([...epoch].sort((a, b) => a - b)).toEqual(all);
    expect(new Set([...epochs, all].map(String)).size).toBe(4);
  });

  it('resumes to the bit from the middle of an epoch, from its end, and from its last step', async () => {
    const whole = await runToEnd(toy(), params(), await smallLab());
    for (const step of [1, 5, 6, 9, 18]) {
      const resumed = await resumedAt(toy(), params(), step);
      expect(resumed.result.weights, `stopped at step ${step}`).toEqual(whole.result.weights);
      if (step < 18) expect(resumed.last).toEqual(whole.last);
    }
  });

  it('yields frames before the first step, after 1, 2, 4, 8 and at the end of every epoch, each in its place', async () => {
    const { frames } = await runToEnd(toy(), params(), await smallLab());
    expect(frames.map(({ step }) => step)).toEqual([0, 1, 2, 4, 6, 8, 12, 16, 18]);
    expect(frames.map(({ loss }) => Number.isNaN(loss))).toEqual([true, ...Array(8).fill(false)]);
    expect(frames.map(({ imagesSeen }) => imagesSeen)).toEqual([0, 4, 8, 16, 21, 29, 42, 58, 63]);
    expect(frames[8]).toMatchObject({ steps: 18, epoch: 3 });
  });

  it('says which frame ends an epoch and which the run', async () => {
    const said: string[] = [];
    const frame: TrainingOptions<Place>['frame'] = async (place, { ended, last }) => {
      if (ended || last) said.push(`${place.step} ${ended} ${last}`);
      return place;
    };
    await runToEnd(toy([], { frame }), params(), await smallLab());
    expect(said).toEqual(['6 true false', '12 true false', '18 true true']);
  });

  it('keeps a checkpoint at every epoch’s end, with what the experiment has to remember', async () => {
    let asked = 0;
    const lab = await smallLab();
    await runToEnd(toy([], { memory: () => ({ asked: ++asked }) }), params(), lab);
    expect(lab.saved.map(({ step }) => step)).toEqual([6, 12, 18]);
    expect(lab.saved.map(({ memory }) => memory)).toEqual([{ asked: 1 }, { asked: 2 }, { asked: 3 }]);
    expect(lab.saved[0]).toMatchObject({ experiment: 'toy', params: params(), changed: [] });
  });

  it('knows its last network after its end too, while the experiment sums up', async () => {
    let latest: (() => Promise<Checkpoint>) | undefined;
    const breathe: Lab['breathe'] = async (current) => {
      latest = current ?? latest;
    };
    const { last } = await runToEnd(toy(), params(), await smallLab({ breathe }));
    expect(await latest!()).toEqual(last);
  });

  it('measures every epoch where it is told to, also when nobody looks, and shows no frame that is undefined', async () => {
    const measured: number[] = [];
    const frame: TrainingOptions<Place>['frame'] = async (place, { ended }) => {
      measured.push(place.step);
      return ended ? place : undefined;
    };
    const quiet = await runToEnd(toy([], { frame, everyEpoch: true }), params(), await smallLab({ quiet: true }));
    expect(measured.splice(0)).toEqual([6, 12, 18]);
    expect(quiet.frames).toEqual([]);
    const looked = await runToEnd(toy([], { frame, everyEpoch: true }), params(), await smallLab());
    expect(measured.splice(0)).toEqual([0, 1, 2, 4, 6, 8, 12, 16, 18]);
    expect(looked.frames.map(({ step }) => step)).toEqual([6, 12, 18]);
    expect(looked.result.weights).toEqual(quiet.result.weights);
    await runToEnd(toy([], { frame }), params(), await smallLab({ quiet: true }));
    expect(measured).toEqual([]);
  });

  it('ends in plain words when the loss diverges, and never keeps such a network', async () => {
    for (const quiet of [false, true]) {
      const lab = await smallLab({ quiet });
      const run = runToEnd(toy(), params({ 'learning-rate': 1e30 }), lab);
      await expect(run).rejects.toMatchObject({ key: 'errors.diverged', values: { rate: 1e30 } });
      expect(lab.saved).toEqual([]);
    }
  });

  it('refuses the checkpoint of other parameters, but not of another learning rate, which it notes', async () => {
    const { last } = await runToEnd(toy(), params(), await smallLab());
    const other = runToEnd(toy(), params({ seed: 2 }), await smallLab(), last);
    await expect(other).rejects.toMatchObject({ key: 'errors.checkpoint.other', values: { name: 'seed' } });
    const slower = await runToEnd(toy(), params({ 'learning-rate': 0.001 }), await smallLab(), last);
    expect(slower.result.changed).toEqual(['learning-rate']);
  });

  it('notes a learning rate that moves on the way, and steps with it at once', async () => {
    const moving = params();
    const breathe = async () => {
      moving['learning-rate'] = 0;
    };
    const { result } = await runToEnd(toy(), moving, await smallLab({ breathe }));
    expect(result.changed).toEqual(['learning-rate']);
    const first = await resumedAt(toy(), params(), 1);
    expect(result.weights).not.toEqual(first.result.weights);
  });

  it('leaves no tensor behind, finished, stopped or refused', async () => {
    const { last } = await runToEnd(toy(), params(), await smallLab());
    const before = tf.memory().numTensors;
    await runToEnd(toy(), params(), await smallLab());
    await resumedAt(toy(), params(), 9);
    const left = toy().run(params(), await smallLab());
    await left.next();
    await left.return(undefined as never);
    await expect(runToEnd(toy(), params({ seed: 2 }), await smallLab(), last)).rejects.toThrow();
    expect(tf.memory().numTensors).toBe(before);
  });
});
