import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import type { WrongLabelsState } from './state.ts';

/** The share of wrong labels that the question is about: other shares are for those who have seen the answer. */
const ASKED = 0.5;

/** "How many of a hundred new digits will it read?" */
export const guess: GuessDefinition = { min: 0, max: 100, step: 1, start: 50, when: ({ wrong }) => wrong === ASKED };

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = ({ guess, hidden, params }: WrongLabelsState): boolean =>
  guess === undefined && !hidden.has('guess') && params.wrong === ASKED;

/** A guess within so many points is called right. */
const RIGHT = 2;

/** The guess as a handle on the line of test digits; once made it stays while half of the labels are wrong. */
export function guessOf(state: WrongLabelsState, words: Words, actions: FigureActions): RunGuess | undefined {
  const { draft, frame, params } = state;
  const open = isGuessOpen(state);
  if (!open && !(typeof state.guess === 'number' && params.wrong === ASKED)) return undefined;
  const value = open ? (draft ?? guess.start) : Number(state.guess);
  const outcome = frame && 100 * frame.test;
  const off = Math.round(Math.abs((outcome ?? 0) - value));
  return {
    value,
    step: guess.step,
    open,
    ...(!open && outcome !== undefined && { outcome }),
    question: words('wrong-labels.guess.question'),
    hint: words('wrong-labels.guess.hint'),
    label: words('wrong-labels.guess.label'),
    told: String(value),
    said: words(`wrong-labels.guess.${off < RIGHT ? 'right' : 'off'}`, { value, off }),
    to: actions.draft,
  };
}
