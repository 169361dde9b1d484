import { type ClassMap, LAYERS } from '../../experiments/anchor-clusters/frame.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import type { ClustersState } from './state.ts';

/** The map's field, in its own units, and the room that a numeral at its edge needs. */
const WIDE = 150;
const HIGH = 100;
const EDGE = 4;

/** Test digits where a layer's answers put them, each drawn as its own numeral: near each other where the answers are alike. */
export function digitMap({ frame, looking }: ClustersState, words: Words): ElementNode {
  const map = frame?.map;
  const told = map ? heading(map, words) : words('anchor-clusters.map.empty');
  return h(
    'div',
    { class: ['clu-map', looking && 'clu-looking'], key: 'map' },
    h(
      'p',
      { class: 'clu-where' },
      h('b', null, told),
      map ? h('span', null, words('anchor-clusters.map.silhouette', { value: two(map.silhouette, words) })) : null,
    ),
    h(
      'svg',
      {
        class: 'clu-plot',
        viewBox: `0 0 ${WIDE} ${HIGH}`,
        role: 'img',
        'aria-label': map ? `${told}. ${words('anchor-clusters.map.note', numbers(map))}` : told,
      },
      map ? numerals(map) : null,
    ),
  );
}

const two = (value: number, words: Words): string => write(value, '2', words.lang).replace('-', '\u2212');

/**
 * The digits as large as the field lets them be, both directions in one unit. All of a class are one text whose numerals
 * have a place each.
 */
function numerals({ classes, places }: ClassMap): Child {
  const axis = (which: 0 | 1) => {
    const all = places.filter((_, i) => i % 2 === which);
    return { low: Math.min(...all), high: Math.max(...all) };
  };
  const [x, y] = [axis(0), axis(1)];
  const unit = Math.min(
    (WIDE - 2 * EDGE) / Math.max(1, x.high - x.low),
    (HIGH - 2 * EDGE) / Math.max(1, y.high - y.low),
  );
  const round = (value: number): string => String(Math.round(10 * value) / 10);
  const across = (i: number): string => round(WIDE / 2 + unit * (places[2 * i]! - (x.low + x.high) / 2));
  const down = (i: number): string => round(HIGH / 2 - unit * (places[2 * i + 1]! - (y.low + y.high) / 2));
  return Array.from({ length: 10 }, (_, digit) => {
    const members = [...classes.keys()].filter((i) => classes[i] === digit);
    if (members.length === 0) return null;
    return h(
      'text',
      { class: `clu-d${digit}`, x: members.map(across).join(' '), y: members.map(down).join(' ') },
      String(digit).repeat(members.length),
    );
  });
}

function heading({ layer, network }: ClassMap, words: Words): string {
  if (layer === 'input') return words('anchor-clusters.map.pixels');
  return words('anchor-clusters.map.heading', {
    place: LAYERS.indexOf(layer),
    layer: words(`anchor-clusters.params.layer.values.${layer}`),
    network: words(`anchor-clusters.params.anchors.values.${network}`),
  });
}

/** What the map holds, for words about it. */
export const numbers = ({ shares, silhouette, neighbours, classes }: ClassMap) => ({
  count: classes.length,
  share: shares[0] + shares[1],
  silhouette,
  neighbours,
});
