import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/data/random.ts';
import { clippedAccuracies } from '../../../../src/experiments/natural/clip.ts';
import { covarianceOf, mixingLayers } from '../../../../src/experiments/natural/layers.ts';
import { type Material, material } from '../../../../src/experiments/natural/pictures.ts';
import { channelStatistics, settled } from '../../../../src/experiments/natural/settled.ts';
import { haarFrame } from '../../../../src/math/haar-frame.ts';
import { accuracy, responses } from '../../../../src/nets/answers.ts';
import { factorised } from '../../../../src/nets/factorised.ts';
import { initial, layerIndex, type Network } from '../../../../src/nets/network.ts';
import { smallLab } from '../small-lab.ts';

const spec = factorised({ width: 8, rectified: true, initial: { kind: 'pytorch' } });
let pictures: Material;
let network: Network;
let whole: number;
beforeAll(async () => {
  pictures = await material(await smallLab(), { data: 'scenes', count: 40 }, 60);
  network = await settled({ spec, weights: initial(spec, createRandom(1, 'clip')) }, pictures.train);
  whole = await accuracy(network, pictures.test, pictures.test.labels);
});

const kept = (depth: number, basis: readonly Float64Array[], ranks: readonly number[]) =>
  clippedAccuracies(network, mixingLayers(spec)[depth - 1]!, basis, {
    ranks,
    statistics: pictures.train,
    test: pictures.test,
  });

describe('a layer that keeps some directions', () => {
  it('is whole again with all of its own, in every layer', async () => {
    for (const depth of [1, 2, 3]) {
      const { vectors } = covarianceOf(network, mixingLayers(spec)[depth - 1]!);
      expect((await kept(depth, vectors, [vectors.length]))[0]).toBeCloseTo(whole, 6);
    }
  });

  it('is whole again with any directions as soon as they span all that it reads', async () => {
    const frame = haarFrame(30, 30, createRandom(2, 'clip'));
    const shares = await kept(1, frame, [1, 30]);
    expect(shares[1]).toBeCloseTo(whole, 6);
  });

  it('guesses, where it keeps nothing', async () => {
    const { vectors } = covarianceOf(network, mixingLayers(spec)[2]!);
    const counts = Array.from({ length: 10 }, (_, c) => pictures.test.labels.filter((label) => label === c).length);
    expect(counts.map((count) => count / 60)).toContainEqual(expect.closeTo((await kept(3, vectors, [0]))[0]!, 6));
  });
});

describe('a settled network', () => {
  it('answers with mean 0 and variance 1 behind every normalisation, on the pictures it was settled on', async () => {
    for (const name of ['norm1', 'norm2', 'norm3']) {
      const [answers] = await responses(network, pictures.train, [layerIndex(spec, name)]);
      const { mean, variance } = channelStatistics(answers!, 8);
      for (const value of mean) expect(value).toBeCloseTo(0, 3);
      for (const value of variance) expect(value).toBeCloseTo(1, 2);
    }
  });
});
