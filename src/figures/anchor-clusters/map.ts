import { type ClassMap, LAYERS } from '../../experiments/anchor-clusters/frame.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { at } from '../kit/tones.ts';
import type { ClustersState } from './state.ts';

/** Test digits where a layer's answers put them, each drawn as its own numeral: near each other where the answers are alike. */
export function digitMap({ frame, looking }: ClustersState, words: Words): ElementNode {
  const map = frame?.map;
  return h(
    'div',
    { class: ['clu-map', looking && 'clu-looking'] },
    h('p', { class: 'kit-heading' }, map ? heading(map, words) : words('anchor-clusters.map.empty')),
    h(
      'svg',
      {
        class: 'clu-plot',
        role: 'img',
        'aria-label': map ? described(map, words) : words('anchor-clusters.map.empty'),
      },
      map ? Array.from({ length: 10 }, (_, digit) => numerals(digit, map)) : null,
    ),
    h(
      'p',
      { class: ['kit-note', map?.network === 'random' && map.layer !== 'input' && 'wcw-answer'] },
      map ? words('anchor-clusters.map.note', numbers(map)) : '\u00a0',
    ),
  );
}

/**
 * All digits of a class, as one text whose numerals have a place each. 128 is the middle, 127 from it the farthest place of
 * all; a margin keeps its numeral whole.
 */
function numerals(digit: number, { classes, places }: ClassMap): Child {
  const members = [...classes.keys()].filter((i) => classes[i] === digit);
  if (members.length === 0) return null;
  const place = (value: number): string => at(50 + (value / 127) * 47.5);
  return h(
    'text',
    {
      class: `clu-d${digit}`,
      x: members.map((i) => place(places[2 * i]! - 128)).join(' '),
      y: members.map((i) => place(128 - places[2 * i + 1]!)).join(' '),
    },
    String(digit).repeat(members.length),
  );
}

function heading({ layer, network }: ClassMap, words: Words): string {
  if (layer === 'input') return words('anchor-clusters.map.pixels');
  return words('anchor-clusters.map.heading', {
    place: LAYERS.indexOf(layer),
    layer: words(`anchor-clusters.params.layer.values.${layer}`),
    network: words(`anchor-clusters.params.anchors.values.${network}`),
  });
}

const numbers = ({ shares, silhouette, neighbours, classes }: ClassMap) => ({
  count: classes.length,
  share: shares[0] + shares[1],
  silhouette,
  neighbours,
});

const described = (map: ClassMap, words: Words): string =>
  `${heading(map, words)}. ${words('anchor-clusters.map.note', numbers(map))}`;
