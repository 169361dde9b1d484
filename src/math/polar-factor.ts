import { dot, gram, times, transposed } from './products.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** Singular values below this share of the largest say nothing of their directions: those are filled up. */
const SINGULAR = 1e-7;

export interface Polar {
  /** rows x columns, row by row, with orthonormal columns (orthonormal rows where there are fewer rows). */
  readonly factor: Float64Array;
  /** Singular values of the matrix, largest first. */
  readonly values: Float64Array;
}

/**
 * The orthogonal matrix nearest to a matrix M = U S V' (rows x columns, row by row): U V', by the eigenvectors of M'M.
 * Directions that M sends to zero are sent to any that are left, so that the factor is orthogonal for every M.
 *
 * Accurate to about 1e-16 x (largest / smallest singular value)^2.
 */
export function polarFactor(matrix: ArrayLike<number>, rows: number, columns: number): Polar {
  if (rows < columns) {
    const { factor, values } = polarFactor(transposed(matrix, rows, columns), columns, rows);
    return { factor: transposed(factor, columns, rows), values };
  }
  const columnsOf = transposed(matrix, rows, columns);
  const eigen = symmetricEigen(gram(columnsOf, columns, rows), columns);
  const values = eigen.values.map((value) => Math.sqrt(Math.max(0, value)));
  const right = Float64Array.from(eigen.vectors.flatMap((vector) => [...vector]));
  const images = times(right, columnsOf, columns, columns, rows);
  const left: Float64Array[] = [];
  for (let k = 0; k < columns; k++) {
    const image = images.subarray(k * rows, (k + 1) * rows);
    left.push(values[k]! > SINGULAR * values[0]! ? unitBeside(left, image) : anyBeside(left, rows));
  }
  const leftRows = Float64Array.from(left.flatMap((vector) => [...vector]));
  return { factor: times(transposed(leftRows, columns, rows), right, rows, columns, columns), values };
}

/** The part of a vector at right angles to orthonormal ones, of length 1. */
function unitBeside(others: readonly Float64Array[], vector: Float64Array): Float64Array {
  const out = vector.slice();
  for (const other of others) {
    const along = dot(other, out);
    for (let i = 0; i < out.length; i++) out[i]! -= along * other[i]!;
  }
  const length = Math.sqrt(dot(out, out));
  return out.map((entry) => entry / length);
}

/** A unit vector at right angles to the others: from the axis that lies least among them. */
function anyBeside(others: readonly Float64Array[], dimension: number): Float64Array {
  const inside = new Float64Array(dimension);
  for (const other of others) for (let i = 0; i < dimension; i++) inside[i]! += other[i]! ** 2;
  const axis = new Float64Array(dimension);
  axis[inside.indexOf(Math.min(...inside))] = 1;
  return unitBeside(others, unitBeside(others, axis));
}
