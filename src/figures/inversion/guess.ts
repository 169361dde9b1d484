import type { InversionParams } from '../../experiments/inversion/schema.ts';
import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import { asked } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import { type InversionState, isGuessAsked, isGuessOpen, negativesAsTrained } from './state.ts';

/** "How many of a hundred negatives will it read?" */
export const guess: GuessDefinition = {
  min: 0,
  max: 100,
  step: 1,
  start: 50,
  when: (params) => isGuessAsked(params as InversionParams),
};

/** The guess as a handle on the curve; once made it stays, as long as the rectifier is the one it was asked about. */
export function guessOf(state: InversionState, words: Words, actions: FigureActions): RunGuess | undefined {
  const { params, opening = params } = state;
  const open = isGuessOpen(state);
  const stays = params.activation === opening.activation;
  const negatives = negativesAsTrained(state);
  const outcome = negatives === undefined ? undefined : 100 * negatives;
  return asked(state, { guess, open, stays, outcome, area: 'inversion.guess' }, words, actions);
}
