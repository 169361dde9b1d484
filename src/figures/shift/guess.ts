import { REACH } from '../../experiments/shift/schema.ts';
import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import { asked, endOfRun, isUnanswered } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import type { ShiftState } from './state.ts';

/** The question is about the usual network: others are for those who have seen the answer. */
const isAsked = ({ pooling, padding, head }: Readonly<Record<string, string | number>>): boolean =>
  pooling === 'max' && padding === 'zero' && head === 'dense';

/** "How many of a hundred answers stay after one pixel?" */
export const guess: GuessDefinition = { min: 0, max: 100, step: 1, start: 70, when: isAsked };

/** One pixel to the right, in per cent of the chart's width. */
const ONE_PIXEL = (100 * (REACH + 1)) / (2 * REACH);

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: ShiftState): boolean => isUnanswered(state) && isAsked(state.params);

/** The guess as a handle on the chart; once made it stays while the setting is the one asked about. */
export function guessOf(state: ShiftState, words: Words, actions: FigureActions): RunGuess | undefined {
  const end = endOfRun(state);
  const outcome = end && 100 * end.consistency;
  const options = { guess, open: isGuessOpen(state), stays: isAsked(state.params), outcome, area: 'shift.guess' };
  const made = asked(state, options, words, actions);
  return made && { ...made, place: ONE_PIXEL };
}
