import { bidiagonalValues } from './bidiagonal-values.ts';
import { transposed } from './products.ts';

/**
 * Singular values, largest first, of a matrix (rows x columns, row by row), without vectors, by Golub and Kahan's
 * bidiagonal form (Golub and Van Loan, 8.6). Light and quick: a figure asks for it as a slider moves.
 */
export function singularValues(matrix: ArrayLike<number>, rows: number, columns: number): Float64Array {
  if (rows < columns) return singularValues(transposed(matrix, rows, columns), columns, rows);
  const entries = Float64Array.from(matrix);
  const size = entries.reduce((most, entry) => Math.max(most, Math.abs(entry)), 0);
  if (size === 0) return new Float64Array(columns);
  const { diagonal, above } = bidiagonal(
    entries.map((entry) => entry / size),
    rows,
    columns,
  );
  return bidiagonalValues(diagonal, above).map((value) => value * size);
}

/** Sum of the singular values: the nuclear norm. */
export function nuclearNorm(matrix: ArrayLike<number>, rows: number, columns: number): number {
  return singularValues(matrix, rows, columns).reduce((sum, value) => sum + value, 0);
}

/** The bidiagonal form; takes the matrix apart in place. */
function bidiagonal(a: Float64Array, rows: number, columns: number) {
  const [diagonal, above] = [new Float64Array(columns), new Float64Array(columns)];
  const sums = new Float64Array(columns);
  for (let k = 0; k < columns; k++) {
    diagonal[k] = reflectColumn(a, rows, columns, k, sums);
    if (k + 1 < columns) above[k] = reflectRow(a, rows, columns, k);
  }
  return { diagonal, above };
}

/** Makes column k zero below row k by a Householder reflection from the left; the entry that is left. */
function reflectColumn(a: Float64Array, rows: number, columns: number, k: number, sums: Float64Array): number {
  let square = 0;
  for (let i = k; i < rows; i++) square += a[i * columns + k]! ** 2;
  const first = a[k * columns + k]!;
  const left = first > 0 ? -Math.sqrt(square) : Math.sqrt(square);
  if (square === 0) return 0;
  a[k * columns + k] = first - left;
  const scale = 1 / (left * (left - first));
  sums.fill(0);
  for (let i = k; i < rows; i++) {
    const v = a[i * columns + k]! * scale;
    for (let j = k + 1; j < columns; j++) sums[j]! += v * a[i * columns + j]!;
  }
  for (let i = k; i < rows; i++) {
    const v = a[i * columns + k]!;
    for (let j = k + 1; j < columns; j++) a[i * columns + j]! -= v * sums[j]!;
  }
  return left;
}

/** Makes row k zero after column k + 1 by a reflection from the right; the entry that is left. */
function reflectRow(a: Float64Array, rows: number, columns: number, k: number): number {
  const at = k * columns;
  let square = 0;
  for (let j = k + 1; j < columns; j++) square += a[at + j]! ** 2;
  const first = a[at + k + 1]!;
  const left = first > 0 ? -Math.sqrt(square) : Math.sqrt(square);
  if (square === 0) return 0;
  a[at + k + 1] = first - left;
  const scale = 1 / (left * (left - first));
  for (let i = k + 1; i < rows; i++) {
    let sum = 0;
    for (let j = k + 1; j < columns; j++) sum += a[i * columns + j]! * a[at + j]!;
    sum *= scale;
    for (let j = k + 1; j < columns; j++) a[i * columns + j]! -= sum * a[at + j]!;
  }
  return left;
}
