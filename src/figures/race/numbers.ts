import type { Racer } from '../../experiments/race/networks.ts';
import type { FigureNumber } from '../../shell/figure.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { LOOKS, type RaceState } from './state.ts';

/** What the network that learns its filters reaches, and the one with universal shapes. */
export function numbers({ frame }: RaceState, words: Words): FigureNumber[] {
  const number = (racer: Racer): Pick<FigureNumber, 'name' | 'value' | 'unit' | 'sign'> => ({
    name: words(`race.numbers.${racer}`),
    value: frame ? write(100 * frame[racer].accuracy, '1', words.lang) : '–',
    ...(frame && { unit: '%' }),
    sign: dash(racer),
  });
  return [number('joint'), { ...number('universal'), answer: true }];
}

/** A piece of a racer's line. */
export function dash(racer: Racer): ElementNode {
  const { tone = 'shown', dashes } = LOOKS[racer];
  return h(
    'svg',
    { class: `kit-${tone} race-dash`, viewBox: '0 0 16 10', 'aria-hidden': 'true' },
    h('line', { x1: 0, x2: 16, y1: 5, y2: 5, 'stroke-dasharray': dashes }),
  );
}
