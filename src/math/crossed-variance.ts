/** How many there are of each; values come group by group, item by item, condition by condition, feature by feature. */
export interface CrossedDesign {
  readonly groups: number;
  readonly itemsPerGroup: number;
  readonly conditions: number;
  readonly features: number;
}

/** Sums of squares, one for every feature. */
export interface VarianceParts {
  /** Between groups. */
  readonly group: Float64Array;
  /** Between items of one group. */
  readonly item: Float64Array;
  /** Between conditions. */
  readonly condition: Float64Array;
  /** What depends on item (or group) and condition together. */
  readonly interaction: Float64Array;
}

/**
 * Two-way analysis of variance of a crossed design without replication, items nested in groups (Searle, *Linear Models*,
 * 1971, ch. 11): every item is measured once in every condition. The four parts of a feature sum to its total sum of
 * squares about its mean. Throws RangeError when the number of values does not fit the design.
 */
export function crossedVariance(values: ArrayLike<number>, design: CrossedDesign): VarianceParts {
  const { groups, itemsPerGroup, conditions, features } = design;
  const items = groups * itemsPerGroup;
  if (values.length !== items * conditions * features) throw new RangeError(`${values.length} values do not fit`);
  const zeros = (rows: number): Float64Array => new Float64Array(rows * features);
  const [all, byGroup, byItem, byCondition] = [zeros(1), zeros(groups), zeros(items), zeros(conditions)];
  const squares = zeros(1);
  // Distances from the first measurement: sums of squares of large equal values would lose their small differences.
  const first = Float64Array.from({ length: features }, (_, f) => values[f]!);
  for (let i = 0; i < items; i++) {
    const group = Math.floor(i / itemsPerGroup) * features;
    for (let f = 0; f < features; f++) {
      const start = first[f]!;
      let at = i * conditions * features + f;
      let [sum, square] = [0, 0];
      for (let c = f; c < byCondition.length; c += features, at += features) {
        const value = values[at]! - start;
        sum += value;
        square += value * value;
        byCondition[c]! += value;
      }
      byItem[i * features + f] = sum;
      byGroup[group + f]! += sum;
      all[f]! += sum;
      squares[f]! += square;
    }
  }
  const mean = explained(all, items * conditions, features);
  const group = explained(byGroup, itemsPerGroup * conditions, features);
  const item = explained(byItem, conditions, features);
  const condition = explained(byCondition, items, features);
  return {
    group: group.map((value, f) => atLeast0(value - mean[f]!)),
    item: item.map((value, f) => atLeast0(value - group[f]!)),
    condition: condition.map((value, f) => atLeast0(value - mean[f]!)),
    interaction: squares.map((value, f) => atLeast0(value - item[f]! - condition[f]! + mean[f]!)),
  };
}

/** Shares of the variance summed over all features, in the order group, item, condition, interaction: they sum to 1. NaN where nothing varies. */
export function varianceShares(parts: VarianceParts): readonly [number, number, number, number] {
  const sum = (list: Float64Array): number => list.reduce((a, b) => a + b, 0);
  const sums = [sum(parts.group), sum(parts.item), sum(parts.condition), sum(parts.interaction)] as const;
  const total = sums[0] + sums[1] + sums[2] + sums[3];
  return [sums[0] / total, sums[1] / total, sums[2] / total, sums[3] / total];
}

/** Sum over rows of (row sum)^2 / n, for every feature: the squares that the means of n values each explain. */
function explained(sums: Float64Array, n: number, features: number): Float64Array {
  const out = new Float64Array(features);
  for (let k = 0; k < sums.length; k++) out[k % features]! += (sums[k]! * sums[k]!) / n;
  return out;
}

/** A part that is zero comes out of the subtractions as something like -1e-12. */
const atLeast0 = (value: number): number => Math.max(0, value);
