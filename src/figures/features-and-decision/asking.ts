import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { RunGuess } from '../kit/run-guess.ts';
import { guess } from './guess.ts';

/** While the question is open: a handle along the row that it is about, and the question over the other rows. */
export function asking({ value, question, hint, label, to }: RunGuess): ElementNode {
  return h(
    'div',
    { class: 'kit-asked fad-asked', key: 'asked' },
    h('input', {
      type: 'range',
      min: guess.min,
      max: guess.max,
      step: guess.step,
      value,
      'aria-label': label,
      on: { input: (event) => to(Number((event.target as HTMLInputElement).value)) },
    }),
    h('strong', { class: 'fad-guessed' }, String(value)),
    h('p', null, h('strong', null, question), ' ', h('small', null, hint)),
  );
}

/** Once the guess is made: where it stands, and a bracket to what happened. */
export function guessLine({ value, open, outcome }: RunGuess, at: (value: number) => string): Child {
  if (open) return null;
  const x = at(value);
  return [
    outcome === undefined ? null : h('line', { class: 'kit-gap', x1: x, x2: at(outcome), y1: '50%', y2: '50%' }),
    h('line', { class: 'kit-guess', x1: x, x2: x, y1: '0%', y2: '100%' }),
  ];
}

/** In the legend, since beside the line there are names and marks: what the guess was, and how far off. */
export function guessSaid({ open, said }: RunGuess): Child {
  if (open) return null;
  const line = h('line', { class: 'kit-guess', x1: 4, x2: 4, y1: 0, y2: 12 });
  return h(
    'li',
    { key: 'guess', class: 'fad-said' },
    h('svg', { width: 8, height: 12, 'aria-hidden': 'true' }, line),
    ' ',
    said,
  );
}
