import { type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { wholePercent } from '../../kit/percent.ts';
import { at } from '../../kit/tones.ts';

/** 0, 50 and 100 % over or under rows of dots. */
export function percentAxis(words: Words): ElementNode {
  const tick = (share: number) =>
    h(
      'text',
      {
        class: 'inv-tick',
        x: at(share * 100),
        y: 12,
        'text-anchor': share === 0 ? 'start' : share === 1 ? 'end' : 'middle',
      },
      wholePercent(words, share),
    );
  return h('svg', { class: 'inv-dots', width: '100%', height: 16, 'aria-hidden': 'true' }, [0, 0.5, 1].map(tick));
}
