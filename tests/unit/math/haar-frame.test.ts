import { describe, expect, test } from 'vitest';
import { chiSquared, gaussianFactor } from '../../../src/math/gaussian-factor.ts';
import { haarCorner, haarFrame } from '../../../src/math/haar-frame.ts';
import { inverseRootPoles } from '../../../src/math/inverse-root-poles.ts';
import { dot, gram } from '../../../src/math/products.ts';
import { nuclearNorm } from '../../../src/math/singular-values.ts';
import { randomFor } from './random-matrices.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const times = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

describe('a random frame', () => {
  const random = randomFor('haar');

  test('is orthonormal', () => {
    const frame = haarFrame(50, 20, random);
    for (const [i, u] of frame.entries()) {
      for (const [j, v] of frame.entries()) expect(dot(u, v)).toBeCloseTo(i === j ? 1 : 0, 13);
    }
    expect(() => haarFrame(3, 4, random)).toThrow(RangeError);
    expect(haarFrame(3, 0, random)).toEqual([]);
  });

  test('points anywhere alike: an entry has mean 0 and variance 1 / d', () => {
    const entries = times(3000, () => haarFrame(8, 2, random)[1]![5]!);
    expect(Math.abs(mean(entries))).toBeLessThan(0.025);
    expect(mean(entries.map((entry) => entry ** 2))).toBeCloseTo(1 / 8, 2);
  });

  test.each([
    [30, 4],
    [6, 4],
    [4, 4],
    [1, 1],
  ])('in %i dimensions has the corners that are drawn by themselves', (d, count) => {
    const whole = times(600, () =>
      Float64Array.from(haarFrame(d, count, random).flatMap((v) => [...v.subarray(0, count)])),
    );
    const corners = times(600, () => haarCorner(d, count, random));
    for (const of of [
      (corner: Float64Array) => nuclearNorm(corner, count, count) / count,
      (corner: Float64Array) => corner[0]! ** 2,
      (corner: Float64Array) => corner[count * count - 1]! ** 2,
    ]) {
      expect(Math.abs(mean(corners.map(of)) - mean(whole.map(of)))).toBeLessThan(0.04);
    }
    expect(() => haarCorner(2, 3, random)).toThrow(RangeError);
  });
});

describe('the triangle of a random matrix', () => {
  const random = randomFor('triangle');

  test.each([
    [5, 12],
    [6, 3],
  ])('of %i x %i has the products of the matrix, in the mean and in their spread', (rows, columns) => {
    const draws = times(2000, () => {
      const lower = gaussianFactor(rows, columns, random);
      return gram(lower, rows, lower.length / rows);
    });
    const last = rows * rows - 1;
    for (const [at, centre] of [
      [0, columns],
      [last, columns],
      [1, 0],
    ] as const) {
      const values = draws.map((products) => products[at]!);
      expect(Math.abs(mean(values) - centre)).toBeLessThan(0.35);
      const spread = mean(values.map((value) => (value - centre) ** 2)) / (centre === 0 ? columns : 2 * columns);
      expect(Math.abs(spread - 1)).toBeLessThan(0.2);
    }
  });

  test('has chi-squared numbers with the mean and the variance of so many squares', () => {
    for (const freedom of [1, 2, 5, 900]) {
      const draws = times(4000, () => chiSquared(freedom, random));
      expect(Math.abs(mean(draws) / freedom - 1)).toBeLessThan(0.1);
      expect(Math.abs(mean(draws.map((value) => (value - freedom) ** 2)) / (2 * freedom) - 1)).toBeLessThan(0.2);
    }
    expect(chiSquared(0, random)).toBeCloseTo(0, 12);
  });
});

describe('the poles of the inverse root', () => {
  test.each([1, 1.5, 100, 1e6, 1e13])('are exact over a quotient of %d', (quotient) => {
    const { shifts, weights } = inverseRootPoles(0.3, 0.3 * quotient);
    for (let step = 0; step <= 40; step++) {
      const x = 0.3 * quotient ** (step / 40);
      const sum = shifts.reduce((total, shift, k) => total + weights[k]! / (x + shift), 0);
      expect(Math.abs(sum * Math.sqrt(x) - 1)).toBeLessThan(1e-11);
    }
  });
});
