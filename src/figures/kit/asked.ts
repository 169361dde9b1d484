import type { GuessDefinition } from '../../shell/figure.ts';
import type { FigureActions, FigureState } from '../../shell/figure-state.ts';
import type { Words } from '../../shell/words.ts';
import type { RunGuess } from './run-guess.ts';

/** A guess within so many points is called right. */
const RIGHT = 2;

/**
 * Whether the reader has not answered the figure's question yet, be it asked at the present settings or at others: a view
 * beside the main one that has its answer keeps it back. Of what is asked right now `isGuessOpen` of the figure tells.
 */
export const isUnanswered = ({ guess, hidden }: Pick<FigureState, 'guess' | 'hidden'>): boolean =>
  guess === undefined && !hidden.has('guess');

/** In place of a bar's value, while it is kept back. */
export const UNTOLD = { value: 0, shown: '?', spread: undefined } as const;

/** The last frame of a whole run: that of a recording, or of the reader's once it is done; a guess is judged by no other. */
export function endOfRun<F>({
  history,
  source,
  status,
}: Pick<FigureState, 'source' | 'status'> & { readonly history: readonly F[] }): F | undefined {
  return source.kind === 'own' && status !== 'done' ? undefined : history.at(-1);
}

/**
 * The question of a figure as a handle on its chart, in the chart's own unit: while it is asked, and, once the guess is
 * made, beside the outcome as long as it `stays`. Words: `<area>.question` and `<area>.label`.
 */
export function asked(
  { draft, guess }: Pick<FigureState, 'draft' | 'guess'>,
  options: {
    readonly guess: GuessDefinition;
    readonly open: boolean;
    readonly stays: boolean;
    /** Of the whole run: a guess is about its end, wherever the cursor stands and until it is there. */
    readonly outcome: number | undefined;
    readonly area: string;
  },
  words: Words,
  actions: FigureActions,
): RunGuess | undefined {
  const { open, stays, outcome, area } = options;
  if (!open && !(stays && typeof guess === 'number')) return undefined;
  const value = open ? (draft ?? options.guess.start) : Number(guess);
  const off = outcome === undefined ? undefined : Math.round(Math.abs(outcome - value));
  return {
    value,
    step: options.guess.step,
    open,
    ...(!open && outcome !== undefined && { outcome }),
    question: words(`${area}.question`),
    hint: words('shell.guess.hint'),
    label: words(`${area}.label`),
    told: String(value),
    said: words(`shell.guess.${off === undefined ? 'made' : off < RIGHT ? 'right' : 'off'}`, { value, off: off ?? 0 }),
    to: actions.draft,
  };
}
