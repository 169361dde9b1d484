import { PARTNER } from '../../experiments/two-seeds/frame.ts';
import { partnersIn } from '../../experiments/two-seeds/numbers.ts';
import { largestInRows } from '../../math/correlation.ts';
import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import { asked, endOfRun, isUnanswered } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import { type NeuronsState, neuronsIn } from './state.ts';

type Asked = Pick<NeuronsState['params'], 'layer' | 'by' | 'correlation'>;
const isAsked = ({ layer, by, correlation }: Asked): boolean =>
  layer === '2' && by === 'answers' && correlation === PARTNER;

/** "How many of 32 neurons have a partner in the other network?" */
export const guess: GuessDefinition = {
  min: 0,
  max: 32,
  step: 1,
  start: 16,
  when: (params) => isAsked(params as unknown as Asked),
};

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: NeuronsState): boolean => isUnanswered(state) && isAsked(state.params);

/** The guess as a handle on the count of neurons; once made it stays where it was asked. */
export function guessOf(state: NeuronsState, words: Words, actions: FigureActions): RunGuess | undefined {
  const shown = neuronsIn(endOfRun(state), state.params);
  const outcome = shown && partnersIn(largestInRows(shown.matches.answers, shown.neurons));
  const options = { guess, open: isGuessOpen(state), stays: isAsked(state.params), outcome, area: 'two-neurons.guess' };
  const found = asked(state, options, words, actions);
  return found && { ...found, place: 100 * PARTNER };
}
