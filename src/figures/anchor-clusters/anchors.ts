import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { tile } from '../kit/tile.ts';
import { type ClustersState, measuredOf } from './state.ts';
import { inAll, inOneStep } from './turns.ts';

/** Random ones first: they are what the trained ones were. */
const ORDER = ['random', 'trained', 'k-means'] as const;
const COUNT = 6;
const SIZE = 25;

/** The six anchors of each network's first layer, and how far the trained ones turn: over the whole run, and in one step. */
export function anchors(state: ClustersState, words: Words, actions: FigureActions): ElementNode {
  return h(
    'section',
    { class: 'clu-anchors' },
    h(
      'div',
      { class: 'clu-six' },
      ORDER.map((name) => row(state, words, name)),
    ),
    h('div', { class: 'clu-turns' }, inAll(state, words, actions), inOneStep(state, words)),
    h('p', { class: 'wcw-note' }, words('anchor-clusters.turns.note')),
  );
}

/** Under the trained ones stands how far each has turned since the start. */
function row(state: ClustersState, words: Words, name: (typeof ORDER)[number]): Child {
  const measured = measuredOf(state);
  return [
    h('span', { class: 'clu-name' }, words(`anchor-clusters.params.anchors.values.${name}`)),
    Array.from({ length: COUNT }, (_, k): Child => {
      if (!measured) return h('span', { key: `${name}-${k}`, class: 'clu-none' });
      const turned = name === 'trained' ? measured.firstTurned[k] : undefined;
      const degrees = turned === undefined ? '' : `${write(turned, '0', words.lang)}°`;
      const network = words(`anchor-clusters.networks.${name}`);
      const alt = words(`anchor-clusters.anchors.alt${degrees && '-turned'}`, { number: k + 1, network, degrees });
      const weights = Float32Array.from(
        measured.anchors[name].subarray(SIZE * k, SIZE * (k + 1)),
        (byte) => byte - 128,
      );
      return h(
        'span',
        { key: `${name}-${k}`, class: 'clu-anchor' },
        tile(weights, { side: 5, scale: 8, largest: 127, alt }),
        degrees ? h('small', { 'aria-hidden': 'true' }, degrees) : null,
      );
    }),
  ];
}
