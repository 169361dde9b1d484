import { beforeAll, describe, expect, it } from 'vitest';
import { packRecording, type Recording } from '../../../src/engine/recording.ts';
import type { PackedPair } from '../../../src/experiments/packed-pair.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { schedule } from '../../../src/experiments/training/schedule.ts';
import { conditions } from '../../../src/experiments/two-networks/conditions.ts';
import { experiment, isFirstOfPart, measured, presets } from '../../../src/experiments/two-networks/index.ts';
import { lessonsOf, materialsOf, mirrored } from '../../../src/experiments/two-networks/lessons.ts';
import { firstWeights } from '../../../src/experiments/two-networks/networks.ts';
import { type TwoNetworksParams, twoNetworksSchema } from '../../../src/experiments/two-networks/schema.ts';
import { resumedAt, runToEnd } from './driver.ts';
import { type SmallLab, smallLab } from './small-lab.ts';

const small = (changes: Partial<TwoNetworksParams> = {}): TwoNetworksParams => ({
  ...defaultParams(twoNetworksSchema),
  data: 'scenes',
  width: '16',
  'train-images': 128,
  epochs: 1,
  ...changes,
});

let lab: SmallLab;
beforeAll(async () => {
  lab = await smallLab({ testImages: 40 });
});

const batchesOf = async (changes: Partial<TwoNetworksParams> = {}) => {
  const params = small(changes);
  const lessons = lessonsOf(params, await materialsOf(params, lab));
  return lessons.batchOf(Uint32Array.of(3, 7, 1)) as Record<
    'first' | 'second',
    { x: Float32Array; targets: Uint8Array }
  >;
};

/** Several runs, on a machine that may have other work. */
const PATIENCE = 120_000;

describe('two networks side by side', { timeout: PATIENCE }, () => {
  it('never start from the same weights', () => {
    const { first, second } = firstWeights(small());
    expect(first!.find(({ name }) => name === 'mix1/weights')!.values).not.toEqual(
      second!.find(({ name }) => name === 'mix1/weights')!.values,
    );
  });

  it('see the same pictures in other batches', async () => {
    const params = small();
    const { order } = await materialsOf(params, lab);
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 128 }, (_, i) => i));
    const { first, second } = await batchesOf();
    expect(second.x).not.toEqual(first.x);
  });

  it('differ in pixels, in labels or in nothing more, as they are told', async () => {
    const plain = await batchesOf();
    const scrambled = await batchesOf({ differs: 'scrambled' });
    expect(scrambled.first).toEqual(plain.first);
    expect(scrambled.second.x).not.toEqual(plain.second.x);
    const sum = (x: Float32Array) => x.reduce((total, value) => total + value, 0);
    expect(sum(scrambled.second.x)).toBeCloseTo(sum(plain.second.x), 0);
    expect(scrambled.second.targets).toEqual(plain.second.targets);
    const random = await batchesOf({ differs: 'random-labels' });
    expect(random.second.x).toEqual(plain.second.x);
    expect((await batchesOf({ differs: 'seed' })).second).toEqual(plain.second);
  });

  it('mirrors left and right, and only what it is told', () => {
    const pictures = Float32Array.from({ length: 2 * 768 }, (_, i) => i);
    const turned = mirrored(pictures.slice(), [false, true]);
    expect(turned.subarray(0, 768)).toEqual(pictures.subarray(0, 768));
    expect([...turned.subarray(768, 771)]).toEqual([...pictures.subarray(768 + 45, 768 + 48)]);
    expect(mirrored(turned, [false, true])).toEqual(pictures);
  });

  it('measures twice a doubling of the steps', () => {
    const plan = schedule(10_240, 2, 64);
    const due = Array.from({ length: 320 }, (_, i) => i + 1).filter(
      (step) => (step % 8 === 0 || [1, 2, 4].includes(step)) && isFirstOfPart(step, plan),
    );
    expect(due).toEqual([1, 2, 4, 8, 16, 24, 32, 48, 64, 96, 128, 184, 256]);
  });

  it('ends with every number that it promises, none of them broken, and says nothing where nothing is learned', async () => {
    const { frames, result } = await runToEnd(experiment, small(), lab);
    expect(frames[0]!.similarity).toEqual({ layer1: null, layer2: null, layer3: null });
    for (const [name, value] of Object.entries(result)) {
      if (name in measured) expect(value === null || Number.isFinite(value), name).toBe(true);
    }
    for (const layer of ['layer1', 'layer2', 'layer3'] as const) {
      const known = result[`directions.first.${layer}`] > 0 && result[`directions.second.${layer}`] > 0;
      expect(result[`similarity.${layer}`] !== null, layer).toBe(known);
    }
    expect(Object.keys(frames.at(-1)!.losses!)).toEqual(['first', 'second']);
  });

  it('goes on to the bit from where it stopped, mirrored pictures included', async () => {
    const params = small({ 'train-images': 64, epochs: 2, flips: 'on' });
    const { result, last } = await runToEnd(experiment, params, await smallLab({ testImages: 40 }));
    const again = await resumedAt(experiment, params, 1, { testImages: 40 });
    expect(again.last.weights).toEqual(last.weights);
    expect(again.result['similarity.layer2']).toBe(result['similarity.layer2']);
  });

  it('learns at a tenth of the rate where rates differ', async () => {
    const params = small({ 'train-images': 64, differs: 'rate' });
    const moved = async (changes: Partial<TwoNetworksParams>) => {
      const { last } = await runToEnd(experiment, { ...params, ...changes }, await smallLab({ testImages: 40 }));
      const start = firstWeights(params).second!.find(({ name }) => name === 'mix3/weights')!.values;
      const end = last.weights.find(({ name }) => name === 'second/mix3/weights')!.values;
      return Math.hypot(...end.map((value, i) => value - start[i]!));
    };
    expect((await moved({})) / (await moved({ differs: 'seed' }))).toBeCloseTo(0.1, 3);
  });

  it('fits a frame of full directions in 200 kB, of any width', () => {
    // Every direction above the noise is the most that there can be: as many as neurons, or as what layer 1 reads.
    const size = (width: number, draws: number) =>
      [Math.min(width, 30), width, width].reduce((sum, m) => sum + 4 * m * m + 3 * draws * m * m + 8 * draws * m, 0);
    expect(size(16, 20)).toBeLessThan(200_000);
    expect(size(32, 12)).toBeLessThan(200_000);
    expect(size(64, 5)).toBeLessThan(200_000);
  });

  it('yields frames that a recording can hold', async () => {
    const { frames } = await runToEnd(experiment, small({ 'train-images': 64 }), lab);
    expect(() => packRecording({ frames, marked: [] } as unknown as Recording)).not.toThrow();
    const bytes = (pair: PackedPair) => pair.rotations.byteLength + pair.overlaps.byteLength;
    expect(frames.at(-1)!.layers.reduce((sum, pair) => sum + bytes(pair), 0)).toBeLessThan(200_000);
  });

  it('is reproduced for every preset, on both sets of pictures', () => {
    for (const name of Object.keys(presets)) {
      expect(conditions[name]!.seeds).toBeGreaterThanOrEqual(5);
      expect(conditions[`${name}-scenes`]!.params.data).toBe('scenes');
    }
  });
});
