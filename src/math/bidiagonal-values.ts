const EPSILON = 2 ** -52;

/**
 * Singular values, largest first, of the upper bidiagonal matrix with this diagonal (n) and these entries above it
 * (n - 1): implicit QR steps with a shift, without vectors (Golub and Reinsch 1970, as in LINPACK's dsvdc). Exact to
 * rounding of the largest. Entries are about 1 in size: their squares must neither vanish nor overflow.
 */
export function bidiagonalValues(diagonal: ArrayLike<number>, above: ArrayLike<number>): Float64Array {
  const n = diagonal.length;
  const s = Float64Array.from(diagonal);
  const e = new Float64Array(n);
  for (let i = 0; i + 1 < n; i++) e[i] = above[i]!;
  const size = largest(s, e);
  for (let last = n - 1; last > 0; ) {
    const first = blockStart(s, e, last, size);
    if (first === last) {
      last--;
      continue;
    }
    const zero = smallEntry(s, first, last, size);
    if (zero === last) chaseColumn(s, e, first, last);
    else if (zero >= 0) chaseRow(s, e, zero, last);
    else step(s, e, first, last);
  }
  return s.map(Math.abs).sort().reverse();
}

function largest(s: Float64Array, e: Float64Array): number {
  let size = 0;
  for (let i = 0; i < s.length; i++) size = Math.max(size, Math.abs(s[i]!), Math.abs(e[i]!));
  return size;
}

/** The first row of the block that ends with row `last`; an entry above the diagonal that is rounding becomes 0. */
function blockStart(s: Float64Array, e: Float64Array, last: number, size: number): number {
  for (let k = last - 1; k >= 0; k--) {
    if (Math.abs(e[k]!) > EPSILON * Math.max(Math.abs(s[k]!) + Math.abs(s[k + 1]!), EPSILON * size)) continue;
    e[k] = 0;
    return k + 1;
  }
  return 0;
}

/** The last row of the block whose diagonal entry is rounding, which becomes 0; -1 for none. */
function smallEntry(s: Float64Array, first: number, last: number, size: number): number {
  for (let k = last; k >= first; k--) {
    if (Math.abs(s[k]!) > EPSILON * size) continue;
    s[k] = 0;
    return k;
  }
  return -1;
}

/** The last diagonal entry is 0: rotations of columns make the entry above it 0. */
function chaseColumn(s: Float64Array, e: Float64Array, first: number, last: number): void {
  let f = e[last - 1]!;
  e[last - 1] = 0;
  for (let j = last - 1; j >= first && f !== 0; j--) {
    const r = Math.sqrt(s[j]! * s[j]! + f * f);
    const [c, sine] = [s[j]! / r, f / r];
    s[j] = r;
    if (j === first) break;
    f = -sine * e[j - 1]!;
    e[j - 1]! *= c;
  }
}

/** Diagonal entry `zero` is 0: rotations of rows make the entry beside it 0. */
function chaseRow(s: Float64Array, e: Float64Array, zero: number, last: number): void {
  let f = e[zero]!;
  e[zero] = 0;
  for (let j = zero + 1; j <= last && f !== 0; j++) {
    const r = Math.sqrt(s[j]! * s[j]! + f * f);
    const [c, sine] = [s[j]! / r, f / r];
    s[j] = r;
    f = -sine * e[j]!;
    e[j]! *= c;
  }
}

/** One QR step on the block, shifted by the eigenvalue of its last 2 x 2 part of B'B that is nearer to the last entry. */
function step(s: Float64Array, e: Float64Array, first: number, last: number): void {
  const [sl, sm, em, sf] = [s[last]!, s[last - 1]!, e[last - 1]!, s[first]!];
  const b = ((sm + sl) * (sm - sl) + em * em) / 2;
  const c = (sl * em) ** 2;
  const root = Math.sqrt(b * b + c);
  const shift = c === 0 ? 0 : c / (b < 0 ? b - root : b + root);
  let f = (sf + sl) * (sf - sl) + shift;
  let g = sf * e[first]!;
  for (let j = first; j < last; j++) {
    let r = Math.sqrt(f * f + g * g);
    let cosine = r === 0 ? 1 : f / r;
    let sine = r === 0 ? 0 : g / r;
    if (j > first) e[j - 1] = r;
    f = cosine * s[j]! + sine * e[j]!;
    e[j] = cosine * e[j]! - sine * s[j]!;
    g = sine * s[j + 1]!;
    s[j + 1]! *= cosine;
    r = Math.sqrt(f * f + g * g);
    cosine = r === 0 ? 1 : f / r;
    sine = r === 0 ? 0 : g / r;
    s[j] = r;
    f = cosine * e[j]! + sine * s[j + 1]!;
    s[j + 1] = cosine * s[j + 1]! - sine * e[j]!;
    g = sine * e[j + 1]!;
    e[j + 1]! *= cosine;
  }
  e[last - 1] = f;
}
