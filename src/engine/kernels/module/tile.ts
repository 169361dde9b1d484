/** Floats of a panel's row: a tile has as many columns. */
export const COLUMNS: i32 = 8;

/**
 * The micro kernel: a tile of 4 pixels x 8 channels, eight accumulators. Writes 8 floats at each of o0 to o3 (the first
 * `columns` of them where there are fewer): the panel's first row plus the sum over k of a[k] times the panel's row k + 1.
 * The values of a pixel lie in `runs` runs of `length` floats, with `gap` bytes between one run's end and the next's start.
 *
 * The inner loop is not unrolled on purpose, and there are no more than eight accumulators: V8 spills registers otherwise,
 * at half the speed.
 */
@inline
export function tile(
  a0: usize, a1: usize, a2: usize, a3: usize,
  runs: i32, length: i32, gap: usize, panel: usize,
  o0: usize, o1: usize, o2: usize, o3: usize, columns: i32,
): void {
  let b = panel + 32;
  let c0 = v128.load(panel), c1 = v128.load(panel, 16);
  let c2 = c0, c3 = c1, c4 = c0, c5 = c1, c6 = c0, c7 = c1;
  for (let run = runs; run > 0; run--) {
    for (let k = length; k > 0; k--) {
      const u = v128.load(b), v = v128.load(b, 16);
      let t = v128.load32_splat(a0);
      c0 = f32x4.add(c0, f32x4.mul(t, u));
      c1 = f32x4.add(c1, f32x4.mul(t, v));
      t = v128.load32_splat(a1);
      c2 = f32x4.add(c2, f32x4.mul(t, u));
      c3 = f32x4.add(c3, f32x4.mul(t, v));
      t = v128.load32_splat(a2);
      c4 = f32x4.add(c4, f32x4.mul(t, u));
      c5 = f32x4.add(c5, f32x4.mul(t, v));
      t = v128.load32_splat(a3);
      c6 = f32x4.add(c6, f32x4.mul(t, u));
      c7 = f32x4.add(c7, f32x4.mul(t, v));
      a0 += 4;
      a1 += 4;
      a2 += 4;
      a3 += 4;
      b += 32;
    }
    a0 += gap;
    a1 += gap;
    a2 += gap;
    a3 += gap;
  }
  if (columns >= COLUMNS) {
    v128.store(o0, c0);
    v128.store(o0, c1, 16);
    v128.store(o1, c2);
    v128.store(o1, c3, 16);
    v128.store(o2, c4);
    v128.store(o2, c5, 16);
    v128.store(o3, c6);
    v128.store(o3, c7, 16);
  } else {
    storeSome(o0, c0, c1, columns);
    storeSome(o1, c2, c3, columns);
    storeSome(o2, c4, c5, columns);
    storeSome(o3, c6, c7, columns);
  }
}

/** Stores the first `count` (0 to 8) of eight floats. */
export function storeSome(to: usize, low: v128, high: v128, count: i32): void {
  if (count >= 4) {
    v128.store(to, low);
    to += 16;
    count -= 4;
    low = high;
  }
  if (count > 0) v128.store32_lane(to, low, 0);
  if (count > 1) v128.store32_lane(to, low, 1, 4);
  if (count > 2) v128.store32_lane(to, low, 2, 8);
  if (count > 3) v128.store32_lane(to, low, 3, 12);
}
