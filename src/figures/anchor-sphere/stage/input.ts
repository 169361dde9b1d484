import { patternOf, SIDE } from '../../../experiments/anchor-sphere/patch.ts';
import { digitPixels } from '../../../experiments/anchor-sphere/pictures.ts';
import { bitmap } from '../../../shell/bitmap.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import '../../../shell/svg-bitmaps.ts';
import type { Words } from '../../../shell/words.ts';
import { tile } from '../../kit/tile.ts';
import type { SphereState } from '../state.ts';

const PICTURE = 28;
/** CSS pixels a pixel of a patch. */
const SCALE = 11;

/** Where the input comes from: the digit, its patch, the patch as a direction, and what of it lies on the sphere. */
export function inputPart(state: SphereState, words: Words): ElementNode {
  const { params, frame } = state;
  const patch = frame?.patch;
  const step = (name: string, picture: Child): ElementNode =>
    h('figure', { class: 'sph-step', key: name }, picture, h('figcaption', null, words(`anchor-sphere.steps.${name}`)));
  const onSphere = frame?.x ? patternOf(frame.x) : new Float64Array(SIDE * SIDE);
  return h(
    'div',
    { class: ['sph-side sph-input', `sph-from-${params.input}`] },
    h(
      'div',
      { class: 'sph-steps' },
      h(
        'figure',
        { class: 'sph-step', key: 'digit' },
        picture(state, words),
        h('figcaption', null, words(`anchor-sphere.steps.${params.input === 'negative' ? 'negative' : 'digit'}`)),
      ),
      step(
        'patch',
        bitmap({
          pixels: patch?.pixels ?? new Uint8Array(SIDE * SIDE),
          width: SIDE,
          height: SIDE,
          scale: SCALE,
          alt: '',
        }),
      ),
      step('direction', tile(patch?.unit ?? new Float64Array(SIDE * SIDE), { side: SIDE, scale: SCALE, alt: '' })),
      step('sphere', tile(onSphere, { side: SIDE, scale: SCALE, alt: '' })),
    ),
    h('p', { class: 'wcw-note' }, heldInWords(state, words)),
  );
}

/** How much of the patch the three patterns hold: the sphere shows no more of it than that. */
function heldInWords({ frame }: SphereState, words: Words): string {
  if (!frame?.patch) return words('anchor-sphere.held.point');
  const { held, point } = frame.patch;
  if (point) return words('anchor-sphere.held.patch', { share: held, factor: Math.sqrt(held) });
  return words(
    frame.patch.unit.some((value) => value !== 0) ? 'anchor-sphere.held.nothing' : 'anchor-sphere.held.even',
  );
}

/** The digit with the window that cuts the patch; the window is moved by hand. */
function picture({ params }: SphereState, words: Words): ElementNode {
  const { digit, row, column, input } = params;
  const told = words('anchor-sphere.window.place', { row: row + 1, column: column + 1 });
  return h(
    'svg',
    {
      class: 'sph-picture',
      viewBox: `0 0 ${PICTURE} ${PICTURE}`,
      role: 'group',
      'aria-label': words('anchor-sphere.window.picture', { digit }),
    },
    bitmap({ pixels: shownDigit(digit, input === 'negative'), width: PICTURE, height: PICTURE, alt: '' }),
    h(
      'g',
      {
        class: 'sph-window',
        role: 'slider',
        tabindex: 0,
        'aria-label': words('anchor-sphere.window.label'),
        'aria-valuemin': 1,
        'aria-valuemax': 576,
        'aria-valuenow': row * 24 + column + 1,
        'aria-valuetext': told,
      },
      h('rect', { class: 'sph-window-edge', x: column, y: row, width: SIDE, height: SIDE }),
      h('rect', { class: 'sph-window-line', x: column, y: row, width: SIDE, height: SIDE }),
    ),
  );
}

let shown: { readonly of: Uint8Array; readonly negative: Uint8Array } | undefined;

/** The same array for the same picture, so that it is drawn once. */
function shownDigit(digit: number, negative: boolean): Uint8Array {
  const pixels = digitPixels(digit);
  if (!negative) return pixels;
  if (shown?.of !== pixels) shown = { of: pixels, negative: pixels.map((grey) => 255 - grey) };
  return shown.negative;
}
