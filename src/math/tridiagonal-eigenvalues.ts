/** Steps for one eigenvalue: two or three are usual. */
const MOST_STEPS = 60;

/**
 * Eigenvalues, largest first, of the symmetric tridiagonal matrix with this diagonal (n) and these entries beside it
 * (n - 1), by the implicit QL method without vectors (Martin and Wilkinson 1968; EISPACK's imtql1), about 10 n^2
 * operations, exact to rounding of the largest.
 */
export function tridiagonalEigenvalues(diagonal: ArrayLike<number>, beside: ArrayLike<number>): Float64Array {
  const n = diagonal.length;
  const d = Float64Array.from(diagonal);
  const e = new Float64Array(n);
  for (let i = 0; i + 1 < n; i++) e[i] = beside[i]!;
  for (let l = 0; l < n; l++) {
    for (let step = 0; step < MOST_STEPS; step++) {
      const m = blockEnd(d, e, l);
      if (m === l) break;
      sweep(d, e, l, m);
    }
  }
  return d.sort().reverse();
}

/** The first row from `l` on after which the matrix falls apart. */
function blockEnd(d: Float64Array, e: Float64Array, l: number): number {
  let m = l;
  while (m < d.length - 1) {
    const size = Math.abs(d[m]!) + Math.abs(d[m + 1]!);
    if (size + Math.abs(e[m]!) === size) break;
    m++;
  }
  return m;
}

/** One QL step with Wilkinson's shift on rows l to m, in place. */
function sweep(d: Float64Array, e: Float64Array, l: number, m: number): void {
  let g = (d[l + 1]! - d[l]!) / (2 * e[l]!);
  let r = Math.sqrt(g * g + 1);
  g = d[m]! - d[l]! + e[l]! / (g + (g < 0 ? -r : r));
  let [s, c, p] = [1, 1, 0];
  for (let i = m - 1; i >= l; i--) {
    const f = s * e[i]!;
    const b = c * e[i]!;
    r = Math.sqrt(f * f + g * g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1]! -= p;
      e[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = d[i + 1]! - p;
    r = (d[i]! - g) * s + 2 * c * b;
    p = s * r;
    d[i + 1] = g + p;
    g = c * r - b;
  }
  d[l]! -= p;
  e[l] = g;
  e[m] = 0;
}
