import { describe, expect, test } from 'vitest';
import { bulkVariance } from '../../../src/math/bulk-variance.ts';
import { weightCovariance } from '../../../src/math/covariance.ts';
import { haarFrame } from '../../../src/math/haar-frame.ts';
import { density, edge, lowerEdge, massAtZero, medianOfBulk } from '../../../src/math/marchenko-pastur.ts';
import { gaussian, randomFor, spikedWeights } from './random-matrices.ts';

/** Integral of f over the bulk, smooth at both edges. */
function overBulk(gamma: number, f: (x: number) => number): number {
  const [centre, half] = [(edge(gamma) + lowerEdge(gamma)) / 2, (edge(gamma) - lowerEdge(gamma)) / 2];
  const steps = 4000;
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const angle = ((i + 0.5) * Math.PI) / steps;
    const x = centre - half * Math.cos(angle);
    sum += (f(x) * density(x, gamma) * half * Math.sin(angle) * Math.PI) / steps;
  }
  return sum;
}

describe('the Marchenko-Pastur law', () => {
  test.each([0.1, 0.5, 0.94, 2, 5, 10])('of gamma %d has mass 1 with what lies at 0, and mean 1', (gamma) => {
    expect(overBulk(gamma, () => 1) + massAtZero(gamma)).toBeCloseTo(1, 6);
    expect(overBulk(gamma, (x) => x)).toBeCloseTo(1, 6);
    const median = medianOfBulk(gamma);
    expect(overBulk(gamma, (x) => (x < median ? 1 : 0)) / (1 - massAtZero(gamma))).toBeCloseTo(0.5, 2);
  });

  test('is 0 outside of its edges and at 0', () => {
    expect([0, -1, lowerEdge(4) - 0.01, edge(4) + 0.01].map((x) => density(x, 4))).toEqual([0, 0, 0, 0]);
    expect(density(0, 1)).toBe(0);
    expect(density(2, 4)).toBeGreaterThan(0);
  });

  test.each([
    [40, 160],
    [160, 40],
    [60, 60],
  ])('holds the eigenvalues of %i untrained neurons in %i dimensions', (n, d) => {
    const random = randomFor('marchenko-pastur');
    const gamma = d / n;
    const { values } = weightCovariance(gaussian(n, d, random), n, d, 1);
    expect(values[0]).toBeLessThan(edge(gamma) * 1.15);
    expect(values.at(-1)).toBeGreaterThan(lowerEdge(gamma) * 0.6);
    const middle = (values[Math.floor((values.length - 1) / 2)]! + values[Math.ceil((values.length - 1) / 2)]!) / 2;
    expect(Math.abs(middle / medianOfBulk(gamma) - 1)).toBeLessThan(0.1);
  });
});

describe("the bulk's variance", () => {
  test('is found from the eigenvalues alone, also beside strong directions', () => {
    const random = randomFor('bulk variance');
    for (const [n, d] of [
      [64, 320],
      [64, 30],
    ] as const) {
      const frame = haarFrame(d, 8, random);
      const weights = spikedWeights(n, d, [300, 200, 100, 80, 60, 50, 40, 30], frame, random);
      const { values } = weightCovariance(
        weights.map((weight) => weight * 0.1),
        n,
        d,
        1,
      );
      expect(Math.abs(bulkVariance(values, n, d)! / 0.01 - 1)).toBeLessThan(0.12);
    }
  });

  test('is unknown where most neurons are dead', () => {
    expect(bulkVariance([], 8, 20)).toBeNull();
    expect(bulkVariance([5, 3], 8, 20)).toBeNull();
    expect(bulkVariance([2], 1, 1)).toBeGreaterThan(0);
  });
});
