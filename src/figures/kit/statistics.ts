import { meanAndSpread } from '../../math/mean-and-spread.ts';

export { meanAndSpread };

/** What a band or an interval over seeds shows, in every figure: from one standard deviation below the mean to one above it. */
export function spreadOf(values: readonly number[]): readonly [low: number, high: number] {
  const { mean, sd } = meanAndSpread(values);
  return [mean - sd, mean + sd];
}

/** The middle one by size, of an even number the mean of the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

/**
 * Whether share `a` (0 to 1) of `count` test images is `more` or `fewer` than share `b`, or the `same` as far as these
 * images can tell: a difference within twice its standard error is none. Both count as drawn apart; of one and the same
 * images differences scatter less, so that this errs on the careful side.
 */
export function compareShares(a: number, b: number, count: number): 'more' | 'fewer' | 'same' {
  const error = Math.sqrt((a * (1 - a) + b * (1 - b)) / count);
  if (Math.abs(a - b) <= 2 * error) return 'same';
  return a > b ? 'more' : 'fewer';
}
