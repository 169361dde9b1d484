import { apart } from './orthonormal.ts';
import { unit } from './products.ts';

const PASSES = 3;
const EPSILON = 2 ** -52;

/**
 * Unit eigenvector of a symmetric tridiagonal matrix (diagonal, entries beside it) for an eigenvalue known to rounding, by
 * inverse iteration (EISPACK's tinvit), at right angles to `others`: those of the eigenvalues found before, for where
 * eigenvalues are close iteration alone would find one vector twice.
 */
export function tridiagonalEigenvector(
  diagonal: Float64Array,
  beside: Float64Array,
  value: number,
  others: readonly Float64Array[],
): Float64Array {
  const n = diagonal.length;
  const size = Math.max(Math.abs(value), ...diagonal.map(Math.abs), ...beside.map(Math.abs), Number.MIN_VALUE);
  const solve = solver(diagonal, beside, value, EPSILON * size);
  let vector = start(n, others.length);
  for (let pass = 0; pass < PASSES; pass++) {
    vector = unit(apart(solve(unit(apart(vector, others))), others));
  }
  return vector;
}

/** Any vector with a part along what is sought will do: a fixed linear congruential sequence, another for every vector. */
function start(n: number, which: number): Float64Array {
  let word = which + 1;
  return Float64Array.from({ length: n }, () => {
    word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
    return word / 4294967296 + 0.5;
  });
}

/** Solves (T - value) x = b, by elimination with row exchanges; pivots of 0 become `least`. */
function solver(diagonal: Float64Array, beside: Float64Array, value: number, least: number) {
  const n = diagonal.length;
  // Rows of the upper triangle: pivot, and the two entries to its right.
  const [pivot, next, after] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const factors = new Float64Array(n);
  const exchanged = new Uint8Array(n);
  let [p, q] = [diagonal[0]! - value, n > 1 ? beside[0]! : 0];
  for (let i = 0; i + 1 < n; i++) {
    const below = beside[i]!;
    const [d, e] = [diagonal[i + 1]! - value, i + 2 < n ? beside[i + 1]! : 0];
    if (Math.abs(below) > Math.abs(p)) {
      exchanged[i] = 1;
      factors[i] = p / below;
      [pivot[i], next[i], after[i]] = [below, d, e];
      [p, q] = [q - factors[i]! * d, -factors[i]! * e];
    } else {
      factors[i] = p === 0 ? 0 : below / p;
      [pivot[i], next[i]] = [p === 0 ? least : p, q];
      [p, q] = [d - factors[i]! * q, e];
    }
  }
  pivot[n - 1] = Math.abs(p) < least ? least : p;
  return (b: Float64Array): Float64Array => {
    const x = b.slice();
    for (let i = 0; i + 1 < n; i++) {
      if (exchanged[i]) [x[i], x[i + 1]] = [x[i + 1]!, x[i]!];
      x[i + 1]! -= factors[i]! * x[i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = x[i]!;
      if (i + 1 < n) sum -= next[i]! * x[i + 1]!;
      if (i + 2 < n) sum -= after[i]! * x[i + 2]!;
      x[i] = sum / pivot[i]!;
    }
    return x;
  };
}
