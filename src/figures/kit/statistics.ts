/** Mean and standard deviation (with n - 1) of at least one value; one value has spread 0. */
export function meanAndSpread(values: readonly number[]): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 2) return { mean, sd: 0 };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}

/** What a band or an interval over seeds shows, in every figure: from one standard deviation below the mean to one above it. */
export function spreadOf(values: readonly number[]): readonly [low: number, high: number] {
  const { mean, sd } = meanAndSpread(values);
  return [mean - sd, mean + sd];
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
