import { expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import type { Checkpoint, Lab } from '../../../src/experiments/contract.ts';
import { imagesArriving } from '../../../src/experiments/training/first-pass.ts';
import { train } from '../../../src/experiments/training/loop.ts';
import type { NetworkSpec } from '../../../src/nets/network.ts';
import { initial } from '../../../src/nets/network.ts';
import { Trainer } from '../../../src/nets/train.ts';
import { resumedAt, runToEnd } from './driver.ts';
import { smallLab } from './small-lab.ts';

const SAMPLES = 4500;
const BATCH = 500;
const spec: NetworkSpec = { input: [1], layers: [{ kind: 'dense', name: 'output', units: 2 }] };
const params = { seed: 3, 'learning-rate': 0.01 };

/** Two passes over 4,500 numbers; `there` says how many have come when a batch is made. */
function toy(arrived: (count: number) => Promise<void>, batches: number[][] = []) {
  async function* run(_: object, lab: Lab, from?: Checkpoint) {
    return yield* train<object>({
      experiment: 'toy',
      schema: {},
      params,
      lab,
      ...(from && { from }),
      trainer: new Trainer(spec, from?.weights ?? initial(spec, createRandom(1, 'init')), { from }),
      lessons: {
        samples: SAMPLES,
        epochs: 2,
        batch: BATCH,
        arrived,
        batchOf(order) {
          batches.push([...order]);
          return { x: Float32Array.from(order), targets: Uint8Array.from(order, (i) => i % 2) };
        },
      },
      frame: async (place) => place,
    });
  }
  return { run };
}

it('begins when the first 2,000 examples are there, and needs the others in turn', async () => {
  let there = 0;
  const batches: number[][] = [];
  const made: number[] = [];
  const arrived = async (count: number): Promise<void> => {
    if (count <= there) return;
    made.push(batches.length);
    there += 2000;
  };
  await runToEnd(toy(arrived, batches), params, await smallLab());
  expect(made).toEqual([0, 4, 8]);
});

it('shows every example once in the first pass, in an order that does not depend on what has come', async () => {
  const [early, late]: number[][][] = [[], []];
  const whole = await runToEnd(
    toy(async () => undefined, early),
    params,
    await smallLab(),
  );
  const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
  const waited = await runToEnd(toy(slow, late), params, await smallLab());
  expect([late, waited.result.weights]).toEqual([early, whole.result.weights]);
  const all = Array.from({ length: SAMPLES }, (_, i) => i);
  for (const pass of [early.slice(0, 9).flat(), early.slice(9).flat()]) {
    expect(pass).not.toEqual(all);
    expect(pass.sort((a, b) => a - b)).toEqual(all);
  }
  // The second pass mixes them all.
  expect(Math.max(...early[9]!)).toBeGreaterThan(4000);
});

it('resumes to the bit in the first pass and after it', async () => {
  const run = () => toy(async () => undefined);
  const whole = await runToEnd(run(), params, await smallLab());
  for (const step of [2, 6, 9, 12]) {
    const resumed = await resumedAt(run(), params, step);
    expect(resumed.result.weights, `stopped at step ${step}`).toEqual(whole.result.weights);
  }
});

it('has all images at once where a lab has no stream', async () => {
  const lab = await smallLab();
  const { images, ready } = await imagesArriving(lab, 'digits', 'train', 20);
  await ready(20);
  expect(images).toEqual(await lab.data('digits', 'train', 20));
});
