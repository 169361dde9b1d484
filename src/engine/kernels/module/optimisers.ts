import { storeSome } from './tile';

/**
 * One step of Adam on `count` floats into new places: m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2,
 * w = w - rate m / (sqrt(v) correction + epsilon), with g = gradient + decay w. `rate` and `correction` hold the powers of
 * the betas.
 */
export function adam(
  w: usize, m: usize, v: usize, gradient: usize, count: i32,
  beta1: f64, beta2: f64, rate: f32, correction: f32, epsilon: f32, decay: f32,
  newW: usize, newM: usize, newV: usize,
): void {
  for (let i = 0; i < count; i += 4) {
    const whole = count - i >= 4;
    const at = <usize>i << 2;
    const weights = loadLanes(w + at, whole, count - i);
    const g = f32x4.add(loadLanes(gradient + at, whole, count - i), f32x4.mul(f32x4.splat(decay), weights));
    const first = f32x4.add(
      f32x4.mul(f32x4.splat(<f32>beta1), loadLanes(m + at, whole, count - i)),
      f32x4.mul(f32x4.splat(<f32>(1 - beta1)), g),
    );
    const second = f32x4.add(
      f32x4.mul(f32x4.splat(<f32>beta2), loadLanes(v + at, whole, count - i)),
      f32x4.mul(f32x4.mul(f32x4.splat(<f32>(1 - beta2)), g), g),
    );
    const size = f32x4.add(f32x4.mul(f32x4.sqrt(second), f32x4.splat(correction)), f32x4.splat(epsilon));
    const next = f32x4.sub(weights, f32x4.div(f32x4.mul(f32x4.splat(rate), first), size));
    storeLanes(newW + at, next, whole, count - i);
    storeLanes(newM + at, first, whole, count - i);
    storeLanes(newV + at, second, whole, count - i);
  }
}

/** One step of SGD on `count` floats into new places: m = momentum m + (gradient + decay w), w = w - rate m. */
export function momentum(
  w: usize, m: usize, gradient: usize, count: i32, keep: f32, rate: f32, decay: f32, newW: usize, newM: usize,
): void {
  for (let i = 0; i < count; i += 4) {
    const whole = count - i >= 4;
    const at = <usize>i << 2;
    const weights = loadLanes(w + at, whole, count - i);
    const g = f32x4.add(loadLanes(gradient + at, whole, count - i), f32x4.mul(f32x4.splat(decay), weights));
    const next = f32x4.add(f32x4.mul(f32x4.splat(keep), loadLanes(m + at, whole, count - i)), g);
    storeLanes(newM + at, next, whole, count - i);
    storeLanes(newW + at, f32x4.sub(weights, f32x4.mul(f32x4.splat(rate), next)), whole, count - i);
  }
}

/** Four floats, or the first `count` and zeros. */
@inline
function loadLanes(from: usize, whole: bool, count: i32): v128 {
  return whole ? v128.load(from) : loadSome(from, count);
}

function loadSome(from: usize, count: i32): v128 {
  let lanes = v128.load32_zero(from);
  if (count > 1) lanes = v128.load32_lane(from, lanes, 1, 4);
  if (count > 2) lanes = v128.load32_lane(from, lanes, 2, 8);
  return lanes;
}

@inline
function storeLanes(to: usize, lanes: v128, whole: bool, count: i32): void {
  if (whole) v128.store(to, lanes);
  else storeSome(to, lanes, lanes, count);
}
