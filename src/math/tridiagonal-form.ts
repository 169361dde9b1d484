/** Q'AQ of a symmetric n x n matrix A: tridiagonal, with Q = H0 H1 ... H(n-3), Hk = I - scale_k v_k v_k'. */
export interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** The n - 1 entries beside the diagonal. */
  readonly beside: Float64Array;
  /** v_k in row k of n x n, from entry k + 1 on. */
  readonly reflections: Float64Array;
  readonly scales: Float64Array;
}

/** Householder's tridiagonal form of a symmetric n x n matrix (row by row), in 4/3 n^3 operations (Golub and Van Loan, 8.3). */
export function tridiagonalForm(matrix: ArrayLike<number>, n: number): Tridiagonal {
  const a = Float64Array.from(matrix);
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(Math.max(0, n - 1));
  const scales = new Float64Array(n);
  const images = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    diagonal[k] = a[k * n + k]!;
    if (k === n - 2) beside[k] = a[k * n + k + 1]!;
    if (k >= n - 2) continue;
    const row = a.subarray(k * n, (k + 1) * n);
    let square = 0;
    for (let j = k + 2; j < n; j++) square += row[j]! ** 2;
    const first = row[k + 1]!;
    if (square === 0) {
      beside[k] = first;
      continue;
    }
    const left = first > 0 ? -Math.sqrt(square + first * first) : Math.sqrt(square + first * first);
    beside[k] = left;
    row[k + 1] = first - left;
    scales[k] = 1 / (left * (left - first));
    update(a, n, k, row, scales[k]!, images);
  }
  return { diagonal, beside, reflections: a, scales };
}

/** A := H A H on rows and columns after k, of which the part on and above the diagonal is kept. */
function update(a: Float64Array, n: number, k: number, v: Float64Array, scale: number, p: Float64Array): void {
  p.fill(0, k + 1);
  for (let i = k + 1; i < n; i++) {
    const at = i * n;
    const vi = v[i]!;
    let sum = a[at + i]! * vi;
    for (let j = i + 1; j < n; j++) {
      const entry = a[at + j]!;
      sum += entry * v[j]!;
      p[j]! += entry * vi;
    }
    p[i]! += sum;
  }
  let along = 0;
  for (let j = k + 1; j < n; j++) {
    p[j]! *= scale;
    along += p[j]! * v[j]!;
  }
  along *= scale / 2;
  for (let j = k + 1; j < n; j++) p[j]! -= along * v[j]!;
  for (let i = k + 1; i < n; i++) {
    const at = i * n;
    const [vi, pi] = [v[i]!, p[i]!];
    for (let j = i; j < n; j++) a[at + j]! -= vi * p[j]! + pi * v[j]!;
  }
}
