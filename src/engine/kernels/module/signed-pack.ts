import { get, put } from './lanes';

/**
 * Pairs of rows out of w [filters, 2, inputs, outputs]; zeros in the columns from `outputs` on, and in the last rows where
 * filters x inputs is no multiple of 4.
 */
export function packSigned(w: usize, filters: i32, inputs: i32, outputs: i32, rows: usize, columns: i32): void {
  const row = <usize>columns << 2;
  memory.fill(rows, 0, <usize>((filters * inputs + 3) & ~3) * 2 * row);
  for (let filter = 0; filter < filters; filter++) {
    for (let sign = 0; sign < 2; sign++) {
      for (let channel = 0; channel < inputs; channel++) {
        const to = rows + <usize>((filter * inputs + channel) * 2 + sign) * row;
        for (let output = 0; output < outputs; output++) {
          const value = load<f32>(w);
          store<f32>(to + (<usize>output << 2), sign ? -value : value);
          w += 4;
        }
      }
    }
  }
}

/** Adds pairs of rows to w [filters, 2, inputs, outputs], and makes them 0. */
export function addSigned(rows: usize, columns: i32, w: usize, filters: i32, inputs: i32, outputs: i32): void {
  const row = <usize>columns << 2;
  for (let filter = 0; filter < filters; filter++) {
    for (let sign = 0; sign < 2; sign++) {
      for (let channel = 0; channel < inputs; channel++) {
        const from = rows + <usize>((filter * inputs + channel) * 2 + sign) * row;
        let output = 0;
        for (; output + 4 <= outputs; output += 4) addSome(from, w, output, sign, true);
        for (; output < outputs; output++) addSome(from, w, output, sign, false);
        w += <usize>outputs << 2;
      }
    }
  }
  memory.fill(rows, 0, <usize>(filters * inputs) * 2 * row);
}

@inline
function addSome(from: usize, to: usize, output: i32, sign: i32, wide: bool): void {
  const at = <usize>output << 2, value = get(from + at, wide);
  put(to + at, f32x4.add(get(to + at, wide), sign ? f32x4.neg(value) : value), wide);
}
