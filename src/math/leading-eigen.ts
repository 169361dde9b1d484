import { Matrix, QrDecomposition } from 'ml-matrix';
import { type Eigen, symmetricEigen } from './symmetric-eigen.ts';

/** Up to this size all eigenvectors come as quickly as a few. */
const SMALL = 100;
/** Vectors iterated beside those asked for: the farther off the first one left out, the faster the iteration. */
const SPARE = 8;
const MOST_STEPS = 400;
/** Residual, as a share of the largest eigenvalue, at which a vector is exact for any drawing and any sum of squares. */
const TOLERANCE = 1e-9;

/**
 * The `k` largest eigenvalues of a symmetric positive semidefinite n x n matrix, with their eigenvectors: by subspace
 * iteration with Rayleigh-Ritz steps (Golub and Van Loan, section 8.2), to rounding. The same matrix gives the same answer.
 */
export function leadingEigen(matrix: ArrayLike<number>, n: number, k: number): Eigen {
  const a = Float64Array.from(matrix);
  if (n <= SMALL) return first(symmetricEigen(a, n), k);
  const width = Math.min(n, k + SPARE);
  let basis = orthonormal(start(n, width));
  for (let step = 0; ; step++) {
    const images = basis.map((vector) => times(a, n, vector));
    const small = basis.flatMap((vector) => images.map((image) => dot(vector, image)));
    const ritz = symmetricEigen(small, width);
    const vectors = ritz.vectors.map((mix) => combine(basis, mix));
    const moved = ritz.vectors.map((mix) => combine(images, mix));
    const done = vectors
      .slice(0, k)
      .every((vector, i) => residual(vector, moved[i]!, ritz.values[i]!) <= TOLERANCE * ritz.values[0]!);
    if (done || step === MOST_STEPS) return first({ values: ritz.values, vectors }, k);
    basis = orthonormal(moved);
  }
}

const first = ({ values, vectors }: Eigen, k: number): Eigen => ({
  values: values.slice(0, k),
  vectors: vectors.slice(0, k),
});

/** Any directions will do that are not all at right angles to what is sought: a fixed linear congruential sequence. */
function start(n: number, width: number): Float64Array[] {
  let word = 1;
  return Array.from({ length: width }, () =>
    Float64Array.from({ length: n }, () => {
      word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
      return word / 4294967296 - 0.5;
    }),
  );
}

/** Orthonormal vectors that span what these do. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const { orthogonalMatrix } = new QrDecomposition(new Matrix(vectors as Float64Array[]).transpose());
  return vectors.map((_, i) => Float64Array.from(orthogonalMatrix.getColumn(i)));
}

function times(a: Float64Array, n: number, vector: Float64Array): Float64Array {
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += a[i * n + j]! * vector[j]!;
    out[i] = sum;
  }
  return out;
}

function combine(vectors: readonly Float64Array[], mix: Float64Array): Float64Array {
  const out = new Float64Array(vectors[0]!.length);
  for (const [j, vector] of vectors.entries()) {
    for (let i = 0; i < out.length; i++) out[i]! += mix[j]! * vector[i]!;
  }
  return out;
}

function residual(vector: Float64Array, image: Float64Array, value: number): number {
  return Math.sqrt(image.reduce((sum, entry, i) => sum + (entry - value * vector[i]!) ** 2, 0));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
