import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { preparePair } from '../../../src/experiments/layer-pair.ts';
import { computeStatistic } from '../../../src/experiments/statistics.ts';
import { weightCovariance } from '../../../src/math/covariance.ts';
import { haarFrame } from '../../../src/math/haar-frame.ts';
import { crossMoments, procrustes } from '../../../src/math/procrustes.ts';
import { timesTransposed } from '../../../src/math/products.ts';
import { prepareSimilarity, similarityOf } from '../../../src/math/similarity.ts';
import { gaussian, randomFor, rotation, spikedWeights } from '../math/random-matrices.ts';

const [neurons, dimension] = [24, 40];

describe('a pair of layers, as a worker is given it', () => {
  const random = randomFor('layer pair');
  const frame = haarFrame(dimension, 4, random);
  const layer = () => spikedWeights(neurons, dimension, [90, 60, 40, 30], frame, random);
  const turn = rotation(dimension, random);
  const [one, two] = [layer(), layer()];
  /** The first layer in a space of its own, with the inputs by which it is found again. */
  const turned = timesTransposed(one, turn, neurons, dimension, dimension);
  const inputs = gaussian(300, dimension, random);
  const moments = crossMoments(timesTransposed(inputs, turn, 300, dimension, dimension), inputs, 300);
  const pair = {
    neurons,
    dimension,
    first: { weights: Float32Array.from(turned, (weight) => 0.1 * weight), variance: 0.01 },
    second: { weights: two, variance: 1 },
    seed: 3,
  };

  test('is aligned by its inputs, each in units of its own initial variance', () => {
    const aligned = similarityOf(preparePair({ ...pair, moments }));
    const plain = similarityOf(
      prepareSimilarity(
        weightCovariance(turned, neurons, dimension, 1),
        weightCovariance(two, neurons, dimension, 1),
        neurons,
        createRandom(3, 'similarity'),
        procrustes(moments),
      ),
    );
    expect(aligned.directions).toEqual(plain.directions);
    expect(aligned.similarity).toBeCloseTo(plain.similarity!, 5);
    expect(aligned.similarity).toBeGreaterThan(0.8);
  });

  test('is compared as it stands without inputs', () => {
    expect(similarityOf(preparePair(pair)).similarity).toBeLessThan(0.3);
  });

  test('says the same in any thread, every time', () => {
    expect(computeStatistic('preparePair', [{ ...pair, moments }])).toEqual(preparePair({ ...pair, moments }));
  });
});
