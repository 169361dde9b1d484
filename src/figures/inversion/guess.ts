import type { InversionParams } from '../../experiments/inversion/schema.ts';
import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import { type InversionState, isGuessAsked, isGuessOpen } from './state.ts';

/** "How many of a hundred negatives will it read?" */
export const guess: GuessDefinition = {
  min: 0,
  max: 100,
  step: 1,
  start: 50,
  when: (params) => isGuessAsked(params as InversionParams),
};

/** A guess within so many points is called right. */
const RIGHT = 2;

/** The guess as a handle on the curve; once made it stays, as long as the rectifier is the one it was asked about. */
export function guessOf(state: InversionState, words: Words, actions: FigureActions): RunGuess | undefined {
  const { draft, frame, params, opening = params } = state;
  const open = isGuessOpen(state);
  const made = typeof state.guess === 'number' && params.activation === opening.activation;
  if (!open && !made) return undefined;
  const value = open ? (draft ?? guess.start) : Number(state.guess);
  // The number asked about goes where the flip takes it.
  const outcome = frame && 100 * frame[params.negate === 'on' ? 'original' : 'negative'].accuracy;
  const off = Math.round(Math.abs((outcome ?? 0) - value));
  return {
    value,
    step: guess.step,
    open,
    ...(!open && outcome !== undefined && { outcome }),
    question: words('inversion.guess.question'),
    hint: words('inversion.guess.hint'),
    label: words('inversion.guess.label'),
    told: String(value),
    said: words(`inversion.guess.${off < RIGHT ? 'right' : 'off'}`, { value, off }),
    to: actions.draft,
  };
}
