import { isOfCondition } from '../../experiments/condition.ts';
import { type InversionParams, inversionSchema } from '../../experiments/inversion/schema.ts';
import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import { asked, endOfRun } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import { asTrained, type InversionState, isGuessAsked, isGuessOpen } from './state.ts';

/** "How many of a hundred negatives will it read?" */
export const guess: GuessDefinition = {
  min: 0,
  max: 100,
  step: 1,
  start: 50,
  when: (params) => isGuessAsked(params as InversionParams),
};

/** The guess as a handle on the curve; once made it stays, as long as the network is of the kind that it was asked about. */
export function guessOf(state: InversionState, words: Words, actions: FigureActions): RunGuess | undefined {
  const { params, opening = params } = state;
  const open = isGuessOpen(state);
  const stays = isOfCondition(inversionSchema, params, opening);
  const end = endOfRun(state);
  const outcome = end && 100 * asTrained(end).negative.accuracy;
  return asked(state, { guess, open, stays, outcome, area: 'inversion.guess' }, words, actions);
}
