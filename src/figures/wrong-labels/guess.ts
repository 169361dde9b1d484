import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import { asked, endOfRun, isUnanswered } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import type { WrongLabelsState } from './state.ts';

/** The share of wrong labels that the question is about: other shares are for those who have seen the answer. */
const ASKED = 0.5;

/** "How many of a hundred new digits will it read?" */
export const guess: GuessDefinition = { min: 0, max: 100, step: 1, start: 50, when: ({ wrong }) => wrong === ASKED };

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: WrongLabelsState): boolean => isUnanswered(state) && state.params.wrong === ASKED;

/** The guess as a handle on the line of test digits; once made it stays while half of the labels are wrong. */
export function guessOf(state: WrongLabelsState, words: Words, actions: FigureActions): RunGuess | undefined {
  const { params } = state;
  const end = endOfRun(state);
  const outcome = end && 100 * end.test;
  const stays = params.wrong === ASKED;
  return asked(state, { guess, open: isGuessOpen(state), stays, outcome, area: 'wrong-labels.guess' }, words, actions);
}
