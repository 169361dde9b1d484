import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { leadingEigen } from '../../../src/math/leading-eigen.ts';
import { pairwiseDistances } from '../../../src/math/pairwise-distances.ts';
import { principalComponents } from '../../../src/math/principal-components.ts';
import { symmetricEigen } from '../../../src/math/symmetric-eigen.ts';

const random = createRandom(1, 'matrices');
const normals = (count: number): Float64Array => Float64Array.from({ length: count }, () => random.normal());

/** B transposed times B: symmetric, no negative eigenvalues. */
function positive(n: number, rank = n): Float64Array {
  const b = normals(rank * n);
  return Float64Array.from({ length: n * n }, (_, at) => {
    let sum = 0;
    for (let k = 0; k < rank; k++) sum += b[k * n + Math.floor(at / n)]! * b[k * n + (at % n)]!;
    return sum;
  });
}

describe('eigenvectors of a symmetric matrix', () => {
  it('are those of the closed form for 2 x 2', () => {
    const { values, vectors } = symmetricEigen([2, 1, 1, 2], 2);
    expect([...values]).toEqual([expect.closeTo(3, 14), expect.closeTo(1, 14)]);
    expect(Math.abs(vectors[0]![0]!)).toBeCloseTo(Math.SQRT1_2, 14);
    expect(vectors[0]![0]! * vectors[0]![1]!).toBeCloseTo(0.5, 14);
  });
  it('are those of the closed form for the chain of second differences', () => {
    const n = 12;
    const chain = Float64Array.from({ length: n * n }, (_, at) => {
      const off = Math.abs(Math.floor(at / n) - (at % n));
      return off === 0 ? 2 : off === 1 ? -1 : 0;
    });
    const { values } = symmetricEigen(chain, n);
    const expected = Array.from({ length: n }, (_, i) => 2 - 2 * Math.cos(((n - i) * Math.PI) / (n + 1)));
    for (const [i, value] of values.entries()) expect(value).toBeCloseTo(expected[i]!, 12);
  });
  it('put the matrix together again', () => {
    const n = 30;
    const matrix = positive(n);
    const { values, vectors } = symmetricEigen(matrix, n);
    for (const at of [0, 17, 31, 404, n * n - 1]) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += values[k]! * vectors[k]![Math.floor(at / n)]! * vectors[k]![at % n]!;
      expect(sum).toBeCloseTo(matrix[at]!, 10);
    }
  });
  it('come out of the iteration for the largest alone as out of the whole decomposition', () => {
    const n = 70;
    const matrix = positive(n);
    const whole = symmetricEigen(matrix, n);
    const few = leadingEigen(matrix, n, 2);
    for (const c of [0, 1]) {
      expect(few.values[c]! / whole.values[c]!).toBeCloseTo(1, 12);
      const cosine = few.vectors[c]!.reduce((sum, value, i) => sum + value * whole.vectors[c]![i]!, 0);
      expect(Math.abs(cosine)).toBeCloseTo(1, 12);
    }
  });
});

describe('principal components', () => {
  it('of points on a line are their places on it, and all of their variance', () => {
    const { scores, shares } = principalComponents([1, 1, 4, 5, 7, 9], 3, 2);
    expect(Math.abs(scores[0]! - scores[4]!)).toBeCloseTo(10, 12);
    expect(scores[2]).toBeCloseTo(0, 12);
    expect([...shares]).toEqual([expect.closeTo(1, 12), expect.closeTo(0, 12)]);
  });
  it('keep all distances when as many are kept as there are coordinates', () => {
    const points = normals(60 * 3);
    const { scores, shares } = principalComponents(points, 60, 3);
    const [before, after] = [pairwiseDistances(points, 60), pairwiseDistances(scores, 60)];
    for (const i of [1, 77, 1234]) expect(after[i]).toBeCloseTo(before[i]!, 5);
    expect(shares[0]! + shares[1]! + shares[2]!).toBeCloseTo(1, 12);
  });
  it('are the same from the products of points as from those of coordinates', () => {
    // The same 50 points, once in 45 coordinates and once padded to 55 with zeros.
    const narrow = normals(50 * 45);
    const wide = Float64Array.from({ length: 50 * 55 }, (_, at) =>
      at % 55 < 45 ? narrow[Math.floor(at / 55) * 45 + (at % 55)]! : 0,
    );
    const [a, b] = [principalComponents(narrow, 50, 2), principalComponents(wide, 50, 2)];
    for (const c of [0, 1]) {
      expect(a.shares[c]).toBeCloseTo(b.shares[c]!, 12);
      const sign = Math.sign(a.scores[c]! * b.scores[c]!);
      for (let i = 0; i < 50; i++) expect(a.scores[2 * i + c]).toBeCloseTo(sign * b.scores[2 * i + c]!, 7);
    }
  });
  it('of points that all coincide are 0', () => {
    const { scores, shares } = principalComponents(new Float32Array(20).fill(3), 5, 2);
    expect([...scores, ...shares].every((value) => value === 0)).toBe(true);
  });
});
