/**
 * The p-quantile of numbers that may count differently: half of every weight lies below its value, and neighbours are
 * joined by a line (for equal weights Hyndman and Fan type 5). `null` of none.
 */
export function quantile(values: readonly number[], p: number, weights?: readonly number[]): number | null {
  if (values.length === 0) return null;
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const weightOf = (i: number): number => weights?.[i] ?? 1;
  const wanted = p * order.reduce((sum, i) => sum + weightOf(i), 0);
  let [before, last] = [0, { place: 0, value: values[order[0]!]! }];
  for (const i of order) {
    const here = { place: before + weightOf(i) / 2, value: values[i]! };
    if (here.place >= wanted) {
      const share = here.place === last.place ? 1 : (wanted - last.place) / (here.place - last.place);
      return last.value + (here.value - last.value) * share;
    }
    before += weightOf(i);
    last = here;
  }
  return last.value;
}
