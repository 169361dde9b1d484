import { describe, expect, test } from 'vitest';
import { weightCovariance } from '../../../src/math/covariance.ts';
import { meanRank } from '../../../src/math/effective-rank.ts';
import { haarFrame } from '../../../src/math/haar-frame.ts';
import { edge } from '../../../src/math/marchenko-pastur.ts';
import { dot } from '../../../src/math/products.ts';
import {
  eigenvectorTilt,
  learnedDirections,
  shrinkEigenvalue,
  shrunk,
  spikeEigenvalue,
} from '../../../src/math/shrinkage.ts';
import { drawNoise, sampledSpikes } from '../../../src/math/spiked-sample.ts';
import { diagonal, randomFor, spikedWeights } from './random-matrices.ts';

const gammas = [0.05, 0.3, 1, 4, 10, 20];

describe('shrinkage', () => {
  test('is the inverse of how a direction of the population shows in a sample', () => {
    for (const gamma of gammas) {
      for (const times of [1.0001, 1.5, 3, 30, 1000]) {
        const theta = Math.sqrt(gamma) * times;
        expect(shrinkEigenvalue(spikeEigenvalue(theta, gamma), gamma) / theta).toBeCloseTo(1, 5);
      }
    }
  });

  test('leaves nothing up to the edge, where it jumps to the root of gamma', () => {
    for (const gamma of gammas) {
      expect(shrinkEigenvalue(edge(gamma), gamma)).toBe(0);
      expect(shrinkEigenvalue(edge(gamma) / 2, gamma)).toBe(0);
      expect(shrinkEigenvalue(edge(gamma) * (1 + 1e-12), gamma)).toBeCloseTo(Math.sqrt(gamma), 4);
      expect(spikeEigenvalue(Math.sqrt(gamma), gamma)).toBeCloseTo(edge(gamma), 10);
    }
    expect([1, 4, 10].map((gamma) => Number(edge(gamma).toFixed(1)))).toEqual([4, 9, 17.3]);
  });

  test('gives back the strength of a direction, and the sample tilts from it as the formula says', () => {
    const random = randomFor('shrinkage');
    const [n, d, theta] = [80, 160, 12];
    const axis = haarFrame(d, 1, random);
    const found = Array.from({ length: 60 }, () => {
      const covariance = weightCovariance(spikedWeights(n, d, [theta], axis, random), n, d, 1);
      const { values, vectors } = shrunk(covariance, n);
      return { lambda: covariance.values[0]!, theta: values[0]!, tilt: dot(vectors[0]!, axis[0]!) ** 2 };
    });
    const mean = (of: (sample: (typeof found)[number]) => number): number =>
      found.reduce((sum, sample) => sum + of(sample), 0) / found.length;
    expect(mean(({ lambda }) => lambda) / spikeEigenvalue(theta, d / n)).toBeCloseTo(1, 1);
    expect(mean((sample) => sample.theta) / theta).toBeCloseTo(1, 1);
    expect(Math.abs(mean(({ tilt }) => tilt) - eigenvectorTilt(theta, d / n))).toBeLessThan(0.03);
  });

  test('keeps as many directions as asked for, none below the edge, and with a factor only those far above it', () => {
    const covariance = diagonal(100, 50, 30, 10, 1, 1);
    expect(shrunk(covariance, 6).values.length).toBe(4);
    expect(shrunk(covariance, 6, { keep: 2 }).values.length).toBe(2);
    expect(shrunk(covariance, 6, { edgeFactor: 10 }).values.length).toBe(2);
    expect(shrunk(covariance, 6, { edgeFactor: 0.1 }).values.length).toBe(4);
    expect(shrunk(covariance, 6, { keep: 0 }).values.length).toBe(0);
  });
});

describe('a sample drawn by its products alone', () => {
  test('shows the same spectrum and the same tilt as one drawn whole', () => {
    const random = randomFor('spiked sample');
    const [n, d, thetas] = [20, 60, [90, 40, 12]];
    const frame = haarFrame(d, 3, random);
    const draws = Array.from({ length: 300 }, () => {
      const { values, vectors } = weightCovariance(spikedWeights(n, d, thetas, frame, random), n, d, 1);
      const thin = sampledSpikes(Float64Array.from(thetas), drawNoise(n, d, 3, random));
      return {
        whole: [learnedDirections(values, d / n), values[0]!, values[1]!, dot(vectors[0]!, frame[0]!) ** 2],
        thin: [thin.values.length, thin.values[0]!, thin.values[1]!, thin.overlaps[0]! ** 2],
      };
    });
    const sum = (way: 'whole' | 'thin', k: number): number => draws.reduce((total, draw) => total + draw[way][k]!, 0);
    for (const [k, within] of [0.03, 0.05, 0.05, 0.02].entries()) {
      expect(Math.abs(sum('thin', k) / sum('whole', k) - 1), `number ${k}`).toBeLessThan(within);
    }
  });
});

describe('the effective rank', () => {
  test('of r equal eigenvalues is (r + 1) / 2', () => {
    for (const r of [1, 2, 7, 30]) expect(meanRank(Array(r).fill(3.5))).toBeCloseTo((r + 1) / 2, 12);
  });

  test('weighs every rank by its eigenvalue, and is none where there is none', () => {
    expect(meanRank([3, 1])).toBeCloseTo((3 * 1 + 1 * 2) / 4, 12);
    expect(meanRank([])).toBeNull();
    expect(meanRank([0, 0])).toBeNull();
  });
});
