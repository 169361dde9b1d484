/**
 * One step of Adam on `count` floats: m = beta1 m + (1 - beta1) g, v = beta2 v + (1 - beta2) g^2,
 * w = w - rate m / (sqrt(v) correction + epsilon), with g = gradient + decay w. `rate` and `correction` hold the powers of
 * the betas.
 */
export function adam(
  w: usize, m: usize, v: usize, gradient: usize, count: i32,
  beta1: f64, beta2: f64, rate: f32, correction: f32, epsilon: f32, decay: f32,
  newW: usize, newM: usize, newV: usize,
): void {
  const keep1 = f32x4.splat(<f32>beta1), keep2 = f32x4.splat(<f32>beta2);
  const take1 = f32x4.splat(<f32>(1 - beta1)), take2 = f32x4.splat(<f32>(1 - beta2));
  const rates = f32x4.splat(rate), corrections = f32x4.splat(correction), epsilons = f32x4.splat(epsilon), decays = f32x4.splat(decay);
  let at: usize = 0;
  const quads = <usize>(count & ~3) << 2, end = <usize>count << 2;
  for (; at < quads; at += 16) {
    adamAt(
      w + at, m + at, v + at, gradient + at, keep1, keep2, take1, take2, rates, corrections, epsilons, decays,
      newW + at, newM + at, newV + at, false,
    );
  }
  for (; at < end; at += 4) {
    adamAt(
      w + at, m + at, v + at, gradient + at, keep1, keep2, take1, take2, rates, corrections, epsilons, decays,
      newW + at, newM + at, newV + at, true,
    );
  }
}

@inline
function adamAt(
  w: usize, m: usize, v: usize, gradient: usize,
  keep1: v128, keep2: v128, take1: v128, take2: v128, rate: v128, correction: v128, epsilon: v128, decay: v128,
  newW: usize, newM: usize, newV: usize, single: bool,
): void {
  const weights = load4(w, single);
  const g = f32x4.add(load4(gradient, single), f32x4.mul(decay, weights));
  const first = f32x4.add(f32x4.mul(keep1, load4(m, single)), f32x4.mul(take1, g));
  const second = f32x4.add(f32x4.mul(keep2, load4(v, single)), f32x4.mul(f32x4.mul(take2, g), g));
  const size = f32x4.add(f32x4.mul(f32x4.sqrt(second), correction), epsilon);
  store4(newW, f32x4.sub(weights, f32x4.div(f32x4.mul(rate, first), size)), single);
  store4(newM, first, single);
  store4(newV, second, single);
}

/** One step of SGD on `count` floats: m = keep m + (gradient + decay w), w = w - rate m. */
export function momentum(
  w: usize, m: usize, gradient: usize, count: i32, keep: f32, rate: f32, decay: f32, newW: usize, newM: usize,
): void {
  const keeps = f32x4.splat(keep), rates = f32x4.splat(rate), decays = f32x4.splat(decay);
  let at: usize = 0;
  const quads = <usize>(count & ~3) << 2, end = <usize>count << 2;
  for (; at < quads; at += 16) momentumAt(w + at, m + at, gradient + at, keeps, rates, decays, newW + at, newM + at, false);
  for (; at < end; at += 4) momentumAt(w + at, m + at, gradient + at, keeps, rates, decays, newW + at, newM + at, true);
}

@inline
function momentumAt(
  w: usize, m: usize, gradient: usize, keep: v128, rate: v128, decay: v128, newW: usize, newM: usize, single: bool,
): void {
  const weights = load4(w, single);
  const g = f32x4.add(load4(gradient, single), f32x4.mul(decay, weights));
  const next = f32x4.add(f32x4.mul(keep, load4(m, single)), g);
  store4(newM, next, single);
  store4(newW, f32x4.sub(weights, f32x4.mul(rate, next)), single);
}

/** Four floats, or a single one: a constant, so that no branch is left. */
@inline
function load4(from: usize, single: bool): v128 {
  return single ? v128.load32_zero(from) : v128.load(from);
}

@inline
function store4(to: usize, lanes: v128, single: bool): void {
  if (single) v128.store32_lane(to, lanes, 0);
  else v128.store(to, lanes);
}
