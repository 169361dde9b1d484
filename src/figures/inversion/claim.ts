import { exactness } from './exact.ts';
import type { InversionState } from './state.ts';

/**
 * Which word stands in front (`exact`, `near` or `not`; none while nothing exact is on the stage) and which explanations
 * follow, as keys of the strings. What is true of the numbers as they stand comes before what the flip would do to them.
 */
export function claimOf({ params }: Pick<InversionState, 'params'>): {
  readonly tag?: string;
  readonly text: readonly string[];
} {
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
