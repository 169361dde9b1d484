import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import type { ClustersFrame, ClustersResult } from '../../../src/experiments/anchor-clusters/frame.ts';
import { experiment, measured } from '../../../src/experiments/anchor-clusters/index.ts';
import { directionPatches } from '../../../src/experiments/anchor-clusters/k-means-anchors.ts';
import {
  anchorLength,
  chosenImages,
  startingWeights,
  tensorOfAnchors,
} from '../../../src/experiments/anchor-clusters/network.ts';
import { type ClustersParams, clustersSchema } from '../../../src/experiments/anchor-clusters/schema.ts';
import { productsOf, separationOf } from '../../../src/experiments/anchor-clusters/separation.ts';
import type { Checkpoint } from '../../../src/experiments/contract.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { pairwiseDistances } from '../../../src/math/pairwise-distances.ts';
import { meanSilhouette } from '../../../src/math/silhouette.ts';
import { partOf } from '../../../src/nets/side-by-side.ts';
import { anchorsOf, tensorNamed } from '../../../src/nets/weights.ts';
import { type SmallLab, smallLab } from './small-lab.ts';

const names = Object.keys(measured) as (keyof typeof measured)[];

const small = (changes: Partial<ClustersParams> = {}): ClustersParams => ({
  ...defaultParams(clustersSchema),
  data: 'digits',
  labels: 40,
  steps: 6,
  ...changes,
});

interface Finished {
  readonly frames: ClustersFrame[];
  readonly result: ClustersResult;
  readonly last: Checkpoint;
}

async function finish(params: ClustersParams, lab: SmallLab, from?: Checkpoint): Promise<Finished> {
  const frames: ClustersFrame[] = [];
  const generator = experiment.run(params, lab, from);
  for (;;) {
    const { value, done } = await generator.next();
    if (done) return { frames, result: value, last: lab.saved[lab.saved.length - 1]! };
    frames.push(value);
  }
}

// Whole runs, small as they are, take seconds on a busy machine.
const PATIENT = { timeout: 120_000 };
const whole = smallLab().then((lab) => finish(small(), lab));

describe('three networks that learn side by side', PATIENT, () => {
  it('start alike but for the anchors, and keep those that are to stay', async () => {
    const { last } = await whole;
    const start = startingWeights(small());
    const [trained, kMeans, random] = (['trained', 'k-means', 'random'] as const).map((name) =>
      partOf(last.weights, name),
    );
    for (const layer of ['conv1/weights', 'conv2/weights']) {
      expect(tensorNamed(random!, layer).values).toEqual(tensorNamed(start, layer).values);
      expect(tensorNamed(trained!, layer).values).not.toEqual(tensorNamed(start, layer).values);
      const { values } = tensorNamed(kMeans!, layer);
      for (const anchor of anchorsOf({ ...tensorNamed(kMeans!, layer), values })) {
        expect(Math.hypot(...anchor)).toBeCloseTo(Math.SQRT2, 4);
        expect(anchor.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 3);
      }
    }
    for (const network of [trained!, kMeans!, random!])
      expect(tensorNamed(network, 'dense1/weights').values).not.toEqual(tensorNamed(start, 'dense1/weights').values);
  });

  it('give frames before the first step and at the end, with a map of the digits and numbers of all three', async () => {
    const { frames, result } = await whole;
    expect(frames.map(({ step }) => step)).toEqual([0, 1, 2, 4, 6]);
    const [first, end] = [frames[0]!, frames.at(-1)!];
    expect(first.measured!.turned).toEqual([0, 0, 0, 0, 0]);
    expect(first.measured!.separations.trained).toEqual(first.measured!.separations.untrained);
    expect(end.map.places).toHaveLength(800);
    expect(Math.max(...Array.from(end.map.places, (place) => Math.abs(place - 128)))).toBe(127);
    expect(end.measured!.accuracy.random).toBe(result['accuracy.random']);
    expect(end.measured!.turned.every((turn) => turn > 0)).toBe(true);
    // The trained network's last step is one of six.
    for (const [i, turn] of end.measured!.lastTurn.entries()) expect(turn).toBeLessThan(end.measured!.turned[i]!);
    for (const name of names) expect(result[name], name).toEqual(expect.any(Number));
  });

  it('leave with random anchors what an untrained network answers, up to the features', async () => {
    const { untrained, random } = (await whole).frames.at(-1)!.measured!.separations;
    expect(random.slice(0, 3)).toEqual(untrained.slice(0, 3));
    expect(random[4]).not.toEqual(untrained[4]);
  });

  it('are the same to the bit for the same seed, also when stopped in the middle and resumed', async () => {
    const { last, result } = await whole;
    let middle: Checkpoint | undefined;
    let breaths = 0;
    const breathe: SmallLab['breathe'] = async (current) => {
      // Only the loop of training offers a checkpoint, once a step.
      if (current && ++breaths === 3) middle = structuredClone(await current());
    };
    const again = await finish(small(), await smallLab({ quiet: true, breathe }));
    expect(again.last.weights).toEqual(last.weights);
    expect(middle?.step).toBe(3);
    const resumed = await finish(small(), await smallLab({ quiet: true }), middle);
    expect(resumed.last.weights).toEqual(last.weights);
    for (const name of names) expect(resumed.result[name], name).toBe(result[name]);
  });
});

