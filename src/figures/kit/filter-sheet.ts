import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { signed } from './signed.ts';
import { tile } from './tile.ts';

/** One filter of a sheet: its weights row by row, and words for it. */
export interface SheetFilter {
  readonly key: string | number;
  readonly weights: Float32Array;
  readonly name: string;
  readonly described: string;
}

/** Square filters side by side on one scale, symmetric about zero, with its ends written. */
export function filterSheet(
  filters: readonly SheetFilter[],
  options: { readonly side: number; readonly words: Words; readonly note?: string },
): ElementNode {
  const { side, words, note } = options;
  const largest = filters.reduce(
    (most, { weights }) => weights.reduce((inner, weight) => Math.max(inner, Math.abs(weight)), most),
    0,
  );
  return h(
    'div',
    { class: 'kit-sheet' },
    h(
      'ol',
      null,
      filters.map(({ key, weights, name, described }) =>
        h(
          'li',
          { key },
          tile(weights, { side, scale: 20, alt: described, largest }),
          h('span', { 'aria-hidden': 'true' }, name),
        ),
      ),
    ),
    h(
      'p',
      { class: 'kit-range' },
      signed(words, -largest),
      h('i', { 'aria-hidden': 'true' }),
      `+${signed(words, largest)}`,
      note ? h('span', null, note) : null,
    ),
  );
}
