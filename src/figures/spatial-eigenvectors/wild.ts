import type { WildShare } from '../../experiments/spatial-eigenvectors/frame.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { wholePercent } from '../kit/percent.ts';
import { rowsOfDots } from '../kit/rows-of-dots.ts';
import { at } from '../kit/tones.ts';
import type { SpatialState } from './state.ts';

const ROW = 22;

/** Every layer of the networks that nobody here trained, a line a network, a dot a layer, over chance. */
export function wild({ frame, params }: SpatialState, words: Words, actions: FigureActions): ElementNode {
  const say = (key: string, values = {}) => words(`spatial-eigenvectors.wild.${key}`, values);
  if (!frame) return h('div', { class: 'spx-wild' });
  const all = frame.wild.map((share, i) => ({ ...share, index: i + 1 }));
  const files = [...new Set(all.map(({ file }) => file))];
  const chosen = params.source === 'wild' ? params.wild : 0;
  const chance = 6 / 25;
  const above = all.filter(({ shared }) => shared > chance).length;
  return h(
    'div',
    { class: 'spx-wild' },
    h('p', { class: 'kit-heading' }, say('heading')),
    h(
      'ul',
      null,
      files.map((file) =>
        row(
          file,
          all.filter((one) => one.file === file),
          { chosen, chance, words, actions },
        ),
      ),
    ),
    h(
      'p',
      { class: 'spx-scale', 'aria-hidden': 'true' },
      h('span', { style: 'inset-inline-start:0' }, '0'),
      h('span', { style: `inset-inline-start:${at(100 * chance)}` }, say('chance')),
      h('span', { style: 'inset-inline-start:100%' }, wholePercent(words, 1)),
    ),
    h('p', { class: 'kit-remark' }, say('above', { above, count: all.length, networks: files.length })),
  );
}

interface Row {
  readonly chosen: number;
  readonly chance: number;
  readonly words: Words;
  readonly actions: FigureActions;
}

/** A network: pressed, its line shows a layer of it, and then the next. */
function row(
  file: string,
  layers: readonly (WildShare & { readonly index: number })[],
  { chosen, chance, words, actions }: Row,
): Child {
  const places = layers.map(({ shared }) => 100 * shared);
  const heights = rowsOfDots(places, 5);
  const is = layers.findIndex(({ index }) => index === chosen);
  const next = layers[(is + 1) % layers.length]!;
  const mean = layers.reduce((sum, { shared }) => sum + shared, 0) / layers.length;
  return h(
    'li',
    { key: file },
    h(
      'button',
      {
        type: 'button',
        class: ['spx-network', is >= 0 && 'spx-chosen'],
        'aria-pressed': is >= 0 ? 'true' : 'false',
        'aria-label': words('spatial-eigenvectors.wild.network', { file, count: layers.length, mean }),
        on: { click: () => actions.set({ source: 'wild', wild: next.index }) },
      },
      h('span', null, file),
      h(
        'svg',
        { width: '100%', height: ROW, 'aria-hidden': 'true' },
        h('line', { class: 'kit-grid', x1: '0%', x2: '100%', y1: ROW / 2, y2: ROW / 2 }),
        h('line', { class: 'kit-level', x1: at(100 * chance), x2: at(100 * chance), y1: 0, y2: ROW }),
        layers.map(({ index }, i) =>
          h('circle', {
            class: ['spx-dot', index === chosen && 'spx-now'],
            cx: at(places[i]!),
            cy: ROW / 2 + 3.6 * heights[i]!,
            r: index === chosen ? 5 : 2.4,
          }),
        ),
      ),
    ),
  );
}
