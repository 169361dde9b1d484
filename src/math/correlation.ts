/** A copy of samples x size whose columns have mean 0 and variance 1; a column that does not vary is 0 throughout. */
export function standardised(values: ArrayLike<number>, size: number): Float32Array {
  const samples = values.length / size;
  const [mean, squares] = [new Float64Array(size), new Float64Array(size)];
  for (let i = 0; i < values.length; i++) mean[i % size]! += values[i]! / samples;
  for (let i = 0; i < values.length; i++) squares[i % size]! += (values[i]! - mean[i % size]!) ** 2 / samples;
  const scale = squares.map((square) => (square > 0 ? 1 / Math.sqrt(square) : 0));
  return Float32Array.from({ length: values.length }, (_, i) => (values[i]! - mean[i % size]!) * scale[i % size]!);
}

/** The largest magnitude in every row of rows x columns. */
export function largestInRows(matrix: ArrayLike<number>, rows: number): Float32Array {
  const columns = matrix.length / rows;
  const largest = new Float32Array(rows);
  for (let i = 0; i < matrix.length; i++) {
    const row = Math.floor(i / columns);
    largest[row] = Math.max(largest[row]!, Math.abs(matrix[i]!));
  }
  return largest;
}
