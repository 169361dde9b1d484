import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { largestSingularValue } from '../../../src/math/largest-singular-value.ts';

const length = (v: readonly number[]): number => Math.hypot(...v);
const random = createRandom(3, 'singular');
const matrix = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => random.normal()));
const times = (m: readonly number[][], x: readonly number[]): number[] =>
  m.map((row) => row.reduce((sum, value, i) => sum + value * x[i]!, 0));

describe('the largest singular value', () => {
  it('is the length of a single row, and the largest entry of a diagonal', () => {
    expect(largestSingularValue([[3, 4]])).toBeCloseTo(5, 14);
    expect(
      largestSingularValue([
        [2, 0, 0],
        [0, -7, 0],
      ]),
    ).toBeCloseTo(7, 14);
    expect(largestSingularValue([])).toBe(0);
  });

  it('agrees with the closed form for two rows of length one: the root of 1 + |cos| of their angle', () => {
    for (const angle of [0, 20, 90, 130, 180]) {
      const [c, s] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
      expect(
        largestSingularValue([
          [1, 0],
          [c, s],
        ]),
      ).toBeCloseTo(Math.sqrt(1 + Math.abs(c)), 12);
    }
  });

  it('is the same for a matrix and its transpose, and no direction is lengthened by more', () => {
    for (const [rows, columns] of [
      [2, 3],
      [5, 3],
      [4, 4],
      [6, 2],
    ] as const) {
      const m = matrix(rows, columns);
      const transposed = m[0]!.map((_, j) => m.map((row) => row[j]!));
      const sigma = largestSingularValue(m);
      expect(largestSingularValue(transposed)).toBeCloseTo(sigma, 12);
      let most = 0;
      for (let k = 0; k < 4000; k++) {
        const x = Array.from({ length: columns }, () => random.normal());
        most = Math.max(most, length(times(m, x)) / length(x));
      }
      expect(most).toBeLessThanOrEqual(sigma * (1 + 1e-12));
      expect(most).toBeGreaterThan(0.9 * sigma);
    }
  });
});
