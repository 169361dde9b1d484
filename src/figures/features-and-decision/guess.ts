import { accuracyOf } from '../../experiments/features-and-decision/frame.ts';
import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import { asked, endOfRun, isUnanswered } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import type { DecisionState } from './state.ts';

/** The labelled digits that the question is about. */
const ASKED = 1000;
const isAsked = (params: Readonly<Record<string, string | number>>): boolean => params['train-images'] === ASKED;

/** "How many of 100 digits does a plain search read?" */
export const guess: GuessDefinition = { min: 0, max: 100, step: 1, start: 50, when: isAsked };

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: DecisionState): boolean => isUnanswered(state) && isAsked(state.params);

/** The guess on the scale of the rows; once made it stays while the setting is the one asked about. */
export function guessOf(state: DecisionState, words: Words, actions: FigureActions): RunGuess | undefined {
  const end = endOfRun(state);
  const share = end && accuracyOf(end, 'pixels', 'nearest');
  const outcome = share !== undefined && share >= 0 ? 100 * share : undefined;
  const options = { guess, open: isGuessOpen(state), stays: isAsked(state.params), outcome };
  return asked(state, { ...options, area: 'features-and-decision.guess' }, words, actions);
}
