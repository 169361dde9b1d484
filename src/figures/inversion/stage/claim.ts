import { type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { exactness } from '../exact.ts';
import { beforeFlip, havePlacesChanged, type InversionState } from '../state.ts';
import { readingSentence } from './reading.ts';

/**
 * Below the numbers, in plain words: whether the negatives are read as well as the digits, until the first layer is negated;
 * and what of the numbers is an identity and why, or why it is not.
 */
export function claim(state: InversionState, words: Words): ElementNode {
  if (!state.frame) return h('p', { class: 'inv-claim' });
  const { tag, text } = claimOf(state);
  const before = beforeFlip(state);
  const changed = tag !== 'not' && before !== undefined && havePlacesChanged(before, state.frame);
  return h(
    'p',
    { class: 'inv-claim wcw-answer' },
    state.params.negate === 'off' ? [readingSentence(state, words), ' '] : null,
    tag ? [h('strong', { class: ['inv-tag', `inv-tag-${tag}`] }, words(`inversion.claims.${tag}`)), ' '] : null,
    changed ? [h('b', null, words('inversion.claims.changed')), ' '] : null,
    text.map((key) => [words(key), ' ']),
  );
}

/**
 * Which word stands in front (`exact`, `near` or `not`; none while nothing exact is on the stage) and which explanations
 * follow, as keys of the strings. What is true of the numbers as they stand comes before what the flip would do to them.
 */
export function claimOf(state: InversionState): { readonly tag?: string; readonly text: readonly string[] } {
  const { params } = state;
  const exact = exactness(params);
  const flip = exact.swap ? 'swap' : exact.rounded ? 'compensated' : 'uncompensated';
  const standing = exact.argmin ? ['inversion.exact.argmin'] : exact.even ? ['inversion.exact.even'] : [];
  const negated = params.negate === 'on';
  const text = negated ? [`inversion.exact.${flip}`, ...standing] : [...standing, `inversion.ready.${flip}`];
  if (params['drop-rectifier'] === 'on' && params.activation !== 'linear') text.push('inversion.claims.dropped');
  if (params.blend === 0.5) text.push('inversion.claims.grey');
  if (!negated) return { tag: standing.length > 0 ? 'exact' : undefined, text };
  return { tag: { swap: 'exact', compensated: 'near', uncompensated: 'not' }[flip], text };
}
