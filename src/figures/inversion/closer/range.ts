import { type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { signed } from '../../kit/signed.ts';

/** The diverging scale with its ends written: from -`largest` through zero to +`largest`. */
export function rangeNote(largest: number, words: Words): ElementNode {
  const [least, most] = [signed(words, -largest), signed(words, largest)];
  return h(
    'p',
    { class: 'inv-range' },
    h('span', { class: 'inv-range-end' }, least),
    h('span', {
      class: 'inv-range-bar',
      role: 'img',
      'aria-label': words('inversion.scale.describe', { least, most }),
    }),
    h('span', { class: 'inv-range-end' }, most),
  );
}
