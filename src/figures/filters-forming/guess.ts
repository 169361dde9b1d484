import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import { asked, endOfRun, isUnanswered } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import type { FormingState } from './state.ts';

/** The question comes with the choice that it is about: noise that never learns. */
const isAsked = ({ first }: Readonly<Record<string, string | number>>): boolean => first === 'random';

export const guess: GuessDefinition = { min: 0, max: 100, step: 1, start: 20, when: isAsked };

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: FormingState): boolean => isUnanswered(state) && isAsked(state.params);

/** The guess as a handle on the scale of accuracy; once made it stays while the setting is the one asked about. */
export function guessOf(state: FormingState, words: Words, actions: FigureActions): RunGuess | undefined {
  const end = endOfRun(state);
  const outcome = end && 100 * end.accuracy;
  const area = 'filters-forming.guess';
  return asked(state, { guess, open: isGuessOpen(state), stays: isAsked(state.params), outcome, area }, words, actions);
}
