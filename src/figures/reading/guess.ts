import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import { asked, endOfRun, isUnanswered } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import type { ReadingState } from './state.ts';

/** The question comes with the network that it is about. */
export const ASKED = 'dense';
const isAsked = ({ head }: Readonly<Record<string, string | number>>): boolean => head === ASKED;

export const guess: GuessDefinition = { min: 0, max: 100, step: 1, start: 50, when: isAsked };

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: ReadingState): boolean => isUnanswered(state) && isAsked(state.params);

/** The guess as a handle on the chart's scale; once made it stays while the setting is the one asked about. */
export function guessOf(state: ReadingState, words: Words, actions: FigureActions): RunGuess | undefined {
  const end = endOfRun(state);
  const outcome = end && 100 * end.trained.same;
  const options = { guess, open: isGuessOpen(state), stays: isAsked(state.params), outcome, area: 'reading.guess' };
  return asked(state, options, words, actions);
}
