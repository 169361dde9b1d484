import { edge } from '../../math/marchenko-pastur.ts';
import { tridiagonalEigenvalues } from '../../math/tridiagonal-eigenvalues.ts';
import { tridiagonalForm } from '../../math/tridiagonal-form.ts';
import type { Noise } from './noise.ts';

/**
 * The least signal with which a draw's largest eigenvalue leaves the noise, its directions' strengths in these proportions
 * to the signal (1, 1/2, ...): what the theory puts at sqrt gamma, and one draw a little before or after. 0 where the noise
 * alone reaches beyond its edge.
 *
 * An eigenvalue of G + theta Z Z' reaches the edge e, counted in neurons, where theta times one of Z'(e - G)^-1 Z is 1.
 */
export function leavingSignal(
  noise: Noise,
  neurons: number,
  dimension: number,
  proportions: readonly number[],
): number {
  const e = neurons * edge(dimension / neurons);
  const lower = cholesky(noise.products, neurons, e);
  if (!lower) return 0;
  const solved = proportions.map((proportion, k) => {
    const along = Float64Array.from({ length: neurons }, (_, i) => noise.rows[i * dimension + k]!);
    return solve(lower, along).map((value) => Math.sqrt(proportion) * value);
  });
  const count = solved.length;
  const small = Float64Array.from(
    solved.flatMap((a) => solved.map((b) => a.reduce((sum, x, i) => sum + x * b[i]!, 0))),
  );
  const { diagonal, beside } = tridiagonalForm(small, count);
  return 1 / tridiagonalEigenvalues(diagonal, beside)[0]!;
}

/** L with L L' = e - G, lower triangular; undefined where an eigenvalue of G is e or more. */
function cholesky(products: Float64Array, n: number, e: number): Float64Array[] | undefined {
  const rows: Float64Array[] = [];
  for (let i = 0; i < n; i++) {
    const row = new Float64Array(i + 1);
    for (let j = 0; j <= i; j++) {
      const other = j === i ? row : rows[j]!;
      let left = (i === j ? e : 0) - products[i * n + j]!;
      for (let k = 0; k < j; k++) left -= row[k]! * other[k]!;
      if (i === j && !(left > 0)) return undefined;
      row[j] = i === j ? Math.sqrt(left) : left / other[j]!;
    }
    rows.push(row);
  }
  return rows;
}

/** L^-1 b. */
function solve(lower: readonly Float64Array[], b: Float64Array): Float64Array {
  const x = b.slice();
  for (const [i, row] of lower.entries()) {
    for (let k = 0; k < i; k++) x[i]! -= row[k]! * x[k]!;
    x[i]! /= row[i]!;
  }
  return x;
}
