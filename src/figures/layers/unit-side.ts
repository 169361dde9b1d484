import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { arrowOf } from '../kit/arrows.ts';
import { signed } from '../kit/signed.ts';
import { tile } from '../kit/tile.ts';
import { type Chosen, chosenOf } from './chosen.ts';
import { field } from './field.ts';
import { crop, frameStyle } from './painted.ts';
import type { LayersState } from './state.ts';
import { type Part, type Sums, sumsOf } from './sums.ts';

/** Parts of a sum that are shown. */
const SHOWN = 6;

/** What the chosen unit sees, what it multiplies it by, what comes of it, and which parts of the picture move it. */
export function unitSide(state: LayersState, words: Words, actions: FigureActions): ElementNode {
  const chosen = chosenOf(state);
  if (!chosen) return h('div', { class: 'lay-unit' });
  const sums = sumsOf(chosen);
  const say = (key: string, values = {}) => words(`layers.unit-side.${key}`, values);
  const [part] = sums.parts as [Part];
  const products = part.weights.map((weight, i) => weight * part.read[i]!);
  const largest = (values: Float32Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const name = say(sums.isDeep ? 'map' : chosen.passed.bytes.length > 1024 ? `colour-${part.map}` : 'pixels', {
    map: part.map + 1,
  });
  const { width } = sums;
  const column = (key: string, picture: Child) => h('div', { key }, picture, h('p', null, say(key, { name })));
  return h(
    'div',
    { class: 'lay-unit' },
    h(
      'div',
      { class: 'lay-three' },
      column('sees', crop(chosen.passed.bytes, chosen.sight, say('sees', { name }))),
      column('weights', tile(part.weights, { side: width, scale: 8, alt: say('weights', { name }) })),
      column('products', pointable(products, part, sums, state, actions, words, largest(products))),
    ),
    h('p', { class: 'lay-sum' }, one(part, sums, state, say), ' ', total(sums, say, words)),
    sums.parts.length > 1 ? partsList(chosen, sums, words, actions) : null,
    field(chosen, sums, words),
  );
}

/** The products as a tile: pointing, or arrow keys, take one multiplication out of it. */
function pointable(
  products: Float32Array,
  part: Part,
  sums: Sums,
  state: LayersState,
  actions: FigureActions,
  words: Words,
  largest: number,
): ElementNode {
  const { width, height } = sums;
  const at = pointedAt(state, part, sums);
  const point = (row: number, column: number): void =>
    actions.point(`${Math.max(0, Math.min(height - 1, row)) * width + Math.max(0, Math.min(width - 1, column))}`);
  const under = (event: Event): void => {
    const { clientX, clientY, currentTarget } = event as PointerEvent;
    const box = (currentTarget as HTMLElement).getBoundingClientRect();
    point(
      Math.floor(((clientY - box.top) / box.height) * height),
      Math.floor(((clientX - box.left) / box.width) * width),
    );
  };
  const place = { top: Math.floor(at / width), left: at % width, height: 1, width: 1 };
  return h(
    'button',
    {
      type: 'button',
      class: 'lay-products',
      'aria-label': words('layers.unit-side.point'),
      on: {
        pointermove: under,
        pointerdown: under,
        keydown: (event) => {
          const way = arrowOf(event as KeyboardEvent);
          if (!way) return;
          event.preventDefault();
          point(place.top + way[1], place.left + way[0]);
        },
      },
    },
    tile(products, { side: width, scale: 8, alt: '', largest }),
    h('i', { class: 'lay-at', style: frameStyle(place, width) }),
  );
}

/** The multiplication that is looked at: the one that is pointed at, or else the largest. */
function pointedAt({ pointed }: LayersState, { weights, read }: Part, { height, width }: Sums): number {
  const at = Number(pointed ?? Number.NaN);
  if (Number.isInteger(at) && at < height * width) return at;
  let best = 0;
  for (let i = 1; i < weights.length; i++)
    if (Math.abs(weights[i]! * read[i]!) > Math.abs(weights[best]! * read[best]!)) best = i;
  return best;
}

type Say = (key: string, values?: Record<string, string | number>) => string;

function one(part: Part, sums: Sums, state: LayersState, say: Say): string {
  const at = pointedAt(state, part, sums);
  const [read, weight] = [part.read[at]!, part.weights[at]!];
  return say('one', {
    read: read.toFixed(2),
    weight: weight.toFixed(2),
    product: (read * weight).toFixed(2),
  }).replaceAll('-', '\u2212');
}

function total({ parts, height, width, total, added, factor, before }: Sums, say: Say, words: Words): Child {
  const count = parts.length * height * width;
  const said = say(factor === 1 ? 'sum' : 'normed', {
    count,
    total: signed(words, total),
    factor: signed(words, factor),
    added: signed(words, added),
  });
  return [said, ' ', h('b', null, signed(words, before)), before < 0 ? say('cut') : '.'];
}

/** The strongest parts of the sum; one is pressed to look at its map. */
function partsList({ unit }: Chosen, sums: Sums, words: Words, actions: FigureActions): ElementNode {
  const { parts, width, isDeep } = sums;
  const shown = parts.slice(0, SHOWN);
  const most = shown.reduce((all, { weights }) => weights.reduce((m, w) => Math.max(m, Math.abs(w)), all), 0);
  const name = (map: number) => words(`layers.unit-side.${isDeep ? 'map' : `colour-${map}`}`, { map: map + 1 });
  return h(
    'ol',
    { class: 'lay-parts' },
    shown.map(({ map, weights, sum }) =>
      h(
        'li',
        { key: map },
        h(
          'button',
          {
            type: 'button',
            disabled: !isDeep,
            on: { click: () => actions.set({ layer: unit.stage, map: map + 1, row: 0, column: 0, pooled: 'off' }) },
          },
          width === 1
            ? h('b', null, signed(words, weights[0]!))
            : tile(weights, { side: width, scale: 6, alt: '', largest: most }),
          h('span', null, name(map)),
          ' ',
          h('span', null, signed(words, sum)),
        ),
      ),
    ),
  );
}
