import { LEARNERS } from '../../experiments/turned/learners.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { digitAt, madeAt } from './pictures.ts';
import { amountInWords, saysAt, type TurnedState } from './state.ts';
import { sweep } from './sweep.ts';

/** A digit as it is turned, what is said of it, and over how many digits that goes right. */
export function view(state: TurnedState, words: Words, actions: FigureActions): ElementNode {
  const { by, much, picture } = state.params;
  return h(
    'div',
    { class: 'turned-main kit-two-parts' },
    h(
      'div',
      { class: 'turned-top' },
      h(
        'figure',
        null,
        h(
          'button',
          { type: 'button', class: 'turned-next', on: { click: () => actions.set({ picture: (picture + 1) % 10 }) } },
          digitAt(state, much, words('turned.alt', { picture })),
          h('span', null, words('turned.next')),
        ),
        h('figcaption', null, amountInWords(by, much, words)),
      ),
      by === 'angle'
        ? h(
            'figure',
            null,
            madeAt(state, much, words('turned.made.alt')),
            h('figcaption', null, words('turned.made.short')),
          )
        : null,
      h(
        'dl',
        null,
        LEARNERS.map((learner) => {
          const says = saysAt(state, learner);
          return [
            h('dt', null, words(`turned.says.${learner}`)),
            h(
              'dd',
              { class: ['wcw-answer', says !== undefined && says !== picture && 'turned-wrong'] },
              says === undefined ? '–' : words('turned.says.said', { says }),
            ),
          ];
        }),
      ),
    ),
    h('div', { class: 'turned-chart' }, sweep(state, words, actions)),
  );
}
