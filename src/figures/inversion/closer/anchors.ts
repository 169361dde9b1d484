import { bitmap } from '../../../shell/bitmap.ts';
import { type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { diverging } from '../../kit/scales.ts';
import { signed } from '../../kit/signed.ts';
import { largestMagnitude } from '../numbers.ts';
import type { InversionState } from '../state.ts';
import { rangeNote } from './range.ts';

const SIDE = 5;

/** The first layer's anchor vectors as they are in use, each beside its negated twin, on one scale that is symmetric about zero. */
export function anchorsPanel(state: InversionState, words: Words): ElementNode {
  const { frame } = state;
  if (!frame) return h('p', { class: 'inv-note' }, words('inversion.anchors.none'));
  const largest = largestMagnitude(frame.anchors);
  const filters = Array.from({ length: frame.anchors.length / SIDE ** 2 }, (_, k) => k);
  return h(
    'div',
    null,
    h('p', { class: 'inv-note' }, words('inversion.anchors.note')),
    h(
      'ol',
      { class: 'inv-anchors' },
      filters.map((k) => {
        const weights = frame.anchors.subarray(k * SIDE ** 2, (k + 1) * SIDE ** 2);
        return h(
          'li',
          { key: k },
          anchor(weights, largest, 'shown', k, frame.anchorBiases[k], words),
          anchor(
            weights.map((w) => -w),
            largest,
            'twin',
            k,
            frame.anchorBiases[k],
            words,
          ),
        );
      }),
    ),
    rangeNote(largest, words),
  );
}

function anchor(
  weights: Float32Array,
  largest: number,
  which: 'shown' | 'twin',
  k: number,
  bias: number,
  words: Words,
): ElementNode {
  const alt = words('inversion.anchors.describe', {
    number: k + 1,
    least: signed(words, Math.min(...weights)),
    most: signed(words, Math.max(...weights)),
    bias: signed(words, bias),
  });
  return h(
    'figure',
    { class: `inv-anchor inv-anchor-${which}` },
    bitmap({
      pixels: diverging(weights, largest),
      width: SIDE,
      height: SIDE,
      scale: 40,
      alt: `${words(`inversion.anchors.${which}`)}: ${alt}`,
    }),
    h(
      'figcaption',
      null,
      which === 'shown' ? words('inversion.anchors.pattern', { number: k + 1 }) : words('inversion.anchors.twin'),
    ),
  );
}
