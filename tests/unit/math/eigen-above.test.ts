import { describe, expect, test } from 'vitest';
import type { Covariance } from '../../../src/math/covariance.ts';
import { eigenAbove } from '../../../src/math/eigen-above.ts';
import { dot, gram } from '../../../src/math/products.ts';
import { singularValues } from '../../../src/math/singular-values.ts';
import { symmetricEigen } from '../../../src/math/symmetric-eigen.ts';
import { thinSvd } from '../../../src/math/thin-svd.ts';
import { diagonal, gaussian, largestDifference, randomFor, rotation, whole } from './random-matrices.ts';

/** The largest entry of |A v - value v|, and how far the vectors are from orthonormal. */
function faults(matrix: Float64Array, n: number, { values, vectors }: Pick<Covariance, 'values' | 'vectors'>) {
  let [residual, skew] = [0, 0];
  for (const [k, vector] of vectors.entries()) {
    for (let i = 0; i < n; i++) {
      const image = dot(matrix.slice(i * n, (i + 1) * n), vector);
      residual = Math.max(residual, Math.abs(image - values[k]! * vector[i]!));
    }
    for (const [l, other] of vectors.entries()) {
      skew = Math.max(skew, Math.abs(dot(vector, other) - (k === l ? 1 : 0)));
    }
  }
  return Math.max(residual, skew);
}

describe('the eigenvalues above a threshold', () => {
  const random = randomFor('eigen above');

  test.each([1, 2, 3, 4, 17, 60, 128])('of a random %i x %i matrix are those of the whole decomposition', (n) => {
    const matrix = gram(gaussian(n, n, random), n, n).map((value) => value / n);
    const all = symmetricEigen(matrix, n);
    const found = eigenAbove(matrix, n, 0.8);
    expect(found.values.length).toBe(all.values.filter((value) => value > 0.8).length);
    expect(largestDifference(found.values, all.values.slice(0, found.values.length))).toBeLessThan(1e-12);
    expect(faults(matrix, n, found)).toBeLessThan(1e-11);
  });

  test.each([
    ['repeated', diagonal(5, 5, 5, 2, 2, 1, 1, 1)],
    ['that differ by rounding', diagonal(3, 3 + 1e-14, 3 - 1e-14, 2, 1, 1 + 1e-15)],
    ['some of them 0', diagonal(4, 0, 0, 3, 0, 0, 0)],
    ['as far apart as numbers go', diagonal(1e8, 1, 1e-8, 1e4)],
  ])('have orthonormal eigenvectors where eigenvalues are %s', (_, covariance) => {
    const n = covariance.dimension;
    const turn = rotation(n, random);
    const plain = whole(covariance);
    const turned = whole({
      ...covariance,
      vectors: covariance.vectors.map((vector) =>
        Float64Array.from({ length: n }, (_, i) => dot(turn.slice(i * n, (i + 1) * n), vector)),
      ),
    });
    for (const matrix of [plain, turned]) {
      const found = eigenAbove(matrix, n, 0.5);
      expect(
        largestDifference(
          found.values,
          covariance.values.filter((value) => value > 0.5),
        ),
      ).toBeLessThan(1e-14 * covariance.values[0]! * n);
      expect(faults(matrix, n, found) / covariance.values[0]!).toBeLessThan(1e-12);
    }
  });

  test('are none of the zero matrix', () => {
    expect(eigenAbove(new Float64Array(25), 5, 0).values.length).toBe(0);
    expect([...eigenAbove(new Float64Array(9), 3, -1).values]).toEqual([0, 0, 0]);
  });
});

describe('singular values', () => {
  const random = randomFor('singular values');

  test.each([
    [1, 1],
    [1, 7],
    [5, 5],
    [40, 9],
    [9, 40],
    [33, 33],
  ])('of a random %i x %i matrix are those of the decomposition with vectors', (rows, columns) => {
    const matrix = gaussian(rows, columns, random);
    expect(
      largestDifference(singularValues(matrix, rows, columns), thinSvd(matrix, rows, columns).values),
    ).toBeLessThan(1e-12);
  });

  test('of singular matrices are 0 where they should be, whatever stands where', () => {
    expect([...singularValues(new Float64Array(12), 3, 4)]).toEqual([0, 0, 0]);
    expect([...singularValues([0, 3, 0, 0, 0, 0, 0, 0, 0], 3, 3)]).toEqual([3, 0, 0]);
    expect([...singularValues([0, 1, 0, 0, 0, 1, 0, 0, 0], 3, 3)].map((v) => Number(v.toFixed(12)))).toEqual([1, 1, 0]);
    const ones = singularValues(new Float64Array(30).fill(1), 6, 5);
    expect(ones[0]).toBeCloseTo(Math.sqrt(30), 12);
    expect(Math.max(...ones.slice(1))).toBeLessThan(1e-14);
    for (let time = 0; time < 20; time++) {
      const [left, right] = [gaussian(8, 3, random), gaussian(7, 3, random)];
      const low = Float64Array.from({ length: 56 }, (_, at) =>
        [0, 1, 2].reduce((sum, k) => sum + left[Math.floor(at / 7) * 3 + k]! * right[(at % 7) * 3 + k]!, 0),
      );
      const values = singularValues(low, 8, 7);
      expect(largestDifference(values, thinSvd(low, 8, 7).values)).toBeLessThan(1e-12 * values[0]!);
      expect(values[3]).toBeLessThan(1e-13 * values[0]!);
    }
  });

  test('of a matrix in other units are in these units', () => {
    const matrix = gaussian(6, 6, random);
    const values = singularValues(matrix, 6, 6);
    for (const unit of [1e-200, 1e200]) {
      const scaled = singularValues(
        matrix.map((value) => value * unit),
        6,
        6,
      );
      expect(
        largestDifference(
          scaled.map((value) => value / unit),
          values,
        ),
      ).toBeLessThan(1e-12);
    }
  });
});
