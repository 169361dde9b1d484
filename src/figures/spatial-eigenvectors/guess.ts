import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import { asked, isUnanswered } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import type { SpatialState } from './state.ts';

type Values = Readonly<Record<string, string | number>>;

/** The question is about what the figure opens with: other settings are for those who have seen the answer. */
const isAsked = ({ source, kernel, layer }: Values): boolean =>
  source === 'cifar10' && kernel === '5' && Number(layer) === 3;

/** "How much of its six strongest shapes can the six smoothest waves draw?" */
export const guess: GuessDefinition = { min: 0, max: 100, step: 1, start: 30, when: isAsked };

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: SpatialState): boolean => isUnanswered(state) && isAsked(state.params);

/** The guess as a handle on the chart's own scale; once made it stays with the settings that it was about. */
export function guessOf(state: SpatialState, words: Words, actions: FigureActions): RunGuess | undefined {
  const { frame, params } = state;
  const outcome = frame && 100 * frame.shared;
  const options = {
    guess,
    open: isGuessOpen(state),
    stays: isAsked(params),
    outcome,
    area: 'spatial-eigenvectors.guess',
  };
  return asked(state, options, words, actions);
}
