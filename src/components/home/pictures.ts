import { bitmap } from '../../shell/bitmap.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { PAD_SIDE } from '../../shell/pen.ts';
import { OPENING_DIGIT } from './opening.ts';
import type { HeroState } from './state.ts';
import { heroWords as words } from './words.ts';

const EMPTY = new Uint8Array(28 * 28);

/** The pad, and the negative of what the network receives from it. */
export function pictures(state: HeroState): ElementNode {
  const negative = bitmap({
    pixels: (state.digit ?? EMPTY).map((p) => 255 - p),
    width: 28,
    height: 28,
    alt: words('hero.negative'),
    class: 'hero-picture',
  });
  return h(
    'div',
    { class: 'hero-pictures' },
    h('div', { class: 'hero-square' }, pad(state)),
    h(
      'div',
      { class: 'hero-square' },
      negative,
      h('span', { class: 'hero-name', 'aria-hidden': 'true' }, words('hero.negative')),
    ),
  );
}

function pad({ live, sample, digit, own }: HeroState): Child {
  const label = h(
    'span',
    { class: 'hero-name', 'aria-hidden': 'true' },
    words('hero.yours'),
    live && !(own && digit) && h('span', { class: 'hero-here' }, words('hero.draw')),
  );
  const size = { width: PAD_SIDE, height: PAD_SIDE };
  if (!live) {
    const alt = words('hero.sample', { digit: OPENING_DIGIT });
    return [bitmap({ pixels: sample, ...size, alt, class: 'hero-pad' }), label];
  }
  return [
    h('canvas', {
      class: 'hero-pad',
      key: 'pad',
      keep: true,
      ...size,
      tabindex: 0,
      role: 'application',
      'aria-label': `${words('hero.pad')}. ${words('hero.keys')}`,
    }),
    label,
    h('output', {
      class: 'hero-pen',
      keep: true,
      'data-up': words('hero.pen.up'),
      'data-down': words('hero.pen.down'),
    }),
    // The first stroke takes the sample away by itself.
    own && h('button', { type: 'button', class: 'hero-clear' }, words('hero.clear')),
  ];
}
