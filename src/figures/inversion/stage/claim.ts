import { exactness } from '../../../experiments/inversion/exact.ts';
import { type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { beforeFlip, havePlacesChanged, type InversionState } from '../state.ts';

/** Below the numbers, in plain words: what of them is an identity and why, or why it is not. */
export function claim(state: InversionState, words: Words): ElementNode {
  if (!state.frame) return h('p', { class: 'inv-claim' });
  const { tag, text } = claimOf(state);
  const before = beforeFlip(state);
  const changed = tag !== 'not' && before !== undefined && havePlacesChanged(before, state.frame);
  return h(
    'p',
    { class: 'inv-claim wcw-answer' },
    h('strong', { class: ['inv-tag', `inv-tag-${tag}`] }, words(`inversion.claims.${tag}`)),
    ' ',
    changed ? [h('b', null, words('inversion.claims.changed')), ' '] : null,
    text.map((key) => [words(key), ' ']),
  );
}

/** Which word stands in front (`exact`, `near`, `not` or `measured`) and which explanations follow, as keys of the strings. */
export function claimOf(state: InversionState): { readonly tag: string; readonly text: readonly string[] } {
  const { params } = state;
  const exact = exactness(params);
  const negated = params.negate === 'on';
  const tag = exact.swap ? 'exact' : exact.rounded ? 'near' : 'not';
  const text = [`inversion.exact.${negated || !exact.swap ? swapKey(exact) : 'ready'}`];
  if (exact.argmin || exact.even) text.push(exact.argmin ? 'inversion.exact.argmin' : 'inversion.exact.even');
  if (params['drop-rectifier'] === 'on' && params.activation !== 'linear') text.push('inversion.claims.dropped');
  if (params.blend === 0.5) text.push('inversion.claims.grey');
  return { tag, text };
}

function swapKey(exact: ReturnType<typeof exactness>): string {
  if (exact.swap) return 'swap';
  return exact.rounded ? 'compensated' : 'uncompensated';
}
