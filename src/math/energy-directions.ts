/** How many of the largest values sum to the given share of all; values largest first. */
export function directionsHolding(values: ArrayLike<number>, share: number): number {
  const total = Array.from(values).reduce((sum, value) => sum + value, 0);
  let [count, sum] = [0, 0];
  while (count < values.length && sum < share * total) sum += values[count++]!;
  return count;
}
