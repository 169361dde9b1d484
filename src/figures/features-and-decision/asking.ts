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

/** Once the guess is made: where it stands, how far off it was, and a bracket to what happened. */
export function guessLine({ value, open, outcome, said }: RunGuess, at: (value: number) => string): Child {
  if (open) return null;
  const x = at(value);
  const words = { class: 'kit-tick kit-yours kit-strong', x, y: '50%', dx: 6, dy: -4 };
  return [
    outcome === undefined ? null : h('line', { class: 'kit-gap', x1: x, x2: at(outcome), y1: '50%', y2: '50%' }),
    h('line', { class: 'kit-guess', x1: x, x2: x, y1: '0%', y2: '100%' }),
    h('text', value > 60 ? { ...words, dx: -6, 'text-anchor': 'end' } : words, said),
  ];
}
