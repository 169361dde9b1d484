import rows from 'reproduced:wrong-labels/accuracy.test';
import { isOfCondition } from '../../experiments/condition.ts';
import { conditions } from '../../experiments/wrong-labels/conditions.ts';
import { wrongLabelsSchema } from '../../experiments/wrong-labels/schema.ts';
import type { Words } from '../../shell/words.ts';
import type { RunStrip } from '../kit/run-strip.ts';
import { seedsStrip } from '../kit/seeds-strip.ts';
import { isGuessOpen } from './guess.ts';
import type { WrongLabelsState } from './state.ts';

/** What the seeds of this share of wrong labels read of test digits, and the reader's own; none where it was not reproduced. */
export function strip(state: WrongLabelsState, words: Words): RunStrip | undefined {
  const { source, params, frame } = state;
  const shown: Readonly<Record<string, unknown>> = 'params' in source ? source.params : params;
  const row = rows.find(({ condition }) => isOf(shown, condition));
  // Unfinished, a run is none of these.
  const yours = source.kind === 'own' && state.status === 'done' ? frame?.test : undefined;
  return seedsStrip(row?.values, { full: true, decimals: 0, yours, answer: isGuessOpen(state) }, words);
}

const isOf = (params: Readonly<Record<string, unknown>>, condition: string): boolean =>
  isOfCondition(wrongLabelsSchema, params, conditions[condition]?.params ?? {}, { sized: true });
