import { get, put } from './lanes';

/** Sums of the rows of x [rows, columns]: the gradient of a bias. */
export function columnSums(x: usize, rows: i32, columns: i32, sums: usize): void {
  let column = 0;
  for (; column + 4 <= columns; column += 4) sumColumn(x, rows, columns, column, sums, true);
  for (; column < columns; column++) sumColumn(x, rows, columns, column, sums, false);
}

/** Four columns, or one. Even and odd rows apart: additions wait for one another. */
@inline
function sumColumn(x: usize, rows: i32, columns: i32, column: i32, sums: usize, wide: bool): void {
  const at = <usize>column << 2, step = <usize>columns << 2;
  let even = f32x4.splat(0), odd = even;
  let from = x + at;
  for (let row = rows >> 1; row > 0; row--) {
    even = f32x4.add(even, get(from, wide));
    odd = f32x4.add(odd, get(from + step, wide));
    from += 2 * step;
  }
  if (rows & 1) even = f32x4.add(even, get(from, wide));
  put(sums + at, f32x4.add(even, odd), wide);
}
