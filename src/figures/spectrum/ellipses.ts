import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { bigNumber } from '../kit/big-number.ts';
import { growth } from './growth.ts';
import { plane } from './plane.ts';
import type { SpectrumState } from './state.ts';

/** Two covariances to drag, how far apart they are by two measures, and what becomes of the second in many dimensions. */
export function ellipses(state: SpectrumState, words: Words, actions: FigureActions): ElementNode {
  const { frame } = state;
  if (!frame) return h('div', { class: 'spc-ellipses' });
  const { distance, cosine } = frame.ellipses;
  return h(
    'div',
    { class: 'spc-ellipses' },
    plane(state, words, actions),
    h(
      'div',
      { class: 'spc-apart' },
      bigNumber({
        name: words('spectrum.ellipses.distance'),
        value: write(distance, '2', words.lang),
        note: words('spectrum.ellipses.distance-note'),
      }),
      bigNumber({
        name: words('spectrum.ellipses.cosine'),
        value: cosine === null ? '–' : write(cosine, '2', words.lang),
        note: words(`spectrum.ellipses.${cosine === null ? 'no-cosine' : 'cosine-note'}`),
      }),
    ),
    growth(state, words),
  );
}
