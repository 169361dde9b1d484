import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { digitsRead } from '../../../src/experiments/digits-read.ts';
import { experiment } from '../../../src/experiments/inversion/index.ts';
import { inputScale } from '../../../src/experiments/inversion/input.ts';
import { versions } from '../../../src/experiments/inversion/measure.ts';
import { negated, trained } from '../../../src/experiments/inversion/network.ts';
import { type InversionParams, inversionSchema } from '../../../src/experiments/inversion/schema.ts';
import { answering } from '../../../src/nets/answers.ts';
import type { Network } from '../../../src/nets/network.ts';
import { finish, smallLab, smallParams } from './small-lab.ts';

/** Logits of 100 test images and of their negatives, by a network trained for a few steps and by the same with conv1 negated. */
async function fourLogits(params: InversionParams, compensated = false) {
  const lab = await smallLab();
  const { last, result } = await finish({ ...params, compensate: compensated ? 'on' : 'off' }, lab);
  const scale = await inputScale(params, lab);
  const test = await lab.data(params.data, 'test', 100);
  const { original, negative } = versions(scale, 0);
  const read = (network: Network) =>
    answering(network, async (answers) => ({
      original: await answers.outputs(digitsRead(test, 100, original)),
      negative: await answers.outputs(digitsRead(test, 100, negative)),
    }));
  const asTrained = await read(trained(last.weights, params));
  const turned = await read(negated(last.weights, params, compensated ? scale.reflection : 0));
  return { asTrained, turned, result };
}

const farthest = (a: Float32Array, b: Float32Array) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i])), 0);

describe('negating conv1 at symmetric scaling', () => {
  it.each(inversionSchema.activation.values)(
    'swaps the logits of originals and negatives to the bit with %s',
    async (activation) => {
      const { asTrained, turned, result } = await fourLogits(smallParams({ activation }));
      expect(turned.negative).toEqual(asTrained.original);
      expect(turned.original).toEqual(asTrained.negative);
      expect(result['accuracy.negative.negated']).toBe(result['accuracy.original']);
      expect(result['accuracy.original.negated']).toBe(result['accuracy.negative']);
    },
  );

  it.each(['twelve', 'paired'] as const)('swaps with %s filters', async (filters) => {
    const { asTrained, turned } = await fourLogits(smallParams({ filters, 'trained-on': 'both' }));
    expect(turned.negative).toEqual(asTrained.original);
    expect(turned.original).toEqual(asTrained.negative);
  });

  it('negates the logits of the linear network without biases', async () => {
    const { asTrained } = await fourLogits(smallParams({ activation: 'linear', biases: 'off' }));
    expect(asTrained.negative).toEqual(asTrained.original.map((logit) => -logit));
  });

  it('gives original and negative the same logits with |.| and no biases', async () => {
    const { asTrained } = await fourLogits(smallParams({ activation: 'abs', biases: 'off' }));
    expect(asTrained.negative).toEqual(asTrained.original);
  });
});

describe('negating conv1 at other scalings', () => {
  it.each([
    ['unit', 'on', 'six'],
    ['standard', 'on', 'six'],
    ['unit', 'off', 'six'],
    ['unit', 'on', 'paired'],
    ['unit', 'off', 'paired'],
  ] as const)(
    'agrees to 1e-4 at %s scaling once compensated (biases %s, %s filters)',
    async (scaling, biases, filters) => {
      const { asTrained, turned } = await fourLogits(smallParams({ scaling, biases, filters }), true);
      expect(farthest(turned.negative, asTrained.original)).toBeLessThan(1e-4);
      expect(farthest(turned.original, asTrained.negative)).toBeLessThan(1e-4);
    },
  );

  it('does not swap at unit scaling uncompensated', async () => {
    const { asTrained, turned } = await fourLogits(smallParams({ scaling: 'unit', epochs: 4 }));
    expect(farthest(turned.negative, asTrained.original)).toBeGreaterThan(0.1);
  });
});

