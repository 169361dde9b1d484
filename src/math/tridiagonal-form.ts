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

/** Q x of a vector x of length n, in place: from the tridiagonal matrix's coordinates into those of A. */
export function fromTridiagonal(form: Tridiagonal, x: Float64Array): Float64Array {
  for (let k = x.length - 3; k >= 0; k--) reflect(form, k, x);
  return x;
}

/** Q'x of a vector x of length n, in place. */
export function toTridiagonal(form: Tridiagonal, x: Float64Array): Float64Array {
  for (let k = 0; k < x.length - 2; k++) reflect(form, k, x);
  return x;
}

function reflect({ reflections, scales }: Tridiagonal, k: number, x: Float64Array): void {
  const n = x.length;
  let sum = 0;
  for (let j = k + 1; j < n; j++) sum += reflections[k * n + j]! * x[j]!;
  sum *= scales[k]!;
  for (let j = k + 1; j < n; j++) x[j]! -= sum * reflections[k * n + j]!;
}

/** Q itself, n x n. */
export function orthogonalFactor({ reflections, scales }: Tridiagonal, n: number): Float64Array {
  const q = new Float64Array(n * n);
  const sums = new Float64Array(n);
  for (let i = 0; i < n; i++) q[i * n + i] = 1;
  for (let k = n - 3; k >= 0; k--) {
    sums.fill(0);
    for (let i = k + 1; i < n; i++) {
      const amount = scales[k]! * reflections[k * n + i]!;
      for (let j = k + 1; j < n; j++) sums[j]! += amount * q[i * n + j]!;
    }
    for (let i = k + 1; i < n; i++) {
      const amount = reflections[k * n + i]!;
      for (let j = k + 1; j < n; j++) q[i * n + j]! -= amount * sums[j]!;
    }
  }
  return q;
}
