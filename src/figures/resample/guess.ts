import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import { asked, endOfRun, isUnanswered } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import { drawnMean, type ResampleState } from './state.ts';

type Params = Readonly<Record<string, string | number>>;

/** Top of the scale, where nothing on it reads more than four pictures in five. */
export const MOST = 80;

/** Clothes are too easy for a question on that scale. */
const isAsked = ({ mode, data }: Params): boolean => mode === 'resample' && data !== 'fashion-mnist';

/** "Of a hundred pictures, how many does the network of drawn weights read?" */
export const guess: GuessDefinition = { min: 0, max: MOST, step: 1, start: 20, when: isAsked };

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: ResampleState): boolean => isUnanswered(state) && isAsked(state.params);

/** The guess as a handle on the scale of shares; once made it stays as long as layers are drawn. */
export function guessOf(state: ResampleState, words: Words, actions: FigureActions): RunGuess | undefined {
  const share = drawnMean(endOfRun(state), 'own', 3);
  const outcome = share === undefined ? undefined : 100 * share;
  const stays = isAsked(state.params);
  return asked(state, { guess, open: isGuessOpen(state), stays, outcome, area: 'resample.guess' }, words, actions);
}
