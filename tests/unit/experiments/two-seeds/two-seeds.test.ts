import { beforeAll, describe, expect, it } from 'vitest';
import type { Lab } from '../../../../src/experiments/contract.ts';
import { defaultParams } from '../../../../src/experiments/parse-params.ts';
import { BASES, measured } from '../../../../src/experiments/two-seeds/frame.ts';
import { experiment } from '../../../../src/experiments/two-seeds/index.ts';
import { networksOf, secondOrder, starts } from '../../../../src/experiments/two-seeds/network.ts';
import { partnersIn } from '../../../../src/experiments/two-seeds/numbers.ts';
import { RANKS, twoSeedsSchema } from '../../../../src/experiments/two-seeds/schema.ts';
import { resumedAt, runToEnd } from '../driver.ts';
import { smallLab } from '../small-lab.ts';

const params = { ...defaultParams(twoSeedsSchema), data: 'scenes' as const, 'train-images': 128, epochs: 1 };
const finish = async (lab: Partial<Lab> = {}) =>
  runToEnd(experiment, params, await smallLab({ testImages: 40, ...lab }));

describe('two networks of two seeds', () => {
  let whole: Awaited<ReturnType<typeof finish>>;
  beforeAll(async () => {
    whole = await finish();
  }, 120_000);

  it('start apart and see the same pictures in orders of their own', () => {
    const { first, second } = starts(1);
    expect(first[0]!.values).not.toEqual(second[0]!.values);
    expect(secondOrder(1, 100)).not.toEqual(Uint32Array.from({ length: 100 }, (_, i) => i));
    expect([...secondOrder(1, 100)].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
  });

  it('end in a frame that has every layer, and in every number that is promised', () => {
    const last = whole.frames.at(-1)!;
    expect(last.layers).toHaveLength(3);
    expect(last.neurons).toHaveLength(3);
    for (const { kept } of last.layers!) for (const basis of BASES) expect(kept[basis]).toHaveLength(RANKS.length);
    for (const name of Object.keys(measured))
      expect(whole.result[name as keyof typeof measured], name).toBeTypeOf('number');
  });

  it('keep all that they told right with all of their own directions', () => {
    const { first, layers } = whole.frames.at(-1)!;
    for (const { kept } of layers!) expect(kept.own.at(-1)).toBeCloseTo(first, 6);
    expect(layers![0]!.kept.random.at(-1)).toBeCloseTo(first, 6);
  });

  it('learn to the same bits when nobody looks, and when stopped on the way', async () => {
    const quiet = await finish({ quiet: true });
    expect(quiet.last.weights).toEqual(whole.last.weights);
    expect({ ...quiet.result, imagesPerSecond: 0 }).toEqual({ ...whole.result, imagesPerSecond: 0 });
    const resumed = await resumedAt(experiment, params, 1, { testImages: 40, quiet: true });
    expect(resumed.last.weights).toEqual(whole.last.weights);
  }, 120_000);

  it('can be looked at apart from their run', async () => {
    const looked = await experiment.look!(whole.last.weights, params, await smallLab({ testImages: 40 }));
    expect(looked.first).toBe(whole.frames.at(-1)!.first);
    expect(networksOf(whole.last.weights)[0].weights.length).toBeGreaterThan(0);
  }, 60_000);

  it('count a neuron’s partners from a correlation on', () => {
    expect(partnersIn([0.79, 0.8, 0.95])).toBe(2);
  });
});
