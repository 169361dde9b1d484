import { likeliest } from '../../experiments/hero/read.ts';
import { wholePercent } from '../../figures/kit/percent.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { probabilities } from './networks.ts';
import type { HeroState } from './state.ts';
import { heroWords as words } from './words.ts';

/** What the network says to the digit and to its negative: the likeliest large, and how likely it finds all ten. */
export function answers(state: HeroState): ElementNode {
  return h(
    'div',
    { class: 'hero-answers', role: 'group', 'aria-label': words('hero.answers') },
    [false, true].map((inverted) => answer(state, inverted)),
  );
}

/** Digits that the network reads now; undefined of an empty pad. */
export function readNow({ activation, flipped, digit }: HeroState): { digit: number; negative: number } | undefined {
  if (!digit) return undefined;
  const says = (inverted: boolean) => likeliest(probabilities(activation, flipped, digit, inverted));
  return { digit: says(false), negative: says(true) };
}

function answer({ activation, flipped, digit }: HeroState, inverted: boolean): ElementNode {
  if (!digit) return h('p', null, h('b', null, '–'), h('span', null, words('hero.empty')));
  const shares = probabilities(activation, flipped, digit, inverted);
  const best = likeliest(shares);
  // Rounded down: nothing here is quite sure.
  const sure = wholePercent(words, Math.min(99, Math.floor(100 * shares[best]!)) / 100);
  return h(
    'p',
    null,
    h('span', { class: 'unseen' }, words(inverted ? 'hero.negative' : 'hero.yours'), ': '),
    h('b', null, best),
    h(
      'span',
      null,
      h(
        'span',
        { class: 'hero-bars', 'aria-hidden': 'true' },
        [...shares].map((share, k) =>
          h('i', { class: k === best && 'hero-best', style: `--share:${share.toFixed(3)}` }, k),
        ),
      ),
      words('hero.sure', { share: sure }),
    ),
  );
}
