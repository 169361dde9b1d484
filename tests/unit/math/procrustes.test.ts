import { describe, expect, test } from 'vitest';
import { linearCka } from '../../../src/math/linear-cka.ts';
import { polarFactor, polarTimes } from '../../../src/math/polar-factor.ts';
import {
  alignActivations,
  crossMoments,
  explainedByAlignment,
  procrustes,
  procrustesTimes,
} from '../../../src/math/procrustes.ts';
import { dot, gram, times, timesTransposed, transposed } from '../../../src/math/products.ts';
import { thinSvd } from '../../../src/math/thin-svd.ts';
import { gaussian, largestDifference, randomFor, rotation } from './random-matrices.ts';

const identity = (n: number): Float64Array =>
  Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));

describe('the polar factor', () => {
  const random = randomFor('polar');

  test.each([
    [1, 1],
    [2, 2],
    [7, 7],
    [40, 40],
    [30, 12],
    [12, 30],
  ])("of a random %i x %i matrix is U V' of its singular value decomposition", (rows, columns) => {
    const matrix = gaussian(rows, columns, random);
    const { left, right } = thinSvd(matrix, rows, columns);
    const expected = Float64Array.from({ length: rows * columns }, (_, at) =>
      left.reduce((sum, u, k) => sum + u[Math.floor(at / columns)]! * right[k]![at % columns]!, 0),
    );
    expect(largestDifference(polarFactor(matrix, rows, columns), expected)).toBeLessThan(1e-9);
  });

  test('of 200 x 200 is orthogonal to rounding', () => {
    const factor = polarFactor(gaussian(200, 200, random), 200, 200);
    expect(largestDifference(gram(factor, 200, 200), identity(200))).toBeLessThan(1e-9);
  });

  test('holds where singular values span five powers of ten', () => {
    const n = 30;
    const [u, v] = [rotation(n, random), rotation(n, random)];
    const scaled = u.map((entry, at) => entry * 10 ** ((-5 * (at % n)) / (n - 1)));
    expect(
      largestDifference(polarFactor(timesTransposed(scaled, v, n, n, n), n, n), timesTransposed(u, v, n, n, n)),
    ).toBeLessThan(1e-5);
  });

  test('sends to 0 what the matrix sends to 0, and keeps the lengths of the rest', () => {
    const n = 9;
    const [u, v] = [rotation(n, random), rotation(n, random)];
    const low = timesTransposed(
      u.map((entry, at) => (at % n < 6 ? entry * (1 + (at % n)) : 0)),
      v,
      n,
      n,
      n,
    );
    const expected = timesTransposed(
      u.map((entry, at) => (at % n < 6 ? entry : 0)),
      v,
      n,
      n,
      n,
    );
    expect(largestDifference(polarFactor(low, n, n), expected)).toBeLessThan(1e-6);
    expect(largestDifference(polarFactor(new Float64Array(16), 4, 4), new Float64Array(16))).toBe(0);
  });

  test('times vectors is the same without the factor', () => {
    for (const n of [1, 2, 3, 25]) {
      const matrix = gaussian(n, n, random);
      const factor = polarFactor(matrix, n, n);
      const vectors = [1, 2, 3].map(() => gaussian(n, 1, random));
      for (const [k, image] of polarTimes(matrix, n, vectors).entries()) {
        expect(largestDifference(image, times(factor, vectors[k]!, n, n, 1))).toBeLessThan(1e-10);
      }
    }
    expect(polarTimes(gaussian(3, 3, random), 3, [])).toEqual([]);
  });
});

describe('an alignment', () => {
  const random = randomFor('alignment');
  const [pictures, places, d] = [40, 5, 6];
  const samples = pictures * places;

  test('finds the rotation between two networks, and explains all', () => {
    const first = gaussian(samples, d, random);
    const turn = rotation(d, random);
    const second = timesTransposed(first, turn, samples, d, d);
    const { matrix, heldOut } = alignActivations(first, second, pictures, d);
    expect(largestDifference(matrix, turn)).toBeLessThan(1e-10);
    expect(heldOut!.cosine).toBeCloseTo(1, 10);
    expect(heldOut!.explained).toBeCloseTo(1, 10);
    const vector = gaussian(d, 1, random);
    expect(
      largestDifference(
        procrustesTimes(crossMoments(first, second, samples), [vector])[0]!,
        times(turn, vector, d, d, 1),
      ),
    ).toBeLessThan(1e-10);
  });

  test('explains unrelated activations only where it was fitted', () => {
    const [first, second] = [gaussian(samples, d, random), gaussian(samples, d, random)];
    const moments = crossMoments(first, second, samples);
    const fitted = explainedByAlignment(procrustes(moments), moments)!;
    const { heldOut } = alignActivations(first, second, pictures, d);
    expect(fitted.cosine).toBeGreaterThan(0.1);
    expect(Math.abs(heldOut!.cosine)).toBeLessThan(0.12);
    expect(heldOut!.explained).toBeCloseTo(heldOut!.cosine ** 2, 12);
  });

  test('of two pictures takes both halves, of one none, and of silent layers explains nothing', () => {
    const two = gaussian(2 * places, d, random);
    expect(alignActivations(two, two, 2, d).heldOut).not.toBeNull();
    expect(() => alignActivations(two, two, 1, d)).toThrow(RangeError);
    const silent = new Float64Array(4 * places * d);
    const { matrix, heldOut } = alignActivations(silent, silent, 4, d);
    expect(heldOut).toBeNull();
    expect(matrix.every((entry) => entry === 0)).toBe(true);
    expect(() => crossMoments([Number.NaN, 1], [1, 1], 1)).toThrow(/not a finite number/);
  });

  test('is a sign for a layer of width 1', () => {
    expect(alignActivations([1, 2, 3, 4], [-1, -2, -3, -4], 4, 1).matrix[0]).toBeCloseTo(-1, 12);
  });
});

describe('CKA', () => {
  const random = randomFor('cka');
  const [samples, d] = [50, 8];
  const layer = gaussian(samples, d, random);

  test('of a layer and its rotated, scaled, shifted copy is 1', () => {
    const copy = timesTransposed(layer, rotation(d, random), samples, d, d).map((value) => 3 * value + 1);
    expect(linearCka(layer, copy, samples)).toBeCloseTo(1, 10);
  });

  test('is the cosine of the two matrices of products between samples', () => {
    const other = gaussian(samples, 5, random);
    const products = (values: Float64Array, width: number) => {
      const mean = (j: number) =>
        times(
          Float64Array.from({ length: samples }, () => 1 / samples),
          values,
          1,
          samples,
          width,
        )[j]!;
      return gram(
        values.map((value, i) => value - mean(i % width)),
        samples,
        width,
      );
    };
    const [k, l] = [products(layer, d), products(other, 5)];
    expect(linearCka(layer, other, samples)).toBeCloseTo(dot(k, l) / Math.sqrt(dot(k, k) * dot(l, l)), 10);
  });

  test('is none where a layer says the same of every sample', () => {
    expect(linearCka(layer, new Float64Array(samples * 3).fill(2), samples)).toBeNull();
  });

  test('does not care which way a matrix was laid out', () => {
    expect(largestDifference(transposed(transposed(layer, samples, d), d, samples), layer)).toBe(0);
  });
});
