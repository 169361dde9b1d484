import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { seenOf } from './similarities.ts';
import type { TwoNetworksState } from './state.ts';

/** The strongest so many of either network are drawn. */
const MOST = 16;
/** Side of a cell in the drawing's own units. */
const CELL = 20;

/**
 * Which direction of one network is which of the other's: the size of the inner product of every two, the first network's
 * aligned. What chance gives, 1 / sqrt d, is the paper; five times as much is ink.
 */
export function directions({ frame, params }: TwoNetworksState, words: Words): Child {
  const layer = Number(params.layer);
  const pair = frame?.layers?.[layer - 1];
  const seen = seenOf(frame, layer, params);
  if (!pair || !seen) return h('p', { class: 'wcw-note' }, words('two-networks.words.none'));
  const [m, n] = seen.directions.map((count) => Math.min(MOST, count)) as [number, number];
  if (m === 0 || n === 0) {
    const values = { first: seen.directions[0], second: seen.directions[1] };
    return h('p', { class: 'wcw-note' }, words('two-networks.directions.nothing', values));
  }
  const chance = 1 / Math.sqrt(pair.dimension);
  const overlap = (i: number, j: number): number => Math.abs(pair.overlaps[i * pair.learned[1] + j]!);
  const leading = Array.from({ length: Math.min(3, m, n) }, (_, i) => write(overlap(i, i), '2', words.lang));
  return h(
    'section',
    { class: 'tn-directions' },
    h(
      'div',
      { class: 'tn-matrix' },
      h('span', { class: 'tn-across', 'aria-hidden': 'true' }, words('two-networks.directions.second')),
      h('span', { class: 'tn-down', 'aria-hidden': 'true' }, words('two-networks.directions.first')),
      h(
        'svg',
        {
          viewBox: `-8 -8 ${MOST * CELL + 8} ${MOST * CELL + 8}`,
          role: 'img',
          'aria-label': words('two-networks.directions.described', {
            rows: m,
            columns: n,
            leading: leading.join(', '),
          }),
        },
        Array.from({ length: m }, (_, i) => Array.from({ length: n }, (_, j) => cell(i, j, overlap(i, j) / chance))),
        mark(seen.meanRank[1], n, 'across'),
        mark(seen.meanRank[0], m, 'down'),
      ),
    ),
    h(
      'p',
      { class: 'wcw-note' },
      words('two-networks.directions.note', { chance: write(chance, '2', words.lang), leading: leading.join(', ') }),
    ),
  );
}

/** The paper at once chance, ink at five times. */
const cell = (row: number, column: number, times: number): ElementNode =>
  h('rect', {
    class: 'tn-cell',
    x: column * CELL,
    y: row * CELL,
    width: CELL - 1,
    height: CELL - 1,
    'fill-opacity': Math.max(0, Math.min(1, (times - 1) / 4)).toFixed(2),
  });

/** An arrow at the mean rank, on the edge. */
function mark(rank: number | null, count: number, way: 'across' | 'down'): ElementNode | null {
  if (rank === null || rank > count + 0.5) return null;
  const at = (rank - 0.5) * CELL;
  const path = way === 'across' ? `M${at} -1l-5 -7h10z` : `M-1 ${at}l-7 -5v10z`;
  return h('path', { class: `tn-mark tn-${way === 'across' ? 'second' : 'first'}`, d: path });
}
