import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import { asked, endOfRun, isUnanswered } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import { type CascadeState, shareOf } from './state.ts';

/** The question is about training on backgrounds. */
const isAsked = ({ backgrounds }: Readonly<Record<string, string | number>>): boolean => backgrounds === 'on';

/** "How much of what varies in the last layer will the background account for?" It starts near its share of the picture. */
export const guess: GuessDefinition = { min: 0, max: 100, step: 1, start: 60, when: isAsked };

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: CascadeState): boolean => isUnanswered(state) && isAsked(state.params);

/** The guess as a handle on the chart, at the last layer; once made it stays while the training is the one asked about. */
export function guessOf(state: CascadeState, words: Words, actions: FigureActions): RunGuess | undefined {
  const trained = endOfRun(state)?.measured?.trained;
  const outcome = trained && 100 * shareOf(trained, 'logits', 'background');
  const options = { guess, open: isGuessOpen(state), stays: isAsked(state.params), outcome, area: 'cascade.guess' };
  return asked(state, options, words, actions);
}
