/**
 * As many 128-bit multiply-adds as one core can do: ten chains of additions (eight stall, and with two more than ten V8
 * spills registers), each term a product of what lies in the first-level cache, at `at`. 80 operations a round.
 */
export function peak(rounds: i32, at: usize): f32 {
  let c0 = f32x4.splat(0), c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0, c6 = c0, c7 = c0, c8 = c0, c9 = c0;
  for (let i = 0; i < rounds; i++) {
    const u = v128.load(at), v = v128.load(at, 16);
    let t = v128.load32_splat(at, 32);
    c0 = f32x4.add(c0, f32x4.mul(t, u));
    c1 = f32x4.add(c1, f32x4.mul(t, v));
    t = v128.load32_splat(at, 36);
    c2 = f32x4.add(c2, f32x4.mul(t, u));
    c3 = f32x4.add(c3, f32x4.mul(t, v));
    t = v128.load32_splat(at, 40);
    c4 = f32x4.add(c4, f32x4.mul(t, u));
    c5 = f32x4.add(c5, f32x4.mul(t, v));
    t = v128.load32_splat(at, 44);
    c6 = f32x4.add(c6, f32x4.mul(t, u));
    c7 = f32x4.add(c7, f32x4.mul(t, v));
    t = v128.load32_splat(at, 48);
    c8 = f32x4.add(c8, f32x4.mul(t, u));
    c9 = f32x4.add(c9, f32x4.mul(t, v));
  }
  const a = f32x4.add(f32x4.add(f32x4.add(c0, c1), f32x4.add(c2, c3)), f32x4.add(f32x4.add(c4, c5), f32x4.add(c6, c7)));
  return f32x4.extract_lane(f32x4.add(a, f32x4.add(c8, c9)), 0);
}
