import type { ElementNode } from '../../shell/html.ts';
import { h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { filterSheet } from '../kit/filter-sheet.ts';
import { signed } from '../kit/signed.ts';
import { claimOf } from './claim.ts';
import { type InversionState, isGuessOpen } from './state.ts';

const SIDE = 5;

/** The first layer's anchor vectors as they are in use, on one scale, and what of the numbers is an identity. */
export function filters(state: InversionState, words: Words): ElementNode {
  const { frame, params } = state;
  if (!frame) return h('p', { class: 'wcw-note' }, words('inversion.filters.none'));
  const { anchors, anchorBiases } = frame;
  const sheet = Array.from({ length: anchors.length / SIDE ** 2 }, (_, k) => {
    const weights = anchors.subarray(k * SIDE ** 2, (k + 1) * SIDE ** 2);
    const described = words('inversion.filters.describe', {
      number: k + 1,
      least: signed(words, Math.min(...weights)),
      most: signed(words, Math.max(...weights)),
      bias: signed(words, anchorBiases[k]!),
    });
    return { key: k, weights, name: words('inversion.filters.pattern', { number: k + 1 }), described };
  });
  const note = words(`inversion.filters.${params.negate === 'on' ? 'negated' : 'trained'}`);
  const { tag, text } = claimOf(state);
  return h(
    'div',
    null,
    filterSheet(sheet, { side: SIDE, words, note }),
    h(
      'p',
      { class: 'wcw-note wcw-answer' },
      isGuessOpen(state)
        ? null
        : [tag ? h('b', null, words(`inversion.claims.${tag}`), ' ') : null, text.map((key) => [words(key), ' '])],
    ),
  );
}
