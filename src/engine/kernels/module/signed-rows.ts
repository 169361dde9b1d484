/**
 * Products with weights that depend on a response's sign. Of a response r and its negative, both rectified, one is 0: so
 * relu(r) w+ + relu(-r) w- is r times one of two rows, w+ or -w-, and half of the multiplications of a matrix
 * product fall away. The rows lie in pairs: [inputs, 2, columns], `columns` a multiple of 16.
 */

/** Columns that are worked on at once. No more: V8 loads all of a row before it adds, and 16 registers are all there are. */
const COLUMNS: i32 = 16;
/** Floats of weights that are used for all places of a tile before the next: they stay in the first-level cache. */
const BLOCK: i32 = 4096;

@inline
function rowsAtOnce(columns: i32): i32 {
  return max(4, (BLOCK / (2 * columns)) & ~3);
}

/** The row of a pair that belongs to a response: its address, of the pair at `pair`. */
@inline
function signedRow(pair: usize, response: usize, row: usize): usize {
  return pair + (load<u32>(response) >>> 31) * row;
}

/** y [places, columns] += responses [places, step] times the rows of their signs; of the responses `inputs` count. */
export function multiplySigned(
  responses: usize, places: i32, step: i32, inputs: i32, rows: usize, columns: i32, y: usize,
): void {
  const row = <usize>columns << 2, some = rowsAtOnce(columns);
  for (let first = 0; first < inputs; first += some) {
    const count = min(some, inputs - first);
    for (let place = 0; place < places; place++) {
      const from = responses + (<usize>(place * step + first) << 2);
      for (let column = 0; column < columns; column += COLUMNS) {
        let r = from, pair = rows + <usize>first * 2 * row + (<usize>column << 2);
        const to = y + (<usize>(place * columns + column) << 2);
        let c0 = v128.load(to), c1 = v128.load(to, 16), c2 = v128.load(to, 32), c3 = v128.load(to, 48);
        for (let k = count; k > 0; k--) {
          const w = signedRow(pair, r, row), t = v128.load32_splat(r);
          c0 = f32x4.add(c0, f32x4.mul(t, v128.load(w)));
          c1 = f32x4.add(c1, f32x4.mul(t, v128.load(w, 16)));
          c2 = f32x4.add(c2, f32x4.mul(t, v128.load(w, 32)));
          c3 = f32x4.add(c3, f32x4.mul(t, v128.load(w, 48)));
          r += 4;
          pair += 2 * row;
        }
        v128.store(to, c0);
        v128.store(to, c1, 16);
        v128.store(to, c2, 32);
        v128.store(to, c3, 48);
      }
    }
  }
}

/** Gradient by the rows: adds every response times dy [places, columns] to the row of its sign. */
export function addOuterSigned(
  responses: usize, places: i32, step: i32, inputs: i32, dy: usize, columns: i32, rows: usize,
): void {
  const row = <usize>columns << 2, some = rowsAtOnce(columns);
  for (let first = 0; first < inputs; first += some) {
    const count = min(some, inputs - first);
    for (let place = 0; place < places; place++) {
      const r = responses + (<usize>(place * step + first) << 2);
      const g = dy + (<usize>(place * columns) << 2), pair = rows + <usize>first * 2 * row;
      let column = 0;
      for (; column + 2 * COLUMNS <= columns; column += 2 * COLUMNS) {
        addOuter(r, count, g + (<usize>column << 2), pair + (<usize>column << 2), row, true);
      }
      if (column < columns) addOuter(r, count, g + (<usize>column << 2), pair + (<usize>column << 2), row, false);
    }
  }
}

/** For one place, 32 columns at once (`wide`) or 16: what is stored at once need not stay in a register. */
@inline
function addOuter(r: usize, count: i32, g: usize, pair: usize, row: usize, wide: bool): void {
  const g0 = v128.load(g), g1 = v128.load(g, 16), g2 = v128.load(g, 32), g3 = v128.load(g, 48);
  let g4 = g0, g5 = g0, g6 = g0, g7 = g0;
  if (wide) {
    g4 = v128.load(g, 64);
    g5 = v128.load(g, 80);
    g6 = v128.load(g, 96);
    g7 = v128.load(g, 112);
  }
  for (let k = count; k > 0; k--) {
    const w = signedRow(pair, r, row), t = v128.load32_splat(r);
    v128.store(w, f32x4.add(v128.load(w), f32x4.mul(t, g0)));
    v128.store(w, f32x4.add(v128.load(w, 16), f32x4.mul(t, g1)), 16);
    v128.store(w, f32x4.add(v128.load(w, 32), f32x4.mul(t, g2)), 32);
    v128.store(w, f32x4.add(v128.load(w, 48), f32x4.mul(t, g3)), 48);
    if (wide) {
      v128.store(w, f32x4.add(v128.load(w, 64), f32x4.mul(t, g4)), 64);
      v128.store(w, f32x4.add(v128.load(w, 80), f32x4.mul(t, g5)), 80);
      v128.store(w, f32x4.add(v128.load(w, 96), f32x4.mul(t, g6)), 96);
      v128.store(w, f32x4.add(v128.load(w, 112), f32x4.mul(t, g7)), 112);
    }
    r += 4;
    pair += 2 * row;
  }
}

/**
 * Gradient by the responses, to [places, step]: every place's dy times the row of the response's sign, 0 where a
 * response is 0 (a rectifier's slope there). `step` leaves room for a multiple of 4.
 */
export function dotSigned(
  responses: usize, places: i32, step: i32, inputs: i32, dy: usize, rows: usize, columns: i32, to: usize,
): void {
  const row = <usize>columns << 2, some = rowsAtOnce(columns), zero = f32x4.splat(0);
  for (let first = 0; first < inputs; first += some) {
    const last = min(first + some, inputs);
    for (let place = 0; place < places; place++) {
      const g = dy + (<usize>(place * columns) << 2), end = g + row;
      for (let k = first; k < last; k += 4) {
        const at = <usize>(place * step + k) << 2, r = responses + at;
        let w0 = rows + <usize>k * 2 * row;
        let w1 = signedRow(w0 + 2 * row, r + 4, row);
        let w2 = signedRow(w0 + 4 * row, r + 8, row);
        let w3 = signedRow(w0 + 6 * row, r + 12, row);
        w0 = signedRow(w0, r, row);
        let c0 = zero, c1 = zero, c2 = zero, c3 = zero;
        for (let q = g; q < end; q += 16) {
          const t = v128.load(q);
          c0 = f32x4.add(c0, f32x4.mul(t, v128.load(w0)));
          c1 = f32x4.add(c1, f32x4.mul(t, v128.load(w1)));
          c2 = f32x4.add(c2, f32x4.mul(t, v128.load(w2)));
          c3 = f32x4.add(c3, f32x4.mul(t, v128.load(w3)));
          w0 += 16;
          w1 += 16;
          w2 += 16;
          w3 += 16;
        }
        const low = f32x4.add(v128.shuffle<i32>(c0, c1, 0, 4, 1, 5), v128.shuffle<i32>(c0, c1, 2, 6, 3, 7));
        const high = f32x4.add(v128.shuffle<i32>(c2, c3, 0, 4, 1, 5), v128.shuffle<i32>(c2, c3, 2, 6, 3, 7));
        const sums = f32x4.add(v128.shuffle<i64>(low, high, 0, 2), v128.shuffle<i64>(low, high, 1, 3));
        v128.store(to + at, v128.and(sums, f32x4.ne(v128.load(r), zero)));
      }
    }
  }
}
