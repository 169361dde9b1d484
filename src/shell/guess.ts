import { isComputable } from './absent.ts';
import type { GuessDefinition, PartContext } from './figure.ts';
import type { FigureState } from './figure-state.ts';
import { moveFocus } from './focus.ts';
import { type Child, h } from './html.ts';

/**
 * Whether the reader is still asked: then what carries the class `wcw-answer` stays hidden. Over an empty stage only where
 * Start can bring the answer.
 */
export function isGuessOpen({ figure, state }: Pick<PartContext, 'figure' | 'state'>): boolean {
  const { guess } = figure;
  if (!guess || state.guess !== undefined || state.hidden.has('guess')) return false;
  const answerable = state.source.kind !== 'none' || (isComputable(figure.schema, state) && !state.hidden.has('run'));
  if (!answerable) return false;
  return guess.when?.(state.params as Readonly<Record<string, string | number>>) ?? true;
}

/** `guess=40` or `guess=skipped` in a link; anything else, and a guess out of range, is no guess. */
export function readGuess(figure: PartContext['figure'], text: string | undefined): FigureState['guess'] {
  if (text === 'skipped') return 'skipped';
  if (!figure.guess || text === undefined || !/^\d+(\.\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return value >= figure.guess.min && value <= figure.guess.max ? value : undefined;
}

/**
 * The question with its slider, before the first look; a line that recalls the guess, after it. The place is there even when
 * it is empty: what stands after it is found again in the markup that came with the page.
 */
export function guessPart(context: PartContext): Child {
  if (!context.figure.guess) return null;
  return h('div', { key: 'guess' }, context.state.hidden.has('guess') ? null : question(context, context.figure.guess));
}

function question(context: PartContext, guess: GuessDefinition): Child {
  const { figure, state, words, actions, id } = context;
  const asked = `${figure.name}.guess`;
  const empty = state.source.kind === 'none';
  if (!isGuessOpen(context)) {
    if (typeof state.guess !== 'number') return null;
    return h(
      'p',
      { class: 'wcw-guess wcw-guessed', key: 'guess' },
      words('shell.guess.yours', { value: guessWords(context, state.guess) }),
      empty ? [' ', words('shell.guess.then')] : null,
    );
  }
  const { min, max, step, start } = guess;
  const field = `${id}-guess`;
  const slider = (event: Event): HTMLInputElement =>
    (event.currentTarget as HTMLElement).closest('form')?.elements.namedItem('guess') as HTMLInputElement;
  const input = (event: Event): void => {
    const output = slider(event).form?.querySelector('output');
    const told = guessWords(context, Number(slider(event).value));
    if (output) output.textContent = told;
    slider(event).setAttribute('aria-valuetext', told);
  };
  const make = (event: Event, guess: number | 'skipped'): void => {
    actions.guess(guess);
    // The question goes: the reader is led to the answer, or to what brings it.
    moveFocus(event, ...(empty ? ['.wcw-run > .wcw-main'] : []), '.wcw-stage');
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    make(event, Number(slider(event).value));
  };
  return h(
    'form',
    { class: 'wcw-guess', key: 'guess', 'aria-label': words(`${asked}.question`), on: { submit } },
    h('label', { for: field }, h('strong', null, words('shell.guess.heading')), ' ', words(`${asked}.question`)),
    h(
      'div',
      { class: 'wcw-guess-row' },
      h('input', {
        keep: true,
        id: field,
        name: 'guess',
        type: 'range',
        min,
        max,
        step,
        value: start,
        'aria-valuetext': guessWords(context, start),
        on: { input },
      }),
      h('output', { keep: true, for: field, 'aria-hidden': 'true' }, guessWords(context, start)),
      h('button', { type: 'submit', class: 'wcw-main', 'data-action': 'guess' }, words('shell.guess.submit')),
      h(
        'button',
        { type: 'button', 'data-action': 'skip-guess', on: { click: (event) => make(event, 'skipped') } },
        words('shell.guess.skip'),
      ),
    ),
  );
}

function guessWords({ figure, words }: Pick<PartContext, 'figure' | 'words'>, value: number): string {
  const key = `${figure.name}.guess.value`;
  return words(words.has(key) ? key : 'shell.guess.value', { count: value, all: figure.guess?.max ?? 0 });
}
