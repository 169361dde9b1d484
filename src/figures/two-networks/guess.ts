import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Words, write } from '../../shell/words.ts';
import { endOfRun, isUnanswered } from '../kit/asked.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import type { TwoNetworksState } from './state.ts';

type Params = Readonly<Record<string, string | number>>;

/** Asked of the first layer of two networks that differ in their first weights alone. */
const isAsked = ({ differs, layer }: Params): boolean => differs === 'seed' && layer === '1';

/** "How alike will they be at the end?" */
export const guess: GuessDefinition = { min: 0, max: 1, step: 0.05, start: 0.5, when: isAsked };

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: TwoNetworksState): boolean => isUnanswered(state) && isAsked(state.params);

/** An S within so much of the guess was guessed right. */
const RIGHT = 0.05;

/** The guess as a handle on the scale of S; once made it stays as long as the settings are those asked about. */
export function guessOf(state: TwoNetworksState, words: Words, actions: FigureActions): RunGuess | undefined {
  const { params, draft, guess: given } = state;
  const open = isGuessOpen(state);
  if (!open && !(isAsked(params) && typeof given === 'number')) return undefined;
  const value = open ? (draft ?? guess.start) : Number(given);
  const outcome = endOfRun(state)?.similarity.layer1 ?? undefined;
  const off = outcome === undefined ? undefined : Math.abs(outcome - value);
  const number = (x: number): string => write(x, '2', words.lang);
  const said = off === undefined ? 'made' : off < RIGHT ? 'right' : 'off';
  return {
    value,
    step: guess.step,
    open,
    ...(!open && outcome !== undefined && { outcome }),
    question: words('two-networks.guess.question'),
    hint: words('shell.guess.hint'),
    label: words('two-networks.guess.label'),
    told: number(value),
    said: words(`shell.guess.${said}`, { value: number(value), off: number(off ?? 0) }),
    to: (wanted) => actions.draft(Number(wanted.toFixed(2))),
  };
}
