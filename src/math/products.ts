/** Products of matrices given row by row, as loops over typed arrays. */

/** A B' (m x n) of A (m x k) and B (n x k): inner products of their rows. */
export function timesTransposed(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  m: number,
  n: number,
  k: number,
): Float64Array {
  const [left, right] = [Float64Array.from(a), a === b ? undefined : Float64Array.from(b)];
  const out = new Float64Array(m * n);
  const rightRows = right ?? left;
  for (let i = 0; i < m; i++) for (let j = 0; j < n; j++) out[i * n + j] = dotAt(left, i * k, rightRows, j * k, k);
  return out;
}

/** A A' (m x m) of A (m x k). */
export function gram(a: ArrayLike<number>, m: number, k: number): Float64Array {
  const rows = Float64Array.from(a);
  const out = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) out[i * m + j] = out[j * m + i] = dotAt(rows, i * k, rows, j * k, k);
  }
  return out;
}

/** The transpose (columns x rows) of a matrix (rows x columns). */
export function transposed(a: ArrayLike<number>, rows: number, columns: number): Float64Array {
  const out = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) out[j * rows + i] = a[i * columns + j]!;
  return out;
}

/** A B (m x n) of A (m x k) and B (k x n). */
export function times(a: ArrayLike<number>, b: ArrayLike<number>, m: number, k: number, n: number): Float64Array {
  return timesTransposed(a, transposed(b, k, n), m, n, k);
}

/** Inner product of two vectors of the same length. */
export function dot(a: Float64Array, b: Float64Array): number {
  return dotAt(a, 0, b, 0, a.length);
}

/** Four running sums: the processor need not wait for one addition before it starts the next. */
function dotAt(a: Float64Array, i: number, b: Float64Array, j: number, length: number): number {
  let [s, t, u, v] = [0, 0, 0, 0];
  let k = 0;
  for (; k + 3 < length; k += 4) {
    s += a[i + k]! * b[j + k]!;
    t += a[i + k + 1]! * b[j + k + 1]!;
    u += a[i + k + 2]! * b[j + k + 2]!;
    v += a[i + k + 3]! * b[j + k + 3]!;
  }
  for (; k < length; k++) s += a[i + k]! * b[j + k]!;
  return s + t + (u + v);
}
