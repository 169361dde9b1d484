import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Words, write } from '../../shell/words.ts';
import { isUnanswered } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import { meanOf, type UniversalityState } from './state.ts';

type Params = Readonly<Record<string, string | number>>;

/** Asked of the pair that the figure opens with. */
const isAsked = ({ first, second }: Params): boolean => first === 'cifar-10' && second === 'cifar-100';

/** "How alike are the last layers?" */
export const guess: GuessDefinition = { min: 0, max: 1, step: 0.05, start: 0.5, when: isAsked };

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: UniversalityState): boolean => isUnanswered(state) && isAsked(state.params);

/** A similarity within so much of the guess was guessed right. */
const RIGHT = 0.05;

/** The guess as a handle on the scale of similarities; once made it stays as long as the pair is the one asked about. */
export function guessOf(state: UniversalityState, words: Words, actions: FigureActions): RunGuess | undefined {
  const { params, frame, draft, guess: given } = state;
  const open = isGuessOpen(state);
  if (!open && !(isAsked(params) && typeof given === 'number')) return undefined;
  const value = open ? (draft ?? guess.start) : Number(given);
  const outcome = meanOf(frame?.pairs?.[4]);
  const off = outcome === undefined ? undefined : Math.abs(outcome - value);
  const number = (x: number): string => write(x, '2', words.lang);
  const said = off === undefined ? 'made' : off < RIGHT ? 'right' : 'off';
  return {
    value,
    step: guess.step,
    open,
    ...(!open && outcome !== undefined && { outcome }),
    question: words('universality.guess.question'),
    hint: words('shell.guess.hint'),
    label: words('universality.guess.label'),
    told: number(value),
    said: words(`shell.guess.${said}`, { value: number(value), off: number(off ?? 0) }),
    to: actions.draft,
  };
}
