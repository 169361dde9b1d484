import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { notYet } from '../kit/not-yet.ts';
import { digitAt, EVERY_THIRD, madeAt } from './pictures.ts';
import type { TurnedState } from './state.ts';

/** The digit at eight angles, beside each what the transformer makes of it, and how upright and how centred that is. */
export function made(state: TurnedState, words: Words): ElementNode {
  const turned: TurnedState = { ...state, params: { ...state.params, by: 'angle' } };
  const what = state.frame?.made;
  return h(
    'section',
    { class: 'turned-made' },
    h(
      'ol',
      null,
      EVERY_THIRD.map((step) =>
        h(
          'li',
          { key: step },
          digitAt(turned, step, words('turned.alt', { picture: state.params.picture }), 2),
          madeAt(turned, step, words('turned.made.alt'), 2),
        ),
      ),
    ),
    h(
      'p',
      { class: 'wcw-note' },
      what
        ? words('turned.made.told', {
            upright: what.upright,
            before: write(what.before, '2', words.lang),
            after: write(what.after, '2', words.lang),
          })
        : notYet(state, words, 'turned'),
    ),
  );
}
