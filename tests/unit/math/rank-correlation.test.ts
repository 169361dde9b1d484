import { describe, expect, it } from 'vitest';
import { rankCorrelation, ranks } from '../../../src/math/rank-correlation.ts';

describe('rank correlation', () => {
  it('is 1 for any rising relation and -1 for any falling one', () => {
    const a = [0.1, 5, 2, 100, -3];
    expect(rankCorrelation(a, a.map(Math.exp))).toBeCloseTo(1, 12);
    expect(
      rankCorrelation(
        a,
        a.map((x) => -(x ** 3)),
      ),
    ).toBeCloseTo(-1, 12);
  });
  it("agrees with Spearman's formula where nothing is tied", () => {
    const [a, b] = [
      [86, 97, 99, 100, 101, 103, 106, 110, 112, 113],
      [2, 20, 28, 27, 50, 29, 7, 17, 6, 12],
    ];
    const d = ranks(a!).map((rank, i) => (rank - ranks(b!)[i]!) ** 2);
    expect(rankCorrelation(a!, b!)).toBeCloseTo(1 - (6 * d.reduce((x, y) => x + y)) / (10 * 99), 12);
  });
  it('gives tied values the mean of their ranks', () => {
    expect([...ranks([3, 1, 3, 2, 3])]).toEqual([4, 1, 4, 2, 4]);
  });
  it('is not a number for a list that is all alike, and refuses lists of different lengths', () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNaN();
    expect(() => rankCorrelation([1], [1, 2])).toThrow(RangeError);
  });
});
