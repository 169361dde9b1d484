import { bytesOf, type Search, STEPS } from '../../experiments/what-excites/search.ts';
import { type BitmapNode, bitmap } from '../../shell/bitmap.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { isGuessOpen, question } from './guess.ts';
import { type ExcitesState, searchOf, WAYS } from './state.ts';

const SIDE = 32;
export const GREY = new Uint8Array(SIDE * SIDE * 3).fill(128);

/** A picture of 32 x 32 in colours. */
export const shown = (bytes: Uint8Array, alt: string, key?: string): BitmapNode =>
  bitmap({ pixels: bytes, width: SIDE, height: SIDE, scale: 3, alt, key, class: 'exc-picture' });

/** What the network calls a class, from 0. */
export const nameOf = ({ net }: ExcitesState['params'], label: number, words: Words): string =>
  net === 'digits' ? String(label) : words(`what-excites.names.${label}`);

/** Of what was made, the part that can move the unit. */
export function seen({ x, wish: { sight } }: Search): BitmapNode {
  const { top, left, height, width } = sight;
  const bytes = bytesOf(x);
  const channels = bytes.length / (SIDE * SIDE);
  const pixels = new Uint8Array(height * width * channels);
  for (let i = 0; i < height; i++) {
    const from = ((top + i) * SIDE + left) * channels;
    pixels.set(bytes.subarray(from, from + width * channels), i * width * channels);
  }
  return bitmap({ pixels, width, height, alt: '', class: 'exc-picture' });
}

export const number = (value: number, words: Words): string => write(value, '1', words.lang).replace('-', '\u2212');

/** The main view: the picture as far as it has come, how far it has come, and the same by the other ways. */
export function view(state: ExcitesState, words: Words, actions: FigureActions): ElementNode {
  const { params } = state;
  const search = searchOf(params);
  return h(
    'div',
    { class: 'exc-main' },
    h(
      'figure',
      { class: 'exc-large', key: 'large' },
      shown(search ? bytesOf(search.x) : GREY, words('what-excites.picture')),
      isGuessOpen(state) ? question(state, words, actions) : h('figcaption', null, climb(search, words)),
    ),
    h(
      'div',
      { class: 'exc-ways', key: 'ways', role: 'group', 'aria-label': words('what-excites.ways') },
      WAYS.map((way) => {
        const other = searchOf({ ...params, way });
        const value = other?.values.at(-1);
        const name = words(`what-excites.params.way.short.${way}`);
        return h(
          'button',
          {
            type: 'button',
            key: way,
            'aria-pressed': String(way === params.way),
            on: { click: () => actions.set({ way }) },
          },
          shown(other ? bytesOf(other.x) : GREY, ''),
          h('span', null, name),
          h('span', null, value === undefined ? '–' : number(value, words)),
        );
      }),
    ),
  );
}

/** What is wished of the picture, step by step, as a line. */
function climb(search: Search | undefined, words: Words): Child {
  const values = search?.values ?? [];
  const [least, most] = [Math.min(0, ...values), Math.max(1e-6, ...values)];
  const points = values.map(
    (value, i) => `${((100 * i) / STEPS).toFixed(1)},${(38 - (36 * (value - least)) / (most - least)).toFixed(1)}`,
  );
  const said = words('what-excites.step', { step: Math.min(STEPS, search?.step ?? 0), steps: STEPS });
  return [
    h(
      'svg',
      { viewBox: '0 0 100 40', preserveAspectRatio: 'none', width: '100%', height: 40, 'aria-hidden': 'true' },
      h('polyline', { class: 'exc-line', points: points.join(' ') }),
    ),
    h('span', null, said),
  ];
}
