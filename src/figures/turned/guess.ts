import { STEPS } from '../../experiments/turned/schema.ts';
import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import { asked, endOfRun } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import type { TurnedState } from './state.ts';

const isAsked = ({ by }: Readonly<Record<string, string | number>>): boolean => by === 'angle';

/** "Lying on their side, how many of a hundred digits will it read?" */
export const guess: GuessDefinition = { min: 0, max: 100, step: 1, start: 70, when: isAsked };

/** A quarter of a turn. */
const QUARTER = STEPS + 6;

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = ({ guess, hidden, params }: TurnedState): boolean =>
  guess === undefined && !hidden.has('guess') && isAsked(params);

/** The guess as a handle on the chart, judged at a quarter of a turn. */
export function guessOf(state: TurnedState, words: Words, actions: FigureActions): RunGuess | undefined {
  const share = endOfRun(state)?.angle?.upright[QUARTER];
  const outcome = share === undefined ? undefined : 100 * share;
  const options = { guess, open: isGuessOpen(state), stays: isAsked(state.params), outcome, area: 'turned.guess' };
  const made = asked(state, options, words, actions);
  return made && { ...made, place: 75 };
}
