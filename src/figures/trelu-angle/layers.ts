import { passedShare } from '../../experiments/trelu-angle/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { bars } from '../kit/bars.ts';
import { silentLayer, type TreluState } from './state.ts';

/** The share that passes, layer by layer, and what becomes of a network where none does. */
export function layers(state: TreluState, words: Words): ElementNode {
  const { frame } = state;
  const shares = frame?.angles ? [passedShare(frame.angles), ...frame.active.slice(1)] : [0, 0, 0, 0];
  const silent = silentLayer(state);
  return h(
    'section',
    { class: 'trelu-layers' },
    h('p', { class: 'kit-heading' }, words('trelu-angle.layers.heading')),
    bars(
      shares.map((value, i) => ({
        name: words(`trelu-angle.layers.${i + 1}`),
        value,
        shown: frame?.angles ? write(value, '%1', words.lang) : '–',
        tone: 'positive',
      })),
      { min: 0, max: 1 },
    ),
    silent === undefined ? null : h('p', null, words('trelu-angle.explained.silent', { layer: silent })),
    h('p', { class: 'wcw-note' }, words('trelu-angle.layers.note')),
  );
}
