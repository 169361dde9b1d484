import { PARTS } from '../../experiments/cascade/frame.ts';
import type { FigureNumber } from '../../shell/figure.ts';
import { h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { isGuessOpen } from './guess.ts';
import { type CascadeState, measuredOf, shareOf } from './state.ts';

/** What is to be averaged away, and what is to be kept: their shares in the layer chosen. */
export function numbers(state: CascadeState, words: Words): FigureNumber[] {
  const measured = measuredOf(state);
  const { layer } = state.params;
  return (['background', 'class'] as const).map((part) => ({
    name: words('cascade.number', { part: words(`cascade.bars.${part}`), stage: words(`cascade.chart.${layer}`) }),
    value: measured ? write(100 * shareOf(measured.trained, layer, part), '0', words.lang) : '–',
    ...(measured && { unit: '%' }),
    sign: h(
      'svg',
      { class: 'cas-sign', viewBox: '0 0 12 12', 'aria-hidden': 'true' },
      h('rect', { class: `kit-part kit-part-${PARTS.indexOf(part) + 1}`, width: 12, height: 12 }),
    ),
    // What training makes of the picture itself is nothing.
    answer: layer !== 'input' && isGuessOpen(state),
  }));
}
