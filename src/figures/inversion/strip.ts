import rows from 'reproduced:inversion/accuracy.negative';
import { type Words, write } from '../../shell/words.ts';
import type { RunStrip } from '../kit/run-strip.ts';
import { meanAndSpread } from '../kit/statistics.ts';
import { isOf } from './conditions.ts';
import { type ConditionRow, PUBLISHED } from './reproduction.ts';
import type { InversionState } from './state.ts';

/** The conditions that the published experiment was of. */
const OF_SOURCE = ['paper', 'browser'];

/** What the seeds of these settings read, beside the published number and the reader's own, in per cent; none where nothing was reproduced. */
export function strip(state: InversionState, words: Words): RunStrip | undefined {
  const row = rowOf(rows, state);
  const negated = state.params.negate === 'on';
  const own =
    state.source.kind === 'own' && state.frame
      ? 100 * state.frame[negated ? 'original' : 'negative'].accuracy
      : undefined;
  if (!row) return undefined;
  const values = percents(row);
  const { mean, sd } = meanAndSpread(values);
  const number = (value: number): string => write(value, '1', words.lang);
  const published = OF_SOURCE.includes(row.condition) ? 100 * PUBLISHED.negative : undefined;
  return {
    seeds: values,
    mean,
    sd,
    full: negated,
    published,
    yours: own,
    words: {
      seeds: [
        words('inversion.strip.seeds', { count: values.length }),
        `${number(mean)}${values.length > 1 ? ` ± ${number(sd)}` : ''}`,
      ],
      ...(published !== undefined && { published: [words('inversion.strip.published'), number(published)] }),
      ...(own !== undefined && { yours: [words('inversion.strip.yours'), number(own)] }),
    },
    answer: true,
  };
}

/** The reproduced condition of what is shown: of its size where there is one, else the first of its kind. */
export function rowOf(all: readonly ConditionRow[], { params, source }: InversionState): ConditionRow | undefined {
  const shown: Readonly<Record<string, unknown>> = 'params' in source ? source.params : params;
  const rows = all.filter(({ condition, values }) => values.length > 0 && isOf(shown, condition));
  return rows.find(({ images, epochs }) => images === shown['train-images'] && epochs === shown.epochs) ?? rows[0];
}

const kept = new WeakMap<ConditionRow, readonly number[]>();
/** In per cent, the same list every time: what is drawn from it is drawn once. */
function percents(row: ConditionRow): readonly number[] {
  const known = kept.get(row) ?? row.values.map((share) => 100 * share);
  kept.set(row, known);
  return known;
}
