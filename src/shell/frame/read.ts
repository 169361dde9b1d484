import type { FigureNumber, PartContext } from '../figure.ts';
import type { FigureState } from '../figure-state.ts';
import { type ElementNode, h } from '../html.ts';

/** The numbers that matter, set large: at most two, each with its sign and its name under it. */
export function read({ figure, words }: PartContext, state: FigureState): ElementNode {
  const numbers: readonly FigureNumber[] = figure.numbers?.(state, words) ?? [];
  return h(
    'div',
    { class: 'wcw-read', key: 'read', 'data-part': 'numbers' },
    numbers.map(({ name, value, unit, sign, answer }) =>
      h(
        'p',
        { class: 'wcw-number', key: name },
        h(
          'strong',
          null,
          // Until the reader has guessed, a question mark stands here; the number is in the page for print.
          answer ? h('span', { class: 'wcw-ask', 'aria-hidden': 'true' }, '?') : null,
          h('span', { class: [answer && 'wcw-answer'] }, value, unit ? h('small', null, unit) : null),
        ),
        h('span', { class: 'wcw-what' }, sign, name),
      ),
    ),
  );
}