describe('a run', () => {
  it('gives the same weights to the bit when it is stopped and resumed from a checkpoint', async () => {
    const params = smallParams({ epochs: 2, 'trained-on': 'both' });
    const whole = await finish(params, await smallLab());
    for (const stopAt of [3, 10, 13]) {
      let steps = 0;
      const lab = await smallLab({
        breathe: async (current) => {
          if (!current || ++steps !== stopAt) return;
          lab.save(await current());
          lab.stop.abort();
        },
        quiet: true,
      });
      await expect(finish(params, lab)).rejects.toMatchObject({ name: 'AbortError' });
      const resumed = await finish(params, await smallLab(), lab.saved[lab.saved.length - 1]);
      expect(resumed.last.weights).toEqual(whole.last.weights);
      expect(resumed.last.moments).toEqual(whole.last.moments);
    }
  });

  it('gives the same weights whether frames are measured or not, and other weights for another seed', async () => {
    const [first, second] = [smallParams({ seed: 1 }), smallParams({ seed: 2 })];
    const whole = await finish(first, await smallLab());
    expect((await finish(first, await smallLab({ quiet: true }))).last.weights).toEqual(whole.last.weights);
    expect((await finish(second, await smallLab())).last.weights).not.toEqual(whole.last.weights);
  });

  it('leaves no tensor behind, finished or stopped half-way', async () => {
    const lab = await smallLab();
    await finish(smallParams(), lab);
    const before = tf.memory().numTensors;
    await finish(smallParams(), lab);
    lab.stop.abort();
    await expect(finish(smallParams(), lab)).rejects.toThrow();
    expect(tf.memory().numTensors).toBe(before);
  });

  it('yields frames before the first step, after it, and at the end of every epoch on all test images of the lab', async () => {
    const { frames } = await finish(smallParams({ epochs: 2 }), await smallLab());
    expect(frames.map(({ step }) => step)).toEqual([0, 1, 2, 4, 5, 8, 10]);
    expect(frames.map(({ loss }) => Number.isNaN(loss))).toEqual([true, ...Array(6).fill(false)]);
    expect(frames[6]).toMatchObject({ steps: 10, epoch: 2, imagesSeen: 600, testImages: 250 });
    expect(frames[6].original.confusion.reduce((a, b) => a + b)).toBe(250);
  });

  it('ends in plain words when the loss diverges, and never saves such a network', async () => {
    const lab = await smallLab();
    const params = smallParams({ 'learning-rate': 1e30 });
    await expect(finish(params, lab)).rejects.toMatchObject({ key: 'errors.diverged' });
    expect(lab.saved).toEqual([]);
  });

  it('notes a learning rate that was changed on the way, and refuses the checkpoint of another run', async () => {
    const params = smallParams();
    const lab = await smallLab({
      breathe: async () => {
        params['learning-rate'] = 0.002;
      },
    });
    const { result, last } = await finish(params, lab);
    expect(result.changed).toEqual(['learning-rate']);
    const other = smallParams({ activation: 'tanh' });
    await expect(finish(other, await smallLab(), last)).rejects.toMatchObject({ key: 'errors.checkpoint.other' });
  });
});

describe('a look', () => {
  it('measures the network as the live parameters show it', async () => {
    const lab = await smallLab();
    const params = smallParams({ 'train-images': 1000, digit: 99 });
    const { last } = await finish(params, lab);
    const plain = await experiment.look!(last.weights, params, lab);
    const turned = await experiment.look!(last.weights, { ...params, negate: 'on' }, lab);
    expect(turned.original).toEqual(plain.negative);
    expect(turned.negative).toEqual(plain.original);
    expect(turned.anchors).toEqual(plain.anchors.map((w) => -w));
    expect(turned.strip.negative).toEqual(plain.strip.original);
    expect([...plain.strip.indices]).toContain(99);
    expect(plain.responses?.original.before.length).toBe(6 * 28 * 28);
    expect(plain.responses?.original.after).toEqual(plain.responses?.original.before.map((z) => Math.max(z, 0)));
    const blended = await experiment.look!(last.weights, { ...params, blend: 0.5 }, lab);
    const grey = blended.strip.blended.subarray(0, 10);
    expect(blended.strip.blended).toEqual(Float32Array.from(blended.strip.blended, (_, i) => grey[i % 10]));
    const dropped = await experiment.look!(last.weights, { ...params, 'drop-rectifier': 'on' }, lab);
    expect(dropped.responses?.original.after).toEqual(dropped.responses?.original.before);
    expect(dropped.original).not.toEqual(plain.original);
  });

  it("shows the reader's own picture in place of a test digit", async () => {
    const test = await (await smallLab()).data('digits', 'test', 250);
    const lab = await smallLab({ probe: test.pixels.slice(5 * 784, 6 * 784) });
    const { last } = await finish(smallParams(), lab);
    const own = await experiment.look!(last.weights, smallParams(), lab);
    const same = await experiment.look!(last.weights, smallParams({ digit: 5 }), await smallLab());
    expect(own.responses?.index).toBe(-1);
    expect({ ...own.responses, index: 5 }).toEqual(same.responses);
  });
});

describe('what a network is made of', () => {
  it('makes it odd with tanh, means and no biases: every score of a negative is the digit’s with its sign changed', async () => {
    const { asTrained } = await fourLogits(smallParams({ activation: 'tanh', pooling: 'average', biases: 'off' }));
    expect(asTrained.negative).toEqual(asTrained.original.map((score) => -score));
    const largest = await fourLogits(smallParams({ activation: 'tanh', pooling: 'max', biases: 'off' }));
    expect(largest.asTrained.negative).not.toEqual(largest.asTrained.original.map((score) => -score));
  });

  it('is another network with other first weights, steps or pooling', async () => {
    const usual = await fourLogits(smallParams({}));
    const others: Partial<InversionParams>[] = [
      { init: 'pytorch' },
      { init: 'glorot' },
      { 'init-factor': 0.2 },
      { optimiser: 'sgd' },
      { pooling: 'average' },
    ];
    for (const other of others) {
      const { asTrained } = await fourLogits(smallParams(other));
      expect(asTrained.original, JSON.stringify(other)).not.toEqual(usual.asTrained.original);
    }
  });
});
