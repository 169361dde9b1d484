import type { VarianceParts } from '../../math/crossed-variance.ts';
import { rankCorrelation } from '../../math/rank-correlation.ts';
import type { Weights } from '../../nets/weights.ts';
import { crossed } from './crossed.ts';
import type { Correlations, Positions } from './frame.ts';

/**
 * The anchor-position vectors of the first dense layer (Kuo 2016, section 3): a position of its input is one of 400, its
 * vector the 120 weights with which the anchors meet it.
 */
export function positionsOf(weights: Weights, pool2: VarianceParts): Positions {
  const { values, shape } = weights.find(({ name }) => name === 'dense1/weights')!;
  const [positions, anchors] = [shape[0]!, shape[1]!];
  const freedom = crossed.groups * crossed.itemsPerGroup * (crossed.conditions - 1);
  return {
    inconsistency: Float32Array.from(pool2.condition, (value, n) => (value + pool2.interaction[n]!) / freedom),
    spread: Float32Array.from({ length: positions }, (_, n) =>
      variance(values.subarray(n * anchors, (n + 1) * anchors)),
    ),
  };
}

/** Of the share, positions at which nothing ever varies have no say. */
export function correlationsOf({ inconsistency, spread }: Positions, pool2: VarianceParts): Correlations {
  const { group, item, condition, interaction } = pool2;
  const alive = Array.from(spread.keys()).filter((n) => inconsistency[n]! > 0 || group[n]! + item[n]! > 0);
  const share = alive.map((n) => {
    const varied = condition[n]! + interaction[n]!;
    return varied / (varied + group[n]! + item[n]!);
  });
  return {
    variance: rankCorrelation(inconsistency, spread),
    share: rankCorrelation(
      share,
      alive.map((n) => spread[n]!),
    ),
  };
}

function variance(values: Float32Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
