/** Eigenvalues, largest first, and their unit eigenvectors, one a row. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
}

/** Sweeps after which a matrix of a few hundred rows has long converged. */
const SWEEPS = 60;

/**
 * All eigenvalues and eigenvectors of a symmetric n x n matrix (row by row), by Jacobi's cyclic rotations (Golub and Van
 * Loan, Matrix Computations, section 8.5): exact to rounding, in about n^3 operations a sweep and a handful of sweeps.
 */
export function symmetricEigen(matrix: ArrayLike<number>, n: number): Eigen {
  const a = Float64Array.from(matrix);
  const v = Array.from({ length: n }, (_, i) => {
    const row = new Float64Array(n);
    row[i] = 1;
    return row;
  });
  const scale = Math.sqrt(a.reduce((sum, value) => sum + value * value, 0));
  for (let sweep = 0; sweep < SWEEPS && offDiagonal(a, n) > 1e-15 * scale; sweep++) {
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q);
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[j * n + j]! - a[i * n + i]!);
  return { values: Float64Array.from(order, (i) => a[i * n + i]!), vectors: order.map((i) => v[i]!) };
}

function offDiagonal(a: Float64Array, n: number): number {
  let squares = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) squares += 2 * a[i * n + j]! ** 2;
  return Math.sqrt(squares);
}

/** Makes a[p, q] zero by a rotation of rows and columns p and q. */
function rotate(a: Float64Array, v: readonly Float64Array[], n: number, p: number, q: number): void {
  const off = a[p * n + q]!;
  if (off === 0) return;
  const half = (a[q * n + q]! - a[p * n + p]!) / (2 * off);
  const t = (half < 0 ? -1 : 1) / (Math.abs(half) + Math.sqrt(half * half + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < n; k++) {
    const [x, y] = [a[k * n + p]!, a[k * n + q]!];
    a[k * n + p] = c * x - s * y;
    a[k * n + q] = s * x + c * y;
  }
  for (let k = 0; k < n; k++) {
    const [x, y] = [a[p * n + k]!, a[q * n + k]!];
    a[p * n + k] = c * x - s * y;
    a[q * n + k] = s * x + c * y;
  }
  const [vp, vq] = [v[p]!, v[q]!];
  for (let k = 0; k < n; k++) {
    const [x, y] = [vp[k]!, vq[k]!];
    vp[k] = c * x - s * y;
    vq[k] = s * x + c * y;
  }
}
