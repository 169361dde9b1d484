import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { networks, readOf } from './networks.ts';
import type { HeroState } from './state.ts';
import { heroWords as words } from './words.ts';

/** Two words closer than this share of the line stand in each other's way. */
const NEAR = 0.26;

/** How many test digits and negatives the network reads rightly, as two dots on one line from none to all. */
export function strip({ activation, flipped }: HeroState): ElementNode {
  const { testImages } = networks[activation];
  const { digits, negatives } = readOf(activation, flipped);
  const at = (count: number) => `--at:${count / testImages}`;
  const label = (key: string, place: number) =>
    h('span', { class: 'hero-count', key, style: at(place) }, words(`hero.strip.${key}`, { digits, negatives }));
  const isNear = Math.abs(digits - negatives) < NEAR * testImages;
  const labels: Child = isNear
    ? label('both', (digits + negatives) / 2)
    : [label('digits', digits), label('negatives', negatives)];
  const ticks = [
    { count: 0, key: 'tick' },
    { count: testImages / 10, key: 'chance' },
    { count: testImages, key: 'tick' },
  ];
  return h(
    'div',
    {
      class: 'hero-strip',
      role: 'img',
      'aria-label': words('hero.strip.describe', { of: testImages, digits, negatives }),
    },
    h('span', { class: 'hero-line' }),
    ticks.map(({ count }) => h('i', { class: 'hero-mark', style: at(count) })),
    h('i', { class: 'hero-dot hero-open', style: at(negatives) }),
    h('i', { class: ['hero-dot', digits === negatives && 'hero-within'], style: at(digits) }),
    labels,
    ticks.map(({ count, key }) =>
      h('span', { class: `hero-${key}`, style: at(count) }, words(`hero.strip.${key}`, { count })),
    ),
    h('span', { class: 'hero-scale' }, words('hero.strip.scale')),
  );
}
