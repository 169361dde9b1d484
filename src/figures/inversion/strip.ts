import rows from 'sorted:inversion/accuracy.negative?!average,epochs,fewer,glorot,sgd,standard,start,tanh-,unit-';
import type { Words } from '../../shell/words.ts';
import type { RunStrip } from '../kit/run-strip.ts';
import { seedsStrip } from '../kit/seeds-strip.ts';
import { isOf } from './conditions.ts';
import { type ConditionRow, PUBLISHED } from './reproduction.ts';
import { type InversionState, isApart, isExchanged, negativesAsTrained } from './state.ts';

/** The conditions that the published experiment may have been of: how its first weights were drawn is not known. */
const OF_SOURCE = ['paper', 'browser', 'pytorch-start'];

/** What the seeds of these settings read of negatives, beside the published number and the reader's own; none where nothing was reproduced. */
export function strip(state: InversionState, words: Words): RunStrip | undefined {
  // The seeds kept their rectifier, and their signs.
  const row = isApart(state) ? undefined : rowOf(rows, state);
  // Unfinished, a run is none of these.
  const yours = state.source.kind === 'own' && state.status === 'done' ? negativesAsTrained(state) : undefined;
  const published = row && OF_SOURCE.includes(row.condition) ? PUBLISHED.negative : undefined;
  return seedsStrip(row?.values, { full: isExchanged(state), decimals: 1, published, yours, answer: true }, words);
}

/** The reproduced condition of what is shown, of its size; of a run of the reader's own none of another. */
export function rowOf(all: readonly ConditionRow[], { params, source }: InversionState): ConditionRow | undefined {
  const shown: Readonly<Record<string, unknown>> = 'params' in source ? source.params : params;
  const rows = all.filter(({ condition, values }) => values.length > 0 && isOf(shown, condition));
  const sized = rows.find(({ images, epochs }) => images === shown['train-images'] && epochs === shown.epochs);
  return sized ?? (source.kind === 'own' ? undefined : rows[0]);
}
