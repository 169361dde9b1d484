import type { FigureNumber } from '../../shell/figure.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { isGuessOpen } from './guess.ts';
import { type ClustersState, LOOKS, measuredOf } from './state.ts';

/** How many test digits are read where labels moved the anchors, and where nobody ever trained them. */
export function numbers(state: ClustersState, words: Words): FigureNumber[] {
  const accuracy = measuredOf(state)?.accuracy;
  return (['trained', 'random'] as const).map((name) => ({
    name: words(`anchor-clusters.numbers.${name}`),
    value: accuracy ? write(100 * accuracy[name], '1', words.lang) : '–',
    ...(accuracy && { unit: '%' }),
    sign: sign(name),
    ...(name === 'random' && { answer: isGuessOpen(state) }),
  }));
}

/** Shares with one decimal: what 10,000 test digits carry. */
export const share = (words: Words, value: number): string => write(value, '%1', words.lang);

/** The mark that a network has in every part of the figure. */
export const sign = (name: keyof typeof LOOKS): ElementNode =>
  h(
    'svg',
    { class: [`kit-${LOOKS[name].tone}`, 'clu-sign'], viewBox: '-7 -7 14 14', 'aria-hidden': 'true' },
    mark(name),
  );

/** A disc for trained anchors, a square for those of k-means, an open diamond for random ones. */
export function mark(name: keyof typeof LOOKS): ElementNode {
  if (name === 'k-means') return h('rect', { class: 'clu-mark', x: -5, y: -5, width: 10, height: 10 });
  if (name === 'random') return h('path', { class: 'clu-mark clu-hollow', d: 'M0-6 6 0 0 6-6 0z' });
  return h('circle', { class: 'clu-mark', r: 5.5 });
}
