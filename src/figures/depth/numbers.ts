import type { Racer } from '../../experiments/depth/networks.ts';
import type { FigureNumber } from '../../shell/figure.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { type DepthState, LOOKS } from './state.ts';

/** What the deep network with local filters sorts rightly, and the one with one hidden layer. */
export function numbers({ frame }: DepthState, words: Words): FigureNumber[] {
  const number = (racer: Racer): Pick<FigureNumber, 'name' | 'value' | 'unit' | 'sign'> => ({
    name: words(`depth.numbers.${racer}`),
    value: frame ? write(100 * frame[racer], '1', words.lang) : '–',
    ...(frame && { unit: '%' }),
    sign: dash(racer),
  });
  return [number('deep'), { ...number('shallow'), answer: true }];
}

/** A piece of a network's line. */
export function dash(racer: Racer): ElementNode {
  const { tone = 'shown', dashes } = LOOKS[racer];
  return h(
    'svg',
    { class: `kit-${tone} dpt-dash`, viewBox: '0 0 16 10', 'aria-hidden': 'true' },
    h('line', { x1: 0, x2: 16, y1: 5, y2: 5, 'stroke-dasharray': dashes }),
  );
}
