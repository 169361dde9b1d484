import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import type { Lab } from '../../../src/experiments/contract.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { conditions } from '../../../src/experiments/wrong-labels/conditions.ts';
import { experiment, measured, remember } from '../../../src/experiments/wrong-labels/index.ts';
import { mislabel } from '../../../src/experiments/wrong-labels/labels.ts';
import { NETWORK, networks, turnedApart } from '../../../src/experiments/wrong-labels/measure.ts';
import { type WrongLabelsParams, wrongLabelsSchema } from '../../../src/experiments/wrong-labels/schema.ts';
import { initial } from '../../../src/nets/network.ts';
import { resumedAt, runToEnd } from './driver.ts';
import { smallLab } from './small-lab.ts';

const small = (changes: Partial<WrongLabelsParams> = {}): WrongLabelsParams => ({
  ...defaultParams(wrongLabelsSchema),
  data: 'digits',
  'train-images': 130,
  epochs: 2,
  ...changes,
});
const finish = async (changes?: Partial<WrongLabelsParams>, lab: Partial<Lab> = {}) =>
  runToEnd(experiment, small(changes), await smallLab({ testImages: 60, ...lab }));

const start = (seed: number) => initial(NETWORK, createRandom(seed, 'init'));

describe('wrong labels', () => {
  const truth = Uint8Array.from({ length: 10_000 }, (_, i) => i % 10);

  it('are as many as the share says, and every one is wrong', () => {
    for (const share of [0, 0.25, 0.5, 0.9]) {
      const { given, wrong } = mislabel(truth, share, 1);
      expect(wrong.length).toBe(share * truth.length);
      expect(truth.filter((label, i) => label !== given[i]).length).toBe(wrong.length);
      for (const i of wrong) expect(given[i]).not.toBe(truth[i]);
    }
  });

  it('leave the true labels alone, also where they come in a buffer of Node’s', () => {
    const buffer = Buffer.from(truth);
    mislabel(buffer, 0.9, 1);
    expect([...buffer]).toEqual([...truth]);
  });

  it('are spread evenly over the other nine classes', () => {
    const { given, wrong } = mislabel(truth, 0.9, 3);
    const counts = new Array<number>(10).fill(0);
    for (const i of wrong) counts[(given[i]! - truth[i]! + 10) % 10]!++;
    expect(counts[0]).toBe(0);
    // 9,000 draws of nine: 1,000 each, standard deviation 30.
    for (const count of counts.slice(1)) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it('only become more as the share grows, and depend on the seed', () => {
    const few = mislabel(truth, 0.2, 1);
    const many = mislabel(truth, 0.6, 1);
    for (const i of few.wrong) expect(many.given[i]).toBe(few.given[i]);
    expect(mislabel(truth, 0.2, 2).given).not.toEqual(few.given);
  });
});

describe('a network with wrong labels beside its twin', () => {
  let whole: Awaited<ReturnType<typeof finish>>;
  beforeAll(async () => {
    whole = await finish();
  });

  it('learns to the same bits from the same seed, looked at or not', async () => {
    const again = await finish({}, { quiet: true });
    expect(again.last.weights).toEqual(whole.last.weights);
    expect({ ...again.result, imagesPerSecond: 0 }).toEqual({ ...whole.result, imagesPerSecond: 0 });
    for (const name of Object.keys(measured))
      expect(whole.result[name as keyof typeof measured], name).toBeTypeOf('number');
  });

  it('goes on to the bit from the middle of an epoch and from its end, its best epoch included', async () => {
    for (const step of [2, 3, 5]) {
      const resumed = await resumedAt(experiment, small(), step, { testImages: 60 });
      expect(resumed.last.weights).toEqual(whole.last.weights);
      expect({ ...resumed.result, imagesPerSecond: 0 }).toEqual({ ...whole.result, imagesPerSecond: 0 });
    }
  });

  it('has a twin that learns what the same seed learns with no label wrong', async () => {
    const none = await finish({ wrong: 0 });
    expect(networks(whole.last.weights).clean).toEqual(networks(none.last.weights).told);
    expect(whole.result['accuracy.test.clean']).toBe(none.result['accuracy.test']);
    expect(networks(whole.last.weights).told).not.toEqual(networks(whole.last.weights).clean);
    expect(none.result).toMatchObject({ 'angle.conv1': 0, 'accuracy.memorised': 0 });
  });

  it('shows one frame before learning, several in the first epoch, then one an epoch, with shares that fit together', () => {
    const { frames, result } = whole;
    expect(frames.map(({ step }) => step)).toEqual([0, 1, 2, 3, 6]);
    expect([...frames[0]!.apart]).toEqual([0, 0, 0, 0, 0]);
    expect(frames[0]!.anchors).toEqual(frames[0]!.anchorsClean);
    for (const frame of frames) {
      expect(frame.memorised + frame.resisted).toBeLessThanOrEqual(1);
      const { indices, truth, given, says } = frame.fates;
      expect(indices.length).toBe(65);
      // All wrong images are followed at this size, so the shares can be counted again.
      expect([...says].filter((said, i) => said === given[i]).length / 65).toBeCloseTo(frame.memorised, 12);
      expect([...says].filter((said, i) => said === truth[i]).length / 65).toBeCloseTo(frame.resisted, 12);
    }
    expect(frames[4]!.test).toBe(result['accuracy.test']);
    expect(result['accuracy.test.best']).toBe(Math.max(...frames.slice(3).map(({ test }) => test)));
  });

  it('looks at kept networks as the run saw them', async () => {
    const { frames, last } = whole;
    const looked = await experiment.look!(last.weights, small(), await smallLab({ testImages: 60 }));
    const { step, steps, epoch, imagesSeen, loss, ...seen } = frames[4]!;
    expect(looked).toEqual({ step: 0, steps: 0, epoch: 0, imagesSeen: 0, loss: Number.NaN, ...seen });
  });

  it('leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    await finish({ epochs: 1 });
    const generator = experiment.run(small(), await smallLab());
    await generator.next();
    await generator.return(undefined as never);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('what is measured of it', () => {
  it('keeps the earliest of the best epochs, and none of shares that are not there', () => {
    const epochs = [0.5, 0.7, 0.7].map((test, i) => [i + 1, { test, resisted: 1 - test }] as const);
    const best = epochs.reduce((memory, [epoch, shares]) => remember(memory, shares, epoch), {});
    expect(best).toEqual({ test: 0.7, testEpoch: 2, resisted: 0.5, resistedEpoch: 1 });
    expect(remember({}, { test: 0.1, resisted: Number.NaN }, 1)).toMatchObject({ resisted: 0, resistedEpoch: 0 });
  });

  it('turns a layer apart by 180 degrees when its weights are negated, and no other', () => {
    const unturned = start(1);
    const flipped = unturned.map((tensor) =>
      tensor.name === 'conv2/weights' ? { ...tensor, values: tensor.values.map((w) => -w) } : tensor,
    );
    const apart = [...turnedApart(unturned, flipped)];
    expect(apart[1]).toBeCloseTo(180, 5);
    expect(apart.filter((_, i) => i !== 1)).toEqual([0, 0, 0, 0]);
  });

  it('finds random anchors about 90 degrees apart', () => {
    const other = start(2);
    for (const degrees of turnedApart(start(1), other)) expect(Math.abs(degrees - 90)).toBeLessThan(12);
  });

  it('is repeated over five seeds, at the figure’s own defaults among others', () => {
    expect(conditions.browser?.params).toEqual({ data: 'mnist' });
    for (const { seeds } of Object.values(conditions)) expect(seeds).toBeGreaterThanOrEqual(5);
  });
});