describe('a look at kept networks', PATIENT, () => {
  it('draws the layer and the network that are asked for, as the run drew them', async () => {
    const { last, frames } = await whole;
    const lab = await smallLab();
    expect((await experiment.look!(last.weights, small(), lab)).map).toEqual(frames.at(-1)!.map);
    const { map } = await experiment.look!(last.weights, small({ layer: 'conv2', anchors: 'k-means' }), lab);
    const { separations } = frames.at(-1)!.measured!;
    expect(map).toMatchObject({ network: 'k-means', layer: 'conv2', ...separations['k-means'][2] });
  });
});

describe('what the run is made of', () => {
  it('labels as many digits of each class as it can', () => {
    const labels = Uint8Array.from({ length: 500 }, (_, i) => (i % 7 === 0 ? 3 : i % 10));
    const chosen = chosenImages({ labels }, 100, 1);
    expect(new Set(chosen).size).toBe(100);
    for (let digit = 0; digit < 10; digit++) expect(chosen.filter((i) => labels[i] === digit)).toHaveLength(10);
    expect(chosenImages({ labels }, 100, 2)).not.toEqual(chosen);
    expect(chosenImages({ labels }, 900, 1)).toHaveLength(500);
  });

  it('takes directions from patches that are not flat: mean 0, length 1', () => {
    const values = new Float32Array(2 * 144).fill(-1);
    values[144 + 70] = 1;
    const patches = directionPatches({ values, count: 2, side: 12, channels: 1 }, 3, createRandom(1, 'test'));
    expect(patches).toHaveLength(3 * 25);
    for (let i = 0; i < 3; i++) {
      const patch = patches.slice(25 * i, 25 * i + 25);
      expect(patch.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 5);
      expect(Math.hypot(...patch)).toBeCloseTo(1, 5);
    }
  });

  it('turns tensors into anchors and back', () => {
    const tensor = { name: 'a', shape: [1, 2, 1, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6) };
    expect(anchorsOf(tensor).map((anchor) => [...anchor])).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
    expect([...tensorOfAnchors(Float32Array.of(1, 4, 2, 5, 3, 6), tensor.shape, 2)]).toEqual([2, 4, 6, 8, 10, 12]);
  });

  it('draws weights as long as it says, by either recipe, others for another seed', () => {
    const [one, two] = [1, 2].map((seed) => tensorNamed(startingWeights({ seed, init: 'he' }), 'conv1/weights').values);
    expect(one).not.toEqual(two);
    for (const init of ['he', 'normal'] as const) {
      const lengths = anchorsOf(tensorNamed(startingWeights({ seed: 1, init }), 'dense1/weights')).map((anchor) =>
        Math.hypot(...anchor),
      );
      const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      expect(mean / anchorLength(init, 400)).toBeCloseTo(1, 1);
    }
  });

  it('finds the silhouette in the products of points that it finds in the points', async () => {
    await smallLab();
    const random = createRandom(3, 'points');
    const points = Float32Array.from({ length: 60 * 7 }, (_, i) => random.normal() + (i % 2) + 20);
    const classes = Uint8Array.from({ length: 60 }, (_, i) => i % 3);
    const { silhouette } = separationOf(await productsOf(points, 60), classes);
    expect(silhouette).toBeCloseTo(meanSilhouette(pairwiseDistances(points, 60), classes), 3);
  });
});
