import { Matrix, SingularValueDecomposition } from 'ml-matrix';

/** min(rows, columns) singular values, largest first, with their vectors, one a row. */
export interface ThinSvd {
  readonly values: Float64Array;
  readonly left: readonly Float64Array[];
  readonly right: readonly Float64Array[];
}

/**
 * Thin singular value decomposition of a matrix (rows x columns, row by row): the sum of value x left x right' is the
 * matrix. Exact to rounding also for small singular values. For workers and the command line, as `symmetricEigen`.
 */
export function thinSvd(matrix: ArrayLike<number>, rows: number, columns: number): ThinSvd {
  const given = new Matrix(rows, columns);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) given.set(i, j, matrix[i * columns + j]!);
  const svd = new SingularValueDecomposition(given, { autoTranspose: true });
  const order = Array.from({ length: Math.min(rows, columns) }, (_, i) => i);
  return {
    values: Float64Array.from(order, (i) => svd.diagonal[i]!),
    left: order.map((i) => Float64Array.from(svd.leftSingularVectors.getColumn(i))),
    right: order.map((i) => Float64Array.from(svd.rightSingularVectors.getColumn(i))),
  };
}
