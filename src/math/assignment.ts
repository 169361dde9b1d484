import { requireFinite } from './finite.ts';

/**
 * The assignment of rows to columns, each to one, with the largest sum of entries of a square matrix (n x n, row by row):
 * the column of every row. Exact, in about n^3 operations (Kuhn 1955 and Munkres 1957, by shortest augmenting paths with
 * potentials). Throws a RangeError for entries that are not finite or make no square.
 */
export function bestAssignment(matrix: ArrayLike<number>): Uint32Array {
  const n = Math.round(Math.sqrt(matrix.length));
  if (n * n !== matrix.length) throw new RangeError(`${matrix.length} entries make no square`);
  requireFinite(matrix, 'The entries');
  const rowPotential = new Float64Array(n);
  const columnPotential = new Float64Array(n + 1);
  /** The row of every column; the last column stands for the row that is being placed. */
  const rowOf = new Int32Array(n + 1).fill(-1);
  for (let row = 0; row < n; row++) {
    const least = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
    const before = new Int32Array(n).fill(n);
    const reached = new Uint8Array(n + 1);
    rowOf[n] = row;
    let column = n;
    while (rowOf[column]! >= 0) {
      reached[column] = 1;
      const at = rowOf[column]!;
      let [next, step] = [-1, Number.POSITIVE_INFINITY];
      for (let j = 0; j < n; j++) {
        if (reached[j]) continue;
        const cost = -matrix[at * n + j]! - rowPotential[at]! - columnPotential[j]!;
        if (cost < least[j]!) [least[j], before[j]] = [cost, column];
        if (least[j]! < step) [next, step] = [j, least[j]!];
      }
      for (let j = 0; j <= n; j++) {
        if (reached[j]) {
          rowPotential[rowOf[j]!]! += step;
          columnPotential[j]! -= step;
        } else if (j < n) least[j]! -= step;
      }
      column = next;
    }
    while (column !== n) {
      const from = before[column]!;
      rowOf[column] = rowOf[from]!;
      column = from;
    }
  }
  const out = new Uint32Array(n);
  for (let j = 0; j < n; j++) out[rowOf[j]!] = j;
  return out;
}
