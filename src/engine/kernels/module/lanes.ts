/**
 * Four channels at a time or, beyond the last multiple of four, one at a time in the first lane: the same code for both,
 * `wide` being a constant where it is inlined. The other lanes of a narrow vector are 0.
 */
@inline
export function get(from: usize, wide: bool): v128 {
  return wide ? v128.load(from) : v128.load32_zero(from);
}

/** Stores what `get` gave. */
@inline
export function put(to: usize, value: v128, wide: bool): void {
  if (wide) v128.store(to, value);
  else v128.store32_lane(to, value, 0);
}

/** Four bytes, or one, as 32-bit integers. */
@inline
export function getBytes(from: usize, wide: bool): v128 {
  if (!wide) return i32x4.replace_lane(i32x4.splat(0), 0, load<u8>(from));
  return i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(from)));
}

/** The lowest byte of each of four integers (0 to 255), or of the first. */
@inline
export function putBytes(to: usize, value: v128, wide: bool): void {
  if (!wide) {
    store<u8>(to, i32x4.extract_lane(value, 0));
    return;
  }
  const halves = i16x8.narrow_i32x4_u(value, value);
  v128.store32_lane(to, i8x16.narrow_i16x8_u(halves, halves), 0);
}

/** Adds four floats to four doubles. Sums of many floats keep their digits when parts of them are added so. */
@inline
export function addToDoubles(to: usize, four: v128): void {
  const high = v128.shuffle<i64>(four, four, 1, 0);
  v128.store(to, f64x2.add(v128.load(to), f64x2.promote_low_f32x4(four)));
  v128.store(to, f64x2.add(v128.load(to, 16), f64x2.promote_low_f32x4(high)), 16);
}
