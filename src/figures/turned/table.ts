import { LEARNERS } from '../../experiments/turned/learners.ts';
import type { Cell, DataTable } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { amountInWords, ROW, sweepIn, type TurnedState } from './state.ts';

/** A row for each step of the sweep shown. */
export function table({ frame, params }: TurnedState, words: Words): DataTable {
  const shares = sweepIn(frame, params.by);
  const cell = (value = Number.NaN): Cell => ({ value, shown: write(value, '%1', words.lang) });
  return {
    caption: words(`turned.table.${params.by}`),
    columns: ['amount', ...LEARNERS].map((name) => words(`turned.table.${name}`)),
    rows: ROW.map((step, i) => [
      amountInWords(params.by, step, words),
      ...LEARNERS.map((learner) => cell(shares?.[learner]?.[i])),
    ]),
  };
}
