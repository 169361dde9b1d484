import { describe, expect, test } from 'vitest';
import { calibrate } from '../../../src/math/calibration.ts';
import { bandFor, bandOfReading, type CalibrationCell } from '../../../src/math/calibration-table.ts';
import { weightCovariance } from '../../../src/math/covariance.ts';
import { haarFrame } from '../../../src/math/haar-frame.ts';
import { localPlane } from '../../../src/math/local-plane.ts';
import { populationBand } from '../../../src/math/population-band.ts';
import { quantile } from '../../../src/math/quantile.ts';
import { nearest, readingOf, typicalReading } from '../../../src/math/reading.ts';
import { sampledPair } from '../../../src/math/sampled-pair.ts';
import { shrinkEigenvalue, spikeEigenvalue } from '../../../src/math/shrinkage.ts';
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

describe('calibration', () => {
  test('puts unrelated pairs around 0 and pairs of one population far above', () => {
    const found = calibrate(thetas, n, d, 60, randomFor('calibrate'));
    expect(found.same![0]).toBeGreaterThan(0.5);
    expect(found.same![2]).toBeLessThan(1.1);
    expect(found.unrelated![0]).toBeLessThan(0);
    expect(found.unrelated![2]).toBeGreaterThan(0);
    expect(found.unrelated![2]).toBeLessThan(found.same![0]);
    expect(found.trueRank).toBeCloseTo((60 + 60 + 45) / 105, 10);
    expect(found.meanRank![0]).toBeLessThan(found.trueRank!);
    expect(found.reading!.directions).toBeGreaterThan(2);
  });

  test('has no band of populations that leave no direction, but counts such pairs', () => {
    const found = calibrate(new Float64Array(0), n, d, 20, randomFor('nothing'));
    expect(found.same).toBeNull();
    expect(found.trueRank).toBeNull();
    expect(found.none).toBeGreaterThan(0.5);
  });

  test('of a pair holds the S of pairs of its population', () => {
    const random = randomFor('pair');
    const pair = prepareSimilarity(...sampledPair(thetas, n, d, random), n, random);
    const [low, , high] = populationBand(pair, 160, random)!.same;
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
  /** Cells whose bands lie on a plane beside theory, in the logarithms of what is read. */
  const readingAt = (u: number, v: number, w: number) => ({
    directions: Math.exp(3 * u),
    strength: Math.exp(3 * v),
    participation: Math.exp(2 * w),
    rank: Math.exp(u),
    theory: v * v,
  });
  const planeAt = (u: number, v: number, w: number): number => 0.3 + 0.2 * u + 0.4 * v - 0.1 * w + v * v;
  const cells = Array.from({ length: 60 }, (_, i): CalibrationCell => {
    const at = [(i * 0.8191) % 1, (i * 0.671) % 1, (i * 0.5497) % 1] as const;
    const [reading, plane] = [readingAt(...at), planeAt(...at)];
    return {
      reading,
      same: [plane - 0.1, plane, plane + 0.1],
      unrelated: [-0.1, 0, 0.1],
      meanRank: [3, 3, 3],
      trueRank: 2 * reading.rank,
    };
  });

  test('is right where bands change evenly beside theory', () => {
    const places: readonly (readonly [number, number, number])[] = [
      [0.5, 0.5, 0.5],
      [0.3, 0.6, 0.4],
    ];
    for (const at of places) {
      const band = bandOfReading(cells, readingAt(...at));
      expect(Math.abs(band.same[1] - planeAt(...at))).toBeLessThan(0.02);
      expect(band.same[2] - band.same[0]).toBeGreaterThan(0.2);
      expect(band.same[2] - band.same[0]).toBeLessThan(0.24);
      for (const rank of band.trueRank) expect(rank).toBeCloseTo(2 * readingAt(...at).rank, 6);
    }
  });

  test('is wider where populations that read alike differ', () => {
    const unlike = cells.map((cell, i): CalibrationCell => {
      const shift = i % 2 === 0 ? 0.1 : -0.1;
      return { ...cell, same: [cell.same[0] + shift, cell.same[1] + shift, cell.same[2] + shift] };
    });
    const at = readingAt(0.5, 0.5, 0.5);
    const width = ({ same }: { same: readonly number[] }) => same[2]! - same[0]!;
    expect(width(bandOfReading(unlike, at))).toBeGreaterThan(width(bandOfReading(cells, at)) + 0.04);
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

describe('a local plane', () => {
  test('is exact for values on a plane, wherever the points lie', () => {
    const points = Array.from({ length: 30 }, (_, i) => {
      const offset = [((i * 0.618) % 1) - 0.3, ((i * 0.414) % 1) - 0.6];
      return { offset, value: 5 + 2 * offset[0]! - 3 * offset[1]! };
    });
    const { value, moved } = localPlane(points);
    expect(value).toBeCloseTo(5, 1);
    for (const other of moved) expect(Math.abs(other - 5)).toBeLessThan(0.15);
  });

  test('through one point, or points at one place, is flat', () => {
    expect(localPlane([{ offset: [0.3, 0.1], value: 7 }]).value).toBeCloseTo(7, 6);
    const twice = [1, 3].map((value) => ({ offset: [0, 0], value }));
    expect(localPlane(twice).value).toBeCloseTo(2, 9);
    expect(localPlane(twice).moved).toEqual([1, 3]);
  });
});

describe('readings', () => {
  const reading = (directions: number) => ({
    reading: { directions, strength: 5, participation: 3, rank: 2, theory: 0.5 },
  });

  test('are near in their logarithms', () => {
    const all = [1, 4, 9, 30, 80].map(reading);
    expect(nearest(all, reading(18).reading, 2).map((one) => one.reading.directions)).toEqual([30, 9]);
    expect(typicalReading([reading(2).reading, reading(8).reading]).directions).toBeCloseTo(4, 12);
  });

  test('tell how many directions, how strong, and how many equally strong ones they amount to', () => {
    const unit = Math.sqrt(d / n);
    const found = readingOf([4 * unit, 2 * unit], [3 * unit, 3 * unit, 3 * unit], n, d)!;
    expect(found.directions).toBe(2.5);
    expect(found.strength).toBeCloseTo(3, 12);
    expect(found.participation).toBeCloseTo((36 / 20 + 3) / 2, 12);
    expect(found.rank).toBeCloseTo((4 / 3 + 2) / 2, 12);
  });

  test('have a theory that is right for many neurons and few directions', () => {
    const random = randomFor('theory');
    const [many, wide, strong] = [96, 192, [60, 40]];
    const { theory } = readingOf(strong, strong, many, wide)!;
    const found = Array.from({ length: 6 }, () =>
      similarityOf(prepareSimilarity(...sampledPair(strong, many, wide, random), many, random)),
    );
    expect(Math.abs(mean(found.map(({ similarity }) => similarity!)) - theory)).toBeLessThan(0.02);
  });

  test('expect nothing of directions at the edge', () => {
    const faint = [Math.sqrt(d / n) * 1.0001];
    expect(readingOf(faint, faint, n, d)!.theory).toBe(0);
  });
});

describe('a quantile', () => {
  test('lies between neighbours, and counts weights', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([1, 2], 0.5)).toBe(1.5);
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([], 0.5)).toBeNull();
    expect(quantile([1, 2, 3], 0.5, [1, 0, 1])).toBe(2);
    expect(quantile([1, 2, 3], 0.5, [10, 1, 1])).toBeLessThan(1.5);
    expect([quantile([1, 2, 3], 0), quantile([1, 2, 3], 1)]).toEqual([1, 3]);
  });
});
