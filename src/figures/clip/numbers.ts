import type { FigureNumber } from '../../shell/figure.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { type ClipState, layerIn, rankAt } from './state.ts';

/** What the first network tells right with so many directions of its own, and of the other's. */
export function numbers({ frame, params }: ClipState, words: Words): FigureNumber[] {
  const layer = layerIn(frame, params);
  const number = (share: number | undefined): Pick<FigureNumber, 'value' | 'unit'> => ({
    value: share === undefined ? '–' : write(100 * share, '1', words.lang),
    ...(share !== undefined && { unit: '%' }),
  });
  const at = rankAt(params);
  return [
    { name: words('clip.numbers.own'), ...number(layer?.kept.own[at]), sign: dash('first', '') },
    { name: words('clip.numbers.other'), ...number(layer?.kept.other[at]), sign: dash('second', '4 2'), answer: true },
  ];
}

/** A piece of the line that the number is on. */
const dash = (tone: string, dashes: string): ElementNode =>
  h(
    'svg',
    { class: `kit-${tone} clip-dash`, viewBox: '0 0 16 10', 'aria-hidden': 'true' },
    h('line', { x1: 0, x2: 16, y1: 5, y2: 5, 'stroke-dasharray': dashes || undefined }),
  );
