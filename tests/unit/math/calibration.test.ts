import { describe, expect, test } from 'vitest';
import { calibrate, populationBand, readingOf } from '../../../src/math/calibration.ts';
import { bandFor, bandOfReading, type CalibrationCell } from '../../../src/math/calibration-table.ts';
import { weightCovariance } from '../../../src/math/covariance.ts';
import { haarFrame } from '../../../src/math/haar-frame.ts';
import { populationOf } from '../../../src/math/population.ts';
import { quantile } from '../../../src/math/quantile.ts';
import { sampledPair } from '../../../src/math/sampled-pair.ts';
import { shrinkEigenvalue, shrunk, spikeEigenvalue } from '../../../src/math/shrinkage.ts';
import { prepareSimilarity, similarityOf } from '../../../src/math/similarity.ts';
import { randomFor, spikedWeights } from './random-matrices.ts';

const [n, d] = [16, 40];
const thetas = Float64Array.of(60, 30, 15);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('a pair drawn by its triangle', () => {
  test('is as like as two layers drawn whole', () => {
    const random = randomFor('sampled pair');
    const frame = haarFrame(d, 3, random);
    const layer = () => weightCovariance(spikedWeights(n, d, [...thetas], frame, random), n, d, 1);
    const cosines = (pair: () => [ReturnType<typeof layer>, ReturnType<typeof layer>]) =>
      mean(
        Array.from({ length: 150 }, () => {
          const { cosine } = similarityOf(prepareSimilarity(...pair(), n, random, undefined, 1));
          return cosine ?? 0;
        }),
      );
    const whole = cosines(() => [layer(), layer()]);
    expect(Math.abs(cosines(() => sampledPair(thetas, n, d, random)) - whole)).toBeLessThan(0.02);
  });

  test('exists where the population fills all dimensions', () => {
    const [one, other] = sampledPair([50, 40, 30], 8, 3, randomFor('full'));
    expect(one.values.length).toBe(3);
    expect(similarityOf(prepareSimilarity(one, other, 8, randomFor('full'))).cosine).toBeGreaterThan(0.9);
  });
});

describe('the population of a pair', () => {
  test('is more even than what a pair shows: samples spread equal strengths', () => {
    const random = randomFor('population');
    const even = Float64Array.from({ length: 6 }, () => 20);
    const found = Array.from({ length: 12 }, () => {
      const [a, b] = sampledPair(even, n, d, random).map((layer) => shrunk(layer, n).values);
      return { shown: (a![0]! + b![0]!) / 2, mended: populationOf(a!, b!, n, d, random)[0]! };
    });
    const [shown, mended] = [mean(found.map((pair) => pair.shown)), mean(found.map((pair) => pair.mended))];
    expect(shown).toBeGreaterThan(38);
    expect(mended - 20).toBeLessThan((shown - 20) * 0.65);
  });
});

describe('calibration', () => {
  test('puts unrelated pairs around 0 and pairs of one population far above', () => {
    const found = calibrate(thetas, n, d, 60, randomFor('calibrate'));
    expect(found.same![0]).toBeGreaterThan(0.5);
    expect(found.same![2]).toBeLessThan(1.1);
    expect(found.unrelated![0]).toBeLessThan(0);
    expect(found.unrelated![2]).toBeGreaterThan(0);
    expect(found.unrelated![2]).toBeLessThan(found.same![0]);
    expect(found.trueRank).toBeCloseTo((60 + 60 + 45) / 105, 10);
    expect(found.meanRank![0]).toBeLessThan(found.trueRank);
    expect(found.reading!.directions).toBeGreaterThan(2);
  });

  test('has no band of populations that leave no direction, but counts such pairs', () => {
    const found = calibrate(new Float64Array(0), n, d, 20, randomFor('nothing'));
    expect(found.same).toBeNull();
    expect(found.none).toBeGreaterThan(0.5);
  });

  test('of a pair holds the S of pairs of its population', () => {
    const random = randomFor('pair');
    const pair = prepareSimilarity(...sampledPair(thetas, n, d, random), n, random);
    const [low, , high] = populationBand(pair, 60, random)!.same!;
    const others = Array.from({ length: 20 }, () =>
      similarityOf(prepareSimilarity(...sampledPair(thetas, n, d, random), n, random)),
    );
    const inside = others.filter(({ similarity }) => similarity! > low && similarity! < high);
    expect(inside.length).toBeGreaterThan(10);
  });

  test('of a pair without a direction is none', () => {
    const nothing = weightCovariance(new Float64Array(n * d), n, d, 1);
    expect(populationBand(prepareSimilarity(nothing, nothing, n, randomFor('none')), 10, randomFor('none'))).toBeNull();
    expect(readingOf([], [1], n, d)).toBeNull();
  });
});

describe('the table of bands', () => {
  /** Cells whose bands are planes in the logarithms of what is read. */
  const cells = Array.from({ length: 60 }, (_, i): CalibrationCell => {
    const [u, v, w] = [(i * 0.8191) % 1, (i * 0.671) % 1, (i * 0.5497) % 1];
    const plane = 0.3 + 0.2 * u + 0.4 * v - 0.1 * w;
    return {
      reading: { directions: Math.exp(3 * u), strength: Math.exp(3 * v), evenness: Math.exp(-w) },
      same: [plane - 0.1, plane, plane + 0.1],
      unrelated: [-0.1, 0, 0.1],
      meanRank: [1, 2, 3],
      trueRank: 4,
    };
  });

  test('is exact where bands change evenly, and leaves no doubt where they do not change', () => {
    for (const [u, v, w] of [
      [0.5, 0.5, 0.5],
      [0.3, 0.6, 0.4],
    ] as const) {
      const reading = { directions: Math.exp(3 * u), strength: Math.exp(3 * v), evenness: Math.exp(-w) };
      const band = bandOfReading(cells, reading);
      const plane = 0.3 + 0.2 * u + 0.4 * v - 0.1 * w;
      expect(band.same[1]).toBeCloseTo(plane, 1);
      expect(band.same[2] - band.same[0]).toBeCloseTo(0.2, 6);
      expect(band.trueRank).toBeCloseTo(4, 6);
    }
  });

  test('never says more than its neighbours, however far a pair lies outside', () => {
    const band = bandOfReading(cells, { directions: 1e4, strength: 1e4, evenness: 1 });
    const medians = cells.map(({ same }) => same[1]);
    expect(band.same[1]).toBeLessThanOrEqual(Math.max(...medians));
    expect(band.same[1]).toBeGreaterThanOrEqual(Math.min(...medians));
  });

  test('has none for a shape that it does not know, and for a layer without a direction', () => {
    const shapes = [{ neurons: n, dimension: d, cells }];
    const learned = [spikeEigenvalue(50, d / n), spikeEigenvalue(20, d / n), 1];
    expect(shrinkEigenvalue(learned[0]!, d / n)).toBeCloseTo(50, 8);
    expect(bandFor(shapes, { neurons: n, dimension: d, values: [learned, learned] })).not.toBeNull();
    expect(bandFor(shapes, { neurons: n, dimension: d + 1, values: [learned, learned] })).toBeNull();
    expect(bandFor(shapes, { neurons: n, dimension: d, values: [learned, [1, 0.5]] })).toBeNull();
  });
});

describe('a quantile', () => {
  test('lies between neighbours', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([1, 2], 0.25)).toBe(1.25);
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([], 0.5)).toBeNull();
  });
});
