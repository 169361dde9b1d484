import { type ElementNode, h } from '../../shell/html.ts';
import { PAD_SIDE } from '../../shell/pen.ts';
import type { Words } from '../../shell/words.ts';
import { photo } from './painted.ts';
import { isNegative, type LayersState, passedOf } from './state.ts';

/** A pad to draw on, a picture file, the camera: nothing of it leaves the device. `own.ts` makes it work. */
export function ownSide(state: LayersState, words: Words): ElementNode {
  const reads = passedOf(state);
  const say = (key: string) => words(`layers.own.${key}`);
  const button = (what: string, text: string, pressed?: boolean) =>
    h('button', { type: 'button', class: 'lay-button', 'data-own': what, 'aria-pressed': pressed?.toString() }, text);
  return h(
    'div',
    { class: 'lay-own' },
    h(
      'div',
      { class: 'lay-paper', key: 'pad' },
      h('canvas', {
        class: 'lay-pad',
        key: 'canvas',
        keep: true,
        width: PAD_SIDE,
        height: PAD_SIDE,
        tabindex: 0,
        role: 'application',
        'aria-label': say('pad'),
      }),
      h('button', { type: 'button', class: 'lay-button lay-clear' }, say('clear')),
      h('output', { class: 'lay-pen', keep: true, 'data-up': say('up'), 'data-down': say('down') }),
      reads &&
        h(
          'figure',
          { class: 'lay-reads', key: 'reads' },
          photo(reads.bytes, words('layers.input')),
          h('figcaption', null, say('reads')),
        ),
    ),
    h(
      'div',
      { class: 'lay-sources', key: 'sources' },
      h(
        'label',
        { class: 'lay-button' },
        say('photo'),
        h('input', { type: 'file', accept: 'image/*', class: 'lay-file' }),
      ),
      button('camera', say('camera')),
      button('negative', say('negative'), isNegative(state)),
      button('test', say('test')),
      h('p', { class: 'wcw-note' }, say('note')),
      h('output', { class: 'lay-told wcw-note', keep: true }),
    ),
  );
}
