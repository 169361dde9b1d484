import { type Covariance, trace } from './covariance.ts';
import { dot } from './products.ts';
import { nuclearNorm } from './singular-values.ts';

/**
 * Inner products of the eigenvectors of two covariances (one row for every one of `a`, one column for every one of `b`).
 * Throws a RangeError where the dimensions differ.
 */
export function overlaps(a: Covariance, b: Covariance): Float64Array {
  if (a.dimension !== b.dimension) throw new RangeError(`Dimensions ${a.dimension} and ${b.dimension} differ`);
  return Float64Array.from(a.vectors.flatMap((u) => b.vectors.map((v) => dot(u, v))));
}

/**
 * |C1^1/2 C2^1/2|_1, the nuclear norm, as that of the small matrix Lambda1^1/2 V1'V2 Lambda2^1/2 (rank x rank), from the
 * first `m` and `n` eigenvalues and the inner products of eigenvectors, `stride` of them a row.
 */
export function fidelity(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  products: ArrayLike<number>,
  m: number = first.length,
  n: number = second.length,
  stride: number = second.length,
): number {
  const small = new Float64Array(m * n);
  const [rows, columns] = [rootsOf(first, m), rootsOf(second, n)];
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) small[i * n + j] = rows[i]! * products[i * stride + j]! * columns[j]!;
  }
  return nuclearNorm(small, m, n);
}

function rootsOf(values: ArrayLike<number>, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => Math.sqrt(values[i]!));
}

/**
 * Cosine of two covariances (Guth and Menard 2024, eq 5): |C1^1/2 C2^1/2|_1 / sqrt(tr C1 tr C2), 0 for orthogonal ranges
 * to 1 for equal ones up to scale. `null` where either is zero. Throws a RangeError where the dimensions differ.
 */
export function covarianceCosine(a: Covariance, b: Covariance): number | null {
  const size = Math.sqrt(trace(a) * trace(b));
  const norm = fidelity(a.values, b.values, overlaps(a, b));
  return size > 0 ? norm / size : null;
}
