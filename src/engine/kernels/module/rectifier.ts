import { tanh } from './math';

/** The rectifiers, as the kernels' attribute `activation` is numbered in activation.ts. */
export const RELU: i32 = 0;
export const LINEAR: i32 = 1;
export const ABS: i32 = 2;
export const LEAKY: i32 = 3;
export const TANH: i32 = 4;
export const TRELU: i32 = 5;
export const RELU6: i32 = 6;

/** Four responses rectified. `value` is the slope below 0 of LEAKY, the threshold of TRELU. NaN stays NaN. */
@inline
export function rectify(z: v128, kind: i32, value: f32): v128 {
  if (kind == RELU) return positive(z);
  if (kind == ABS) return f32x4.abs(z);
  if (kind == LEAKY) return v128.bitselect(f32x4.mul(z, f32x4.splat(value)), z, f32x4.lt(z, f32x4.splat(0)));
  if (kind == TANH) return tanh(z);
  if (kind == TRELU) return positive(f32x4.div(f32x4.sub(z, f32x4.splat(value)), f32x4.splat(<f32>(1 - <f64>value))));
  if (kind == RELU6) return v128.bitselect(f32x4.splat(6), positive(z), f32x4.gt(z, f32x4.splat(6)));
  return z;
}

@inline
function positive(z: v128): v128 {
  return v128.andnot(z, f32x4.le(z, f32x4.splat(0)));
}

/** A rectifier's slope where its output is y; for ABS, where its input is y. 0 at the corner of RELU, ABS and TRELU. */
@inline
export function slope(y: v128, kind: i32, value: f32): v128 {
  const one = f32x4.splat(1), zero = f32x4.splat(0);
  if (kind == RELU) return v128.and(one, f32x4.gt(y, zero));
  if (kind == ABS) return v128.or(v128.and(one, f32x4.ne(y, zero)), v128.and(y, i32x4.splat(0x80000000)));
  if (kind == LEAKY) return v128.bitselect(one, f32x4.splat(value), f32x4.gt(y, zero));
  if (kind == TANH) return f32x4.sub(one, f32x4.mul(y, y));
  if (kind == TRELU) return v128.and(f32x4.splat(<f32>(1 / (1 - <f64>value))), f32x4.gt(y, zero));
  return one;
}

/** Rectifies `count` floats where they lie. */
export function rectifyAll(y: usize, count: i32, kind: i32, value: f32): void {
  const end = y + (<usize>(count & ~3) << 2);
  for (; y < end; y += 16) v128.store(y, rectify(v128.load(y), kind, value));
  for (let rest = count & 3; rest > 0; rest--) {
    store<f32>(y, f32x4.extract_lane(rectify(v128.load32_splat(y), kind, value), 0));
    y += 4;
  }
}

/** dz = dy x slope, [rows, columns], and its sums over the rows. `from`: outputs, or for ABS inputs of the rectifier. */
export function rectifierGradient(from: usize, dy: usize, rows: i32, columns: i32, kind: i32, value: f32, dz: usize, sums: usize): void {
  memory.fill(sums, 0, <usize>columns << 2);
  const quads = columns & ~3;
  for (let row = 0; row < rows; row++) {
    let sum = sums;
    for (let column = 0; column < quads; column += 4) {
      const g = f32x4.mul(v128.load(dy), slope(v128.load(from), kind, value));
      v128.store(dz, g);
      v128.store(sum, f32x4.add(v128.load(sum), g));
      from += 16;
      dy += 16;
      dz += 16;
      sum += 16;
    }
    for (let column = quads; column < columns; column++) {
      const g = load<f32>(dy) * f32x4.extract_lane(slope(v128.load32_splat(from), kind, value), 0);
      store<f32>(dz, g);
      store<f32>(sum, load<f32>(sum) + g);
      from += 4;
      dy += 4;
      dz += 4;
      sum += 4;
    }
  }
}
