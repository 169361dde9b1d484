import { type Random, restoreRandom } from '../../data/random.ts';
import { pattern } from './copies.ts';

/** Mean correlation of a filter's weights with those a place to the right and below. */
export function smoothness(filters: readonly ArrayLike<number>[], side: number): number {
  let sum = 0;
  for (const filter of filters) {
    const p = pattern(filter);
    let [products, squares] = [0, 0];
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++)
        for (const [dx, dy] of [
          [1, 0],
          [0, 1],
        ] as const) {
          if (x + dx >= side || y + dy >= side) continue;
          const [a, b] = [p[y * side + x]!, p[(y + dy) * side + x + dx]!];
          products += a * b;
          squares += (a * a + b * b) / 2;
        }
    sum += products / (squares || 1);
  }
  return sum / filters.length;
}

/** Noise blurred by a Gaussian of standard deviation `sigma`, in pixels. */
function blurred(side: number, sigma: number, random: Random): Float32Array {
  const reach = 4;
  const wide = side + 2 * reach;
  const noise = Float32Array.from({ length: wide * wide }, () => random.normal());
  const weight = (d: number): number => Math.exp(-(d * d) / (2 * sigma * sigma));
  return Float32Array.from({ length: side * side }, (_, i) => {
    const [y, x] = [Math.floor(i / side) + reach, (i % side) + reach];
    let sum = 0;
    for (let v = -reach; v <= reach; v++)
      for (let u = -reach; u <= reach; u++) sum += weight(u) * weight(v) * noise[(y + v) * wide + x + u]!;
    return sum;
  });
}

/** `count` random filters as smooth as `wanted` on average: the blur that makes them so is found by halving, on one noise. */
export function smoothFilters(count: number, side: number, wanted: number, random: Random): Float32Array[] {
  const state = random.state();
  let [low, high] = [0.1, 2];
  const draw = (sigma: number): Float32Array[] => {
    const again = restoreRandom(state);
    return Array.from({ length: count }, () => blurred(side, sigma, again));
  };
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2;
    if (smoothness(draw(middle), side) < wanted) low = middle;
    else high = middle;
  }
  return draw((low + high) / 2);
}
