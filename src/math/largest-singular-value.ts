/** Sweeps of Jacobi rotations: a symmetric matrix of the sizes here (up to 25) is diagonal to rounding after six or so. */
const SWEEPS = 30;

/**
 * The largest singular value of a small matrix given by its rows: the most by which it can lengthen a vector. It is the
 * root of the largest eigenvalue of the Gram matrix of the shorter side, found by cyclic Jacobi rotations (Golub and Van
 * Loan, Matrix Computations, 8.5): in a few lines of its own, since a figure asks for it at every move of a finger, in its
 * first script, of which a library of matrices would be more than all it may weigh. A matrix without entries has 0.
 */
export function largestSingularValue(rows: readonly (readonly number[])[]): number {
  const gram = shorterGram(rows);
  const n = gram.length;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let rotated = false;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotated = rotate(gram, p, q) || rotated;
    if (!rotated) break;
  }
  return Math.sqrt(Math.max(0, ...gram.map((row, i) => row[i]!)));
}

/** A A' or A'A, whichever is smaller: both have the same eigenvalues but for zeros. */
function shorterGram(rows: readonly (readonly number[])[]): number[][] {
  const columns = rows[0]?.length ?? 0;
  const vectors = rows.length <= columns ? rows : Array.from({ length: columns }, (_, j) => rows.map((row) => row[j]!));
  return vectors.map((a) => vectors.map((b) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)));
}

/** One rotation that makes entry (p, q) zero, in place. False when it is zero already, beside the diagonal's rounding. */
function rotate(m: number[][], p: number, q: number): boolean {
  const off = m[p]![q]!;
  if (Math.abs(off) <= 1e-17 * Math.sqrt(Math.abs(m[p]![p]! * m[q]![q]!)) || off === 0) return false;
  const ratio = (m[q]![q]! - m[p]![p]!) / (2 * off);
  const t = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
  const c = 1 / Math.sqrt(1 + t * t);
  const s = t * c;
  for (const row of m) [row[p], row[q]] = [c * row[p]! - s * row[q]!, s * row[p]! + c * row[q]!];
  const [rowP, rowQ] = [m[p]!, m[q]!];
  m[p] = rowP.map((value, i) => c * value - s * rowQ[i]!);
  m[q] = rowP.map((value, i) => s * value + c * rowQ[i]!);
  return true;
}
