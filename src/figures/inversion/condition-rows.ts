import type { InversionParams } from '../../experiments/inversion/schema.ts';
import { conditionNames, isOf } from './conditions.ts';
import type { ConditionRow } from './reproduction.ts';

/** Six filters on originals with ReLU: at the browser's defaults, and on the whole training set. */
const USUAL = ['browser', 'paper'] as const;

type Measured = Omit<ConditionRow, 'originals'>;

/** The rows of negatives, each with the originals that the same networks read. */
export function withOriginals(negatives: readonly Measured[], originals: readonly Measured[]): ConditionRow[] {
  return negatives.map((row) => ({
    ...row,
    originals: originals.find(({ condition }) => condition === row.condition)?.values,
  }));
}

/** All conditions in their order, those that have not been measured without values. */
export function allRows(rows: readonly ConditionRow[]): ConditionRow[] {
  return conditionNames.map(
    (condition) => rows.find((row) => row.condition === condition) ?? { condition, images: 0, epochs: 0, values: [] },
  );
}

/**
 * The two rows of draws under the stage: the condition of the reader's settings over the one of the published experiment; where
 * that is the condition, or the settings are of none, the published experiment in the browser's size and in full.
 */
export function shownRows(rows: readonly ConditionRow[], params: InversionParams): ConditionRow[] {
  const all = allRows(rows);
  const chosen = USUAL.some((name) => isOf(params, name))
    ? undefined
    : all.find(({ condition }) => isOf(params, condition));
  const names = [chosen?.condition ?? USUAL[0], USUAL[1]];
  return names.flatMap((name) =>
    all.filter(({ condition, values }) => condition === name && (values.length > 0 || chosen)),
  );
}
