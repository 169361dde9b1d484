import { SHAPES } from '../../experiments/spatial-eigenvectors/tables.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { wholePercent } from '../kit/percent.ts';
import { type SpatialState, whoseOf } from './state.ts';
import { tileRow } from './tiles.ts';

/** A layer's six strongest shapes over the six smoothest waves; of each shape how much of it those waves can draw. */
export function shapes(state: SpatialState, words: Words): ElementNode {
  const { frame } = state;
  if (!frame) return h('div', { class: 'spx-shapes', key: 'shapes' });
  const { size } = frame;
  const say = (key: string, values = {}) => words(`spatial-eigenvectors.shapes.${key}`, values);
  return h(
    'div',
    { class: 'spx-shapes', key: 'shapes' },
    tileRow('strongest', frame.shapes.slice(0, SHAPES), {
      side: size,
      heading: whoseOf(state, words),
      alt: (i) => say('strongest', { i: i + 1 }),
      said: (i) => h('span', { class: 'wcw-answer' }, wholePercent(words, frame.inside[i]!)),
    }),
    tileRow('smoothest', frame.cosines.slice(0, SHAPES), {
      side: size,
      heading: say('cosines'),
      alt: (i) => say('smoothest', { i: i + 1 }),
    }),
  );
}
