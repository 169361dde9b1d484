import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import { asked, endOfRun, isUnanswered } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import type { DepthState } from './state.ts';

/** The question is about 2,048 examples alone. */
const isAsked = ({ examples }: Readonly<Record<string, string | number>>): boolean => examples === '2048';

/** "Where will the network with one hidden layer end?" */
export const guess: GuessDefinition = { min: 0, max: 100, step: 1, start: 70, when: isAsked };

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: DepthState): boolean => isUnanswered(state) && isAsked(state.params);

/** The guess as a handle on the scale of accuracy; once made it stays while the setting is the one asked about. */
export function guessOf(state: DepthState, words: Words, actions: FigureActions): RunGuess | undefined {
  const end = endOfRun(state);
  const outcome = end && 100 * end.shallow;
  const options = { guess, open: isGuessOpen(state), stays: isAsked(state.params), outcome, area: 'depth.guess' };
  return asked(state, options, words, actions);
}
