import { PLACES, SHIFTS } from '../../experiments/shift/frame.ts';
import { SIDE } from '../../experiments/shift/network.ts';
import { REACH } from '../../experiments/shift/schema.ts';
import { bitmap } from '../../shell/bitmap.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { wholePercent } from '../kit/percent.ts';
import { diverging } from '../kit/scales.ts';
import { at } from '../kit/tones.ts';
import { placeField } from './place.ts';
import { type ShiftState, saidAt } from './state.ts';

/** The picture as it is moved, what is said of it at every shift, and in words what is said here. */
export function top(state: ShiftState, words: Words, actions: FigureActions): ElementNode {
  const { frame, params } = state;
  const { dx, dy, picture } = params;
  const said = saidAt(state, dx, dy);
  const told = words('shift.place.told', {
    across: words(`shift.place.${dx < 0 ? 'left' : 'right'}`, { count: Math.abs(dx) }),
    down: words(`shift.place.${dy < 0 ? 'up' : 'down'}`, { count: Math.abs(dy) }),
  });
  const verdict = said
    ? words('shift.place.said', { says: said.says, picture, sure: wholePercent(words, said.sure) })
    : '–';
  const farthest = frame?.farthest?.[picture];
  const field = { told: `${told}: ${verdict}`, dx, dy };
  return h(
    'div',
    { class: 'shift-top' },
    placeField(
      { ...field, name: 'picture', label: words('shift.place.picture'), across: SIDE, drawn: pictureOf(state, words) },
      actions,
    ),
    placeField(
      { ...field, name: 'map', label: words('shift.place.map'), across: SHIFTS, drawn: mapOf(state) },
      actions,
    ),
    h(
      'div',
      { class: 'shift-said' },
      h('p', null, told),
      h('p', { class: ['shift-verdict', said && said.says !== picture && 'shift-wrong'] }, verdict),
      farthest === undefined
        ? null
        : h('p', { class: 'shift-far' }, words('shift.place.farthest', { gap: gapInWords(farthest, words) })),
    ),
  );
}

/** A gap between scores; one of rounding in millionths. */
export const gapInWords = (gap: number, words: Words): string =>
  gap >= 0.001
    ? write(gap, gap < 1 ? '3' : '1', words.lang)
    : words('shift.place.tiny', { count: Math.round(gap * 1e6) });

/** Black until the pixels have come. What leaves on one side comes in again on the other. */
function pictureOf({ frame, params, testPixels }: ShiftState, words: Words): Child {
  const pixels = new Uint8Array(SIDE * SIDE);
  const index = frame?.pictures?.[params.picture];
  const there = index !== undefined && testPixels && index < testPixels.count && testPixels.there?.has(index) !== false;
  if (there) {
    const { width, height } = testPixels;
    const [left, upper] = [(SIDE - width) / 2 + params.dx, (SIDE - height) / 2 + params.dy];
    const wrap = (place: number): number => (place + SIDE) % SIDE;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        pixels[wrap(y + upper) * SIDE + wrap(x + left)] = testPixels.pixels[(index * height + y) * width + x]!;
  }
  return bitmap({ pixels, width: SIDE, height: SIDE, scale: 4, alt: there ? '' : words('shift.place.absent') });
}

/** Blue where the picture's own class is said, orange where another is, the paler the less sure. */
function mapOf({ frame, params }: ShiftState): Child {
  const { picture, dx, dy } = params;
  const values = new Float32Array(PLACES);
  if (frame?.sure)
    for (let i = 0; i < PLACES; i++) {
      const sure = frame.sure[picture * PLACES + i]! / 255;
      values[i] = frame.says[picture * PLACES + i] === picture ? 0.15 + 0.85 * sure : sure - 1;
    }
  const place = (shift: number): string => at((100 * (shift + REACH)) / SHIFTS);
  return [
    bitmap({ pixels: diverging(values, 1), width: SHIFTS, height: SHIFTS, scale: 7, alt: '' }),
    h('span', { class: 'shift-here', style: `left:${place(dx)};top:${place(dy)}` }),
  ];
}
