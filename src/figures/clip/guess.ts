import { TOLD } from '../../experiments/two-seeds/frame.ts';
import { RANKS } from '../../experiments/two-seeds/schema.ts';
import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import { asked, endOfRun, isUnanswered } from '../kit/asked.ts';
import { percentOf } from '../kit/axis.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import { type ClipState, layerIn } from './state.ts';

type Asked = Pick<ClipState['params'], 'layer' | 'directions'>;
const isAsked = ({ layer, directions }: Asked): boolean => layer === '2' && Number(directions) === TOLD;

/** "With the other network's first eight directions, how many of 100 pictures does it still tell right?" */
export const guess: GuessDefinition = {
  min: 0,
  max: 100,
  step: 1,
  start: 25,
  when: (params) => isAsked(params as unknown as Asked),
};

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: ClipState): boolean => isUnanswered(state) && isAsked(state.params);

/** The guess as a handle on the line of the other's directions; once made it stays where it was asked. */
export function guessOf(state: ClipState, words: Words, actions: FigureActions): RunGuess | undefined {
  const layer = layerIn(endOfRun(state), state.params);
  const at = RANKS.indexOf(TOLD);
  const outcome = layer && 100 * layer.kept.other[at]!;
  const options = { guess, open: isGuessOpen(state), stays: isAsked(state.params), outcome, area: 'clip.guess' };
  const found = asked(state, options, words, actions);
  return found && { ...found, place: percentOf(X, TOLD) };
}

/** Directions kept, on a scale of ratios. */
export const X = { min: 1, max: 32, scale: 'log' } as const;
