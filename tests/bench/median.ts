/** The middle value; of an even count, the upper of the two in the middle. NaN, which stands for "never", counts as last. */
export function median(values: readonly number[]): number {
  const last = (value: number) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value);
  return [...values].sort((a, b) => (last(a) < last(b) ? -1 : 1))[Math.floor(values.length / 2)]!;
}
