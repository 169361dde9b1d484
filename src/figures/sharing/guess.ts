import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import { asked, endOfRun, isUnanswered } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import type { SharingState } from './state.ts';

/** The question is about permuted pixels alone. */
const isAsked = ({ pixels, 'train-images': count }: Readonly<Record<string, string | number>>): boolean =>
  pixels === 'permuted' && count === '1000';

/** "Where will the convolutional network end?" */
export const guess: GuessDefinition = { min: 0, max: 100, step: 1, start: 60, when: isAsked };

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: SharingState): boolean => isUnanswered(state) && isAsked(state.params);

/** The guess as a handle on the scale of accuracy; once made it stays while the setting is the one asked about. */
export function guessOf(state: SharingState, words: Words, actions: FigureActions): RunGuess | undefined {
  const end = endOfRun(state);
  const outcome = end && 100 * end.convolutional;
  const options = { guess, open: isGuessOpen(state), stays: isAsked(state.params), outcome, area: 'sharing.guess' };
  return asked(state, options, words, actions);
}
