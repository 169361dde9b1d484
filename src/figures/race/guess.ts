import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import { asked, endOfRun, isUnanswered } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import type { RaceState } from './state.ts';

/** The question is about five shapes with their negatives: other banks are for those who have seen the answer. */
const isAsked = ({ shapes, negatives }: Readonly<Record<string, string | number>>): boolean =>
  shapes === '5' && negatives === 'on';

/** "Where will the network with frozen shapes end?" */
export const guess: GuessDefinition = { min: 0, max: 70, step: 1, start: 35, when: isAsked };

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: RaceState): boolean => isUnanswered(state) && isAsked(state.params);

/** The guess as a handle on the scale of accuracy; once made it stays while the setting is the one asked about. */
export function guessOf(state: RaceState, words: Words, actions: FigureActions): RunGuess | undefined {
  const end = endOfRun(state);
  const outcome = end && 100 * end.universal.accuracy;
  const options = { guess, open: isGuessOpen(state), stays: isAsked(state.params), outcome, area: 'race.guess' };
  return asked(state, options, words, actions);
}
