import rows from 'reproduced:race/accuracy.universal';
import type { Words } from '../../shell/words.ts';
import type { RunStrip } from '../kit/run-strip.ts';
import { seedsStrip } from '../kit/seeds-strip.ts';
import { isGuessOpen } from './guess.ts';
import { isOf } from './reproduction.ts';
import type { RaceState } from './state.ts';

/** What the seeds of these settings reach with universal shapes, and the reader's own; none where it was not reproduced. */
export function strip(state: RaceState, words: Words): RunStrip | undefined {
  const { source, params, frame } = state;
  const shown: Readonly<Record<string, unknown>> = 'params' in source ? source.params : params;
  const row = rows.find(({ condition }) => isOf(shown, condition));
  // Unfinished, a run is none of these.
  const yours = source.kind === 'own' && state.status === 'done' ? frame?.universal.accuracy : undefined;
  return seedsStrip(row?.values, { full: true, decimals: 1, yours, answer: isGuessOpen(state) }, words);
}
