/** Mean and standard deviation (with n - 1) of at least one value; one value, or equal ones, have spread 0. */
export function meanAndSpread(values: readonly number[]): { readonly mean: number; readonly sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  // The mean of equal numbers may be off by a rounding error, which is no spread.
  if (values.every((value) => value === values[0])) return { mean: values[0] ?? mean, sd: 0 };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) };
}
