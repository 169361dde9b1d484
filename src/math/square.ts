/** A symmetric n x n matrix, row by row, from its upper triangle, row by row. */
export function square(upper: readonly number[], n: number): Float64Array {
  const matrix = new Float64Array(n * n);
  let at = 0;
  for (let i = 0; i < n; i++) for (let j = i; j < n; j++) matrix[i * n + j] = matrix[j * n + i] = upper[at++]!;
  return matrix;
}
