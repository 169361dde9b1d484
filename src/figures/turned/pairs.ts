import learntRows from 'reproduced:turned/copies.learnt';
import smoothRows from 'reproduced:turned/copies.smooth';
import { nearestCopies } from '../../experiments/turned/copies.ts';
import { FILTER } from '../../experiments/turned/learners.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { notYet } from '../kit/not-yet.ts';
import { oncePer } from '../kit/once-per.ts';
import { withSpread } from '../kit/over-seeds.ts';
import { tile } from '../kit/tile.ts';
import { isOf, shownParams, type TurnedState } from './state.ts';

const AREA = FILTER * FILTER;
/** Pairs that there is room for. */
const MOST = 8;

/** The same for one frame's filters every time. */
const pairsOf = oncePer((filters: Float32Array) => {
  const list = Array.from({ length: filters.length / AREA }, (_, i) => filters.subarray(i * AREA, (i + 1) * AREA));
  const copies = nearestCopies(list, FILTER).map((copy, i) => ({ ...copy, to: i }));
  return { list, copies: copies.sort((a, b) => b.cosine - a.cosine) };
});

/** Each first-layer filter beside the other that comes nearest to it when turned, and what smooth random filters reach. */
export function pairs(state: TurnedState, words: Words): ElementNode {
  const filters = state.frame?.looked?.filters;
  if (!filters) return h('p', { class: 'wcw-note' }, notYet(state, words, 'turned'));
  const { list, copies } = pairsOf(filters);
  const shown = shownParams(state);
  const over = (rows: typeof learntRows): string => {
    const values = rows.find(({ condition }) => isOf(shown, condition))?.values ?? [];
    return values.length === 0 ? '–' : withSpread(values, 2, words);
  };
  const picture = (i: number) =>
    tile(list[i]!, { side: FILTER, scale: 8, alt: words('turned.pairs.alt', { number: i + 1 }) });
  return h(
    'section',
    { class: 'turned-pairs' },
    h(
      'ol',
      null,
      copies
        .slice(0, MOST)
        .map(({ of, to, degrees, cosine }) =>
          h(
            'li',
            { key: to },
            picture(to),
            picture(of),
            h('small', null, words('turned.pairs.turned', { degrees, cosine })),
          ),
        ),
    ),
    h('p', { class: 'wcw-note' }, words('turned.pairs.note', { learnt: over(learntRows), smooth: over(smoothRows) })),
  );
}
