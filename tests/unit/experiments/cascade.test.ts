import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it, vi } from 'vitest';
import { crossed } from '../../../src/experiments/cascade/crossed.ts';
import { type CascadeFrame, type CascadeResult, PARTS, STAGES } from '../../../src/experiments/cascade/frame.ts';
import { experiment, measured } from '../../../src/experiments/cascade/index.ts';
import { crossedSet, oneLayer, twoLayers } from '../../../src/experiments/cascade/material.ts';
import { type CascadeParams, cascadeSchema } from '../../../src/experiments/cascade/schema.ts';
import type { Checkpoint } from '../../../src/experiments/contract.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { countParameters } from '../../../src/nets/network.ts';
import { type SmallLab, smallLab } from './small-lab.ts';

// Each run takes the variance of 600 pictures apart several times: seconds, and more where other work goes on beside it.
vi.setConfig({ testTimeout: 120_000 });

const small = (changes: Partial<CascadeParams> = {}): CascadeParams => ({
  ...defaultParams(cascadeSchema),
  data: 'digits',
  'train-images': 100,
  epochs: 1,
  ...changes,
});

async function finish(params: CascadeParams, lab: SmallLab, from?: Checkpoint) {
  const frames: CascadeFrame[] = [];
  const generator = experiment.run(params, lab, from);
  for (;;) {
    const { value, done } = await generator.next();
    if (done) return { frames, result: value as CascadeResult, last: lab.saved[lab.saved.length - 1]! };
    frames.push(value);
  }
}

describe('the networks compared', () => {
  it('have equally many parameters, to within 1 %', () => {
    for (const spec of Object.values(oneLayer))
      expect(Math.abs(countParameters(spec) / countParameters(twoLayers) - 1)).toBeLessThan(0.01);
  });
});

describe('the crossed set', () => {
  it('shows 60 digits, six of each class, each on the same ten backgrounds', async () => {
    const set = crossedSet(await (await smallLab()).data('digits', 'test', 200), 160);
    expect(set.count).toBe(crossed.groups * crossed.itemsPerGroup * crossed.conditions);
    expect(set.count).toBe(600);
    expect([...set.labels]).toEqual(Array.from({ length: 600 }, (_, i) => Math.floor(i / 60)));
    // The outermost pixels are background alone.
    const border = (i: number) => set.pixels.subarray(i * 1024, i * 1024 + 64);
    for (let i = 0; i < 600; i += 37) expect(border(i)).toEqual(border(i % 10));
  });
});

describe('a run', () => {
  const params = small();
  let kept: ReturnType<typeof finish> | undefined;
  const whole = async () => {
    kept ??= finish(params, await smallLab());
    return kept;
  };

  it('measures shares that sum to 1 at every stage, trained and untrained', async () => {
    const { frames } = await whole();
    for (const { measured } of frames) {
      for (const shares of [measured!.trained, measured!.untrained]) {
        expect(shares).toHaveLength(STAGES.length * PARTS.length);
        for (let s = 0; s < shares.length; s += 4)
          expect(shares.subarray(s, s + 4).reduce((a, b) => a + b)).toBeCloseTo(1, 5);
      }
    }
    expect(frames[0]!.measured!.trained).toEqual(frames[0]!.measured!.untrained);
    expect(frames.at(-1)!.measured!.trained).not.toEqual(frames[0]!.measured!.trained);
  });

  it('shows how the chosen digit goes through at the start and at the end of an epoch', async () => {
    const { frames } = await whole();
    const shown = frames.filter(({ responses }) => responses);
    expect(shown.map(({ step }) => step)).toEqual([0, 2]);
    for (const { responses } of shown) {
      expect(responses!.label).toBe(params.digit);
      expect(responses!.conv1!.bytes).toHaveLength(6 * 28 * 28);
      expect(responses!.conv2!.bytes).toHaveLength(16 * 10 * 10);
      expect(responses!.two.reduce((a, b) => a + b)).toBeCloseTo(1, 5);
    }
  });

  it('hands on every number that is kept, each a number', async () => {
    const { result } = await whole();
    for (const name of Object.keys(measured))
      expect((result as unknown as Record<string, number>)[name], name).toEqual(expect.any(Number));
    expect(result.parameters).toBe(61_706);
  });

  it('is the same to the bit again, without frames, and resumed from a checkpoint in the middle of an epoch', async () => {
    const { last, result } = await whole();
    let steps = 0;
    const lab = await smallLab({
      quiet: true,
      breathe: async (current) => {
        if (!current || ++steps !== 1) return;
        lab.save(await current());
        lab.stop.abort();
      },
    });
    await expect(finish(params, lab)).rejects.toMatchObject({ name: 'AbortError' });
    const resumed = await finish(params, await smallLab({ quiet: true }), lab.saved[0]);
    expect(resumed.last.weights).toEqual(last.weights);
    expect(resumed.last.moments).toEqual(last.moments);
    for (const name of Object.keys(measured))
      expect((resumed.result as unknown as Record<string, number>)[name]).toBe(
        (result as unknown as Record<string, number>)[name],
      );
  });

  it('learns from other pictures without backgrounds, and leaves no tensor behind', async () => {
    await whole();
    const before = tf.memory().numTensors;
    const plain = await finish(small({ backgrounds: 'off', 'one-layer': 'small' }), await smallLab({ quiet: true }));
    expect(plain.last.weights).not.toEqual((await whole()).last.weights);
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe('another digit and another background', () => {
  it('are followed by a run in its next frame, and by a look as by the run', async () => {
    const changing = small();
    const lab = await smallLab({
      testImages: 200,
      breathe: async () => {
        changing.digit = 7;
      },
    });
    const { frames, last } = await finish(changing, lab);
    expect(frames.map(({ responses }) => responses?.label)).toEqual([7, 7, 7]);
    expect((await experiment.look!(last.weights, changing, lab)).responses).toEqual(frames.at(-1)!.responses);
    const other = (await experiment.look!(last.weights, { ...changing, digit: 8, background: 'none' }, lab)).responses!;
    expect(other).toMatchObject({ label: 8, background: 'none' });
    expect(other.conv1).not.toEqual(frames.at(-1)!.responses!.conv1);
  });
});
