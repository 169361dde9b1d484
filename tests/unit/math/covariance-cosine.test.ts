import { describe, expect, test } from 'vitest';
import { buresWasserstein } from '../../../src/math/bures-wasserstein.ts';
import { type Covariance, rotated, trace, weightCovariance } from '../../../src/math/covariance.ts';
import { covarianceCosine } from '../../../src/math/covariance-cosine.ts';
import { times, transposed } from '../../../src/math/products.ts';
import { symmetricEigen } from '../../../src/math/symmetric-eigen.ts';
import { thinSvd } from '../../../src/math/thin-svd.ts';
import { diagonal, gaussian, largestDifference, randomFor, rotation, whole } from './random-matrices.ts';

/** |A^1/2 B^1/2|_1 of two d x d matrices as it is written: square roots, their product, its singular values. */
function directNorm(a: Float64Array, b: Float64Array, d: number): number {
  const root = (matrix: Float64Array) => {
    const { values, vectors } = symmetricEigen(matrix, d);
    // The root of a rounded 0 would be 1e-8.
    const clean = values.map((value) => (value > 1e-13 * values[0]! ? value : 0));
    return whole({ dimension: d, values: clean.map(Math.sqrt), vectors });
  };
  return thinSvd(times(root(a), root(b), d, d, d), d, d).values.reduce((sum, value) => sum + value, 0);
}

describe('the covariance of weights', () => {
  const random = randomFor('covariance');

  test.each([
    [7, 30],
    [30, 7],
    [12, 12],
  ])("of %i neurons in %i dimensions is W'W / (n variance), whichever way it is taken apart", (n, d) => {
    const weights = gaussian(n, d, random);
    const columns = transposed(weights, n, d);
    const direct = times(columns, weights, d, n, d).map((value) => value / (n * 0.25));
    const covariance = weightCovariance(weights, n, d, 0.25);
    expect(covariance.values.length).toBe(Math.min(n, d));
    expect(largestDifference(whole(covariance), direct)).toBeLessThan(1e-10);
  });
});

describe('bad weights', () => {
  test('are refused in words that say what is wrong', () => {
    expect(() => weightCovariance([1, Number.NaN], 1, 2, 1)).toThrow(
      'The weights: entry 1 is NaN, not a finite number',
    );
    expect(() => weightCovariance([1, Infinity], 1, 2, 1)).toThrow(/not a finite number/);
    expect(() => weightCovariance([1, 2, 3], 1, 2, 1)).toThrow('3 weights are not 1 x 2');
    expect(() => weightCovariance([], 0, 2, 1)).toThrow(/neurons must be a whole number from 1/);
    for (const variance of [0, -1, Number.NaN, Infinity]) {
      expect(() => weightCovariance([1, 2], 1, 2, variance)).toThrow(
        /variance of the initial weights must be a positive/,
      );
    }
  });

  test('of one neuron, of one dimension, and linearly dependent ones have their defined spectrum', () => {
    expect([...weightCovariance([3, 4], 1, 2, 1).values]).toEqual([25]);
    expect([...weightCovariance([3, 4], 2, 1, 1).values]).toEqual([12.5]);
    expect([...weightCovariance([2], 1, 1, 4).values]).toEqual([1]);
    const same = weightCovariance([1, 2, 2, 1, 2, 2], 2, 3, 1);
    expect(same.values.length).toBe(1);
    expect(same.values[0]).toBeCloseTo(9, 12);
  });
});

describe('the cosine and the distance of two covariances', () => {
  const random = randomFor('cosine');
  const [n, d] = [6, 24];
  const pair = (): [Covariance, Covariance] => [
    weightCovariance(gaussian(n, d, random), n, d, 1),
    weightCovariance(gaussian(n + 3, d, random), n + 3, d, 1),
  ];

  test('by the small matrix are those of the d x d formulas', () => {
    for (let time = 0; time < 10; time++) {
      const [a, b] = pair();
      const norm = directNorm(whole(a), whole(b), d);
      expect(covarianceCosine(a, b)).toBeCloseTo(norm / Math.sqrt(trace(a) * trace(b)), 10);
      expect(buresWasserstein(a, b)).toBeCloseTo(Math.sqrt(trace(a) + trace(b) - 2 * norm), 10);
    }
  });

  test('of equal covariances are 1 and 0', () => {
    const [a] = pair();
    expect(covarianceCosine(a, a)).toBeCloseTo(1, 12);
    expect(buresWasserstein(a, a)).toBeLessThan(1e-6);
  });

  test('do not change when both are rotated alike', () => {
    const [a, b] = pair();
    const turn = rotation(d, random);
    expect(covarianceCosine(rotated(a, turn), rotated(b, turn))).toBeCloseTo(covarianceCosine(a, b)!, 12);
  });

  test('of commuting covariances come from the roots of their eigenvalues', () => {
    const [a, b] = [diagonal(4, 1, 0, 9), diagonal(1, 16, 5, 4)];
    const norm = 2 * 1 + 1 * 4 + 0 + 3 * 2;
    expect(covarianceCosine(a, b)).toBeCloseTo(norm / Math.sqrt(14 * 26), 12);
    expect(buresWasserstein(a, b)).toBeCloseTo(Math.sqrt(14 + 26 - 2 * norm), 12);
  });

  test('of two of rank one are the cosine of their directions', () => {
    const u: Covariance = { dimension: 2, values: Float64Array.of(3), vectors: [Float64Array.of(1, 0)] };
    const v: Covariance = { dimension: 2, values: Float64Array.of(5), vectors: [Float64Array.of(0.6, 0.8)] };
    expect(covarianceCosine(u, v)).toBeCloseTo(0.6, 12);
    expect(buresWasserstein(u, v)).toBeCloseTo(Math.sqrt(8 - 2 * 0.6 * Math.sqrt(15)), 12);
  });

  test('of nothing is no number, and its distance is the size of the other', () => {
    const [a] = pair();
    const nothing = weightCovariance(new Float64Array(n * d), n, d, 1);
    expect(nothing.values.length).toBe(0);
    expect(covarianceCosine(a, nothing)).toBeNull();
    expect(covarianceCosine(nothing, nothing)).toBeNull();
    expect(buresWasserstein(a, nothing)).toBeCloseTo(Math.sqrt(trace(a)), 12);
  });

  test('of different dimensions are refused', () => {
    expect(() => covarianceCosine(diagonal(1, 2), diagonal(1, 2, 3))).toThrow(RangeError);
  });
});
