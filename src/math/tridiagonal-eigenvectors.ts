import { apart } from './orthonormal.ts';
import { unit } from './products.ts';

const PASSES = 2;
const EPSILON = 2 ** -52;

/**
 * Unit eigenvectors of a symmetric tridiagonal matrix (diagonal, entries beside it) for eigenvalues known to rounding,
 * largest first, by inverse iteration (EISPACK's tinvit), every one at right angles to those before it: where eigenvalues
 * are close, iteration alone would find one vector twice.
 */
export function tridiagonalEigenvectors(
  diagonal: Float64Array,
  beside: Float64Array,
  values: Float64Array,
): Float64Array[] {
  let size = Number.MIN_VALUE;
  for (const entries of [diagonal, beside]) for (const entry of entries) size = Math.max(size, Math.abs(entry));
  const found: Float64Array[] = [];
  for (const value of values) {
    const solve = solver(diagonal, beside, value, EPSILON * size);
    let vector = start(diagonal.length, found.length);
    for (let pass = 0; pass < PASSES; pass++) {
      solve(vector);
      vector = unit(apart(unit(vector), found));
    }
    found.push(vector);
  }
  return found;
}

/** Any vector with a part along what is sought will do: a fixed linear congruential sequence, another for every vector. */
function start(n: number, which: number): Float64Array {
  const vector = new Float64Array(n);
  let word = which + 1;
  for (let i = 0; i < n; i++) {
    word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
    vector[i] = word / 4294967296 + 0.5;
  }
  return vector;
}

/** Solves (T - value) x = b in place, by elimination with row exchanges; pivots below `least` become it. */
function solver(diagonal: Float64Array, beside: Float64Array, value: number, least: number): (x: Float64Array) => void {
  const n = diagonal.length;
  // Rows of the upper triangle: pivot, and the two entries to its right.
  const pivot = new Float64Array(n);
  const next = new Float64Array(n);
  const after = new Float64Array(n);
  const factors = new Float64Array(n);
  const exchanged = new Uint8Array(n);
  let p = diagonal[0]! - value;
  let q = n > 1 ? beside[0]! : 0;
  for (let i = 0; i + 1 < n; i++) {
    const below = beside[i]!;
    const d = diagonal[i + 1]! - value;
    const e = i + 2 < n ? beside[i + 1]! : 0;
    if (Math.abs(below) > Math.abs(p)) {
      exchanged[i] = 1;
      const factor = p / below;
      factors[i] = factor;
      pivot[i] = below;
      next[i] = d;
      after[i] = e;
      p = q - factor * d;
      q = -factor * e;
    } else {
      const held = Math.abs(p) < least ? least : p;
      const factor = below / held;
      factors[i] = factor;
      pivot[i] = held;
      next[i] = q;
      p = d - factor * q;
      q = e;
    }
  }
  pivot[n - 1] = Math.abs(p) < least ? least : p;
  return (x) => {
    for (let i = 0; i + 1 < n; i++) {
      if (exchanged[i]) {
        const held = x[i]!;
        x[i] = x[i + 1]!;
        x[i + 1] = held;
      }
      x[i + 1]! -= factors[i]! * x[i]!;
    }
    let above = 0;
    let second = 0;
    for (let i = n - 1; i >= 0; i--) {
      const entry = (x[i]! - next[i]! * above - after[i]! * second) / pivot[i]!;
      x[i] = entry;
      second = above;
      above = entry;
    }
  };
}
