import { COLUMNS } from './tile';

/**
 * Packs a matrix [rows, columns] (`step` floats from row to row) into panels of eight columns for `tile`: of each, first
 * the eight biases (zeros where `bias` is 0), then every row's eight values; zeros beyond the last column.
 */
export function pack(matrix: usize, rows: i32, columns: i32, step: i32, bias: usize, panels: usize): void {
  for (let column = 0; column < columns; column += COLUMNS) {
    const width = min(columns - column, COLUMNS);
    packBias(bias, column, width, panels);
    panels += 32;
    let from = matrix + (<usize>column << 2);
    for (let row = 0; row < rows; row++) {
      if (width == COLUMNS) {
        v128.store(panels, v128.load(from));
        v128.store(panels, v128.load(from, 16), 16);
      } else copyPadded(from, 4, width, panels);
      from += <usize>step << 2;
      panels += 32;
    }
  }
}

/** The same for the transpose of a matrix [columns, rows], `step` floats from one of its rows to the next. */
export function packTransposed(matrix: usize, rows: i32, columns: i32, step: i32, bias: usize, panels: usize): void {
  const stride = <usize>step << 2;
  for (let column = 0; column < columns; column += COLUMNS) {
    const width = min(columns - column, COLUMNS);
    packBias(bias, column, width, panels);
    panels += 32;
    let from = matrix + <usize>column * stride;
    let row = 0;
    if (width == COLUMNS) {
      for (; row + 4 <= rows; row += 4) {
        transposeFour(from, stride, panels);
        transposeFour(from + 4 * stride, stride, panels + 16);
        from += 16;
        panels += 128;
      }
    }
    for (; row < rows; row++) {
      copyPadded(from, stride, width, panels);
      from += 4;
      panels += 32;
    }
  }
}

/**
 * A filter [height x width places, inputs, outputs] turned by 180 degrees with its channels exchanged: panels of eight
 * inputs, a row for every place and output. With it the gradient by a convolution's input is a convolution.
 */
export function packTurned(filter: usize, places: i32, inputs: i32, outputs: i32, panels: usize): void {
  const block = <usize>(inputs * outputs) << 2;
  const stride = <usize>outputs << 2;
  for (let input = 0; input < inputs; input += COLUMNS) {
    const width = min(inputs - input, COLUMNS);
    packBias(0, 0, 0, panels);
    panels += 32;
    for (let place = places - 1; place >= 0; place--) {
      let from = filter + <usize>place * block + <usize>input * stride;
      let output = 0;
      if (width == COLUMNS) {
        for (; output + 4 <= outputs; output += 4) {
          transposeFour(from, stride, panels);
          transposeFour(from + 4 * stride, stride, panels + 16);
          from += 16;
          panels += 128;
        }
      }
      for (; output < outputs; output++) {
        copyPadded(from, stride, width, panels);
        from += 4;
        panels += 32;
      }
    }
  }
}

function packBias(bias: usize, column: i32, width: i32, panel: usize): void {
  if (bias) copyPadded(bias + (<usize>column << 2), 4, width, panel);
  else copyPadded(0, 0, 0, panel);
}

/** `count` floats, `step` bytes apart, then zeros up to eight. */
function copyPadded(from: usize, step: usize, count: i32, to: usize): void {
  let i = 0;
  for (; i < count; i++) {
    store<f32>(to + (<usize>i << 2), load<f32>(from));
    from += step;
  }
  for (; i < COLUMNS; i++) store<f32>(to + (<usize>i << 2), 0);
}

/** Four rows of four floats, `stride` bytes apart, turned into four rows that are 32 bytes apart. */
@inline
function transposeFour(from: usize, stride: usize, to: usize): void {
  const a = v128.load(from), b = v128.load(from + stride);
  const c = v128.load(from + 2 * stride), d = v128.load(from + 3 * stride);
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5), abHigh = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5), cdHigh = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<i64>(ab, cd, 0, 2));
  v128.store(to, v128.shuffle<i64>(ab, cd, 1, 3), 32);
  v128.store(to, v128.shuffle<i64>(abHigh, cdHigh, 0, 2), 64);
  v128.store(to, v128.shuffle<i64>(abHigh, cdHigh, 1, 3), 96);
}
