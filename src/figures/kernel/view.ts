import type { KernelFrame } from '../../experiments/kernel/frame.ts';
import { SIDE } from '../../experiments/kernel/kernels.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { cells } from './cells.ts';
import { curve, rods } from './curves.ts';
import { grey, marks, signedMap } from './field.ts';
import { type KernelState, shown } from './state.ts';
import { stays } from './stays.ts';

/** The main view: the picture and what the kernel makes of it, the patch marked on both, and the kernel itself. */
export function view(state: KernelState, words: Words, actions: FigureActions): ElementNode {
  const frame = shown(state);
  const { params } = state;
  if (!frame) return h('div', { class: 'krn kit-two-parts' });
  return h(
    'div',
    { class: ['krn kit-two-parts', params.picture === 'signal' && 'krn-signal'] },
    h(
      'div',
      { class: 'krn-pair' },
      field('picture', frame, words, [
        params.picture === 'signal' ? curve(frame) : grey(frame.picture),
        handle(frame, words),
      ]),
      field('map', frame, words, [
        params.picture === 'signal' ? rods(frame) : signedMap(frame.map),
        marks(frame.map.width, frame.map.height, [{ x: frame.column, y: frame.row, width: 1, height: 1 }]),
      ]),
    ),
    h('div', { class: 'krn-under' }, cells(state, words, actions), stays(state, words, actions)),
  );
}

function field(name: string, frame: KernelFrame, words: Words, inside: Child): ElementNode {
  const { width, height } = name === 'map' ? frame.map : frame.picture;
  return h(
    'figure',
    { key: name, class: `krn-of-${name}` },
    h('figcaption', null, words(`kernel.${name}`)),
    h(
      'div',
      { class: 'krn-field', 'data-width': width, 'data-height': height, 'data-half': name === 'map' ? 0.5 : SIDE / 2 },
      inside,
    ),
  );
}

/** The patch on the picture, which pointer and arrow keys move. */
function handle({ picture, map, row, column }: KernelFrame, words: Words): ElementNode {
  return h(
    'div',
    {
      class: 'krn-patch',
      key: 'patch',
      role: 'slider',
      tabindex: 0,
      'aria-label': words('kernel.patch.label'),
      'aria-valuemin': 1,
      'aria-valuemax': map.width * map.height,
      'aria-valuenow': row * map.width + column + 1,
      'aria-valuetext': words('kernel.patch.place', { row: row + 1, column: column + 1 }),
    },
    marks(picture.width, picture.height, [{ x: column, y: row, width: SIDE, height: SIDE }]),
  );
}
