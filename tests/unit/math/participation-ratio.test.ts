import { describe, expect, it } from 'vitest';
import { participationRatio } from '../../../src/math/participation-ratio.ts';

/** The corners of a cube of `sides.length` dimensions: uncorrelated coordinates with variances sides^2. */
function corners(sides: readonly number[]): number[] {
  const count = 2 ** sides.length;
  return Array.from({ length: count }, (_, i) => sides.map((side, k) => ((i >> k) & 1 ? side : -side))).flat();
}

describe('the participation ratio', () => {
  it('of r equal variances is r, also where further features say nothing new', () => {
    expect(participationRatio(corners([2, 2, 2]), 8)).toBeCloseTo(3, 12);
    const doubled = Array.from({ length: 8 }, (_, i) => {
      const corner = corners([2, 2, 2]).slice(3 * i, 3 * i + 3);
      return [...corner, ...corner];
    }).flat();
    expect(participationRatio(doubled, 8)).toBeCloseTo(3, 12);
  });

  it('of variances l is (sum l)^2 / sum l^2, wherever the mean lies', () => {
    const shifted = corners([1, 2, 3]).map((value, i) => value + [10, -20, 5][i % 3]!);
    expect(participationRatio(shifted, 8)).toBeCloseTo((1 + 4 + 9) ** 2 / (1 + 16 + 81), 10);
  });

  it('of vectors that are all alike is 0', () => {
    expect(participationRatio([1, 2, 1, 2, 1, 2], 3)).toBe(0);
  });
});
