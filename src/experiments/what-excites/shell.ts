import { createRandom } from '../../data/random.ts';

/** Samples that are drawn. */
export const SAMPLES = 300;
/** Numbers of a picture: the most dimensions. */
const MOST = 3072;

let squares: readonly Float64Array[] | undefined;

/**
 * Distances from the middle of samples of a Gaussian cloud of spread 1 in every direction: of each sample the first
 * `dimensions` (1 to 3,072) of its numbers.
 */
export function drawnDistances(dimensions: number): Float64Array {
  const random = createRandom(1, 'shell');
  // Sums of squares number by number, so that for other dimensions nothing is drawn anew.
  squares ??= Array.from({ length: SAMPLES }, () => {
    let sum = 0;
    return Float64Array.from({ length: MOST }, () => {
      sum += random.normal() ** 2;
      return sum;
    });
  });
  return Float64Array.from(squares, (sums) => Math.sqrt(sums[dimensions - 1]!));
}

/**
 * The density of that distance at `count` places from 0 to `most`: the chi distribution, r^(d - 1) exp(-r^2 / 2) over its
 * integral (by trapezoids).
 */
export function chiDensity(dimensions: number, most: number, count: number): Float64Array {
  const by = most / (count - 1);
  const logarithm = (r: number): number => (dimensions === 1 ? 0 : (dimensions - 1) * Math.log(r)) - (r * r) / 2;
  const top = dimensions === 1 ? 0 : logarithm(Math.sqrt(dimensions - 1));
  const values = Float64Array.from({ length: count }, (_, i) => Math.exp(logarithm(i * by) - top));
  const integral = by * (values.reduce((sum, value) => sum + value, 0) - (values[0]! + values[count - 1]!) / 2);
  return values.map((value) => value / integral);
}
