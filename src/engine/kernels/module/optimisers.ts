import { get, put } from './lanes';

/**
 * One step of Adam on `count` floats: m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2,
 * newW = w - rate m / (sqrt(v) correction + epsilon), with g = gradient + decay w. `rate` and `correction` hold the powers
 * of the betas.
 */
export function adam(
  w: usize, m: usize, v: usize, gradient: usize, count: i32,
  beta1: f64, beta2: f64, rate: f32, correction: f32, epsilon: f32, decay: f32,
  newW: usize,
): void {
  const keep1 = f32x4.splat(<f32>beta1), keep2 = f32x4.splat(<f32>beta2);
  const take1 = f32x4.splat(<f32>(1 - beta1)), take2 = f32x4.splat(<f32>(1 - beta2));
  const rates = f32x4.splat(rate), corrections = f32x4.splat(correction), epsilons = f32x4.splat(epsilon), decays = f32x4.splat(decay);
  let at: usize = 0;
  const quads = <usize>(count & ~3) << 2, end = <usize>count << 2;
  for (; at < quads; at += 16) {
    adamAt(
      w + at, m + at, v + at, gradient + at, keep1, keep2, take1, take2, rates, corrections, epsilons, decays,
      newW + at, true,
    );
  }
  for (; at < end; at += 4) {
    adamAt(
      w + at, m + at, v + at, gradient + at, keep1, keep2, take1, take2, rates, corrections, epsilons, decays,
      newW + at, false,
    );
  }
}

@inline
function adamAt(
  w: usize, m: usize, v: usize, gradient: usize,
  keep1: v128, keep2: v128, take1: v128, take2: v128, rate: v128, correction: v128, epsilon: v128, decay: v128,
  newW: usize, wide: bool,
): void {
  const weights = get(w, wide);
  const g = f32x4.add(get(gradient, wide), f32x4.mul(decay, weights));
  const first = f32x4.add(f32x4.mul(keep1, get(m, wide)), f32x4.mul(take1, g));
  const second = f32x4.add(f32x4.mul(keep2, get(v, wide)), f32x4.mul(f32x4.mul(take2, g), g));
  const size = f32x4.add(f32x4.mul(f32x4.sqrt(second), correction), epsilon);
  put(newW, f32x4.sub(weights, f32x4.div(f32x4.mul(rate, first), size)), wide);
  put(m, first, wide);
  put(v, second, wide);
}

/** One step of SGD on `count` floats: m = keep m + (gradient + decay w), newW = w - rate m. */
export function momentum(
  w: usize, m: usize, gradient: usize, count: i32, keep: f32, rate: f32, decay: f32, newW: usize,
): void {
  const keeps = f32x4.splat(keep), rates = f32x4.splat(rate), decays = f32x4.splat(decay);
  let at: usize = 0;
  const quads = <usize>(count & ~3) << 2, end = <usize>count << 2;
  for (; at < quads; at += 16) momentumAt(w + at, m + at, gradient + at, keeps, rates, decays, newW + at, true);
  for (; at < end; at += 4) momentumAt(w + at, m + at, gradient + at, keeps, rates, decays, newW + at, false);
}

@inline
function momentumAt(
  w: usize, m: usize, gradient: usize, keep: v128, rate: v128, decay: v128, newW: usize, wide: bool,
): void {
  const weights = get(w, wide);
  const g = f32x4.add(get(gradient, wide), f32x4.mul(decay, weights));
  const next = f32x4.add(f32x4.mul(keep, get(m, wide)), g);
  put(m, next, wide);
  put(newW, f32x4.sub(weights, f32x4.mul(rate, next)), wide);
}
