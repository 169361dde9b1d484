import rows from 'reproduced:inversion/accuracy.negative';
import type { Words } from '../../shell/words.ts';
import type { RunStrip } from '../kit/run-strip.ts';
import { seedsStrip } from '../kit/seeds-strip.ts';
import { isOf } from './conditions.ts';
import { type ConditionRow, PUBLISHED } from './reproduction.ts';
import { type InversionState, isExchanged, negativesAsTrained } from './state.ts';

/** The conditions that the published experiment was of. */
const OF_SOURCE = ['paper', 'browser'];

/** What the seeds of these settings read of negatives, beside the published number and the reader's own; none where nothing was reproduced. */
export function strip(state: InversionState, words: Words): RunStrip | undefined {
  const row = rowOf(rows, state);
  const yours = state.source.kind === 'own' ? negativesAsTrained(state) : undefined;
  const published = row && OF_SOURCE.includes(row.condition) ? PUBLISHED.negative : undefined;
  return seedsStrip(
    row?.values,
    { full: isExchanged(state.params), decimals: 1, published, yours, answer: true },
    words,
  );
}

/** The reproduced condition of what is shown: of its size where there is one, else the first of its kind. */
export function rowOf(all: readonly ConditionRow[], { params, source }: InversionState): ConditionRow | undefined {
  const shown: Readonly<Record<string, unknown>> = 'params' in source ? source.params : params;
  const rows = all.filter(({ condition, values }) => values.length > 0 && isOf(shown, condition));
  return rows.find(({ images, epochs }) => images === shown['train-images'] && epochs === shown.epochs) ?? rows[0];
}
