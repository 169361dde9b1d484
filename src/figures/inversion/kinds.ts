import { type ElementNode, h } from '../../shell/html.ts';

/** The versions of a test picture that the figure tells apart, by shape everywhere: filled, open and half-filled dots. */
export type Kind = 'original' | 'negative' | 'blended';

/** The dot that stands for a kind, in the size of the text beside it. Decoration: a word always stands by it. */
export function glyph(kind: Kind): ElementNode {
  return h(
    'svg',
    { class: `inv-glyph inv-${kind}`, viewBox: '0 0 12 12', 'aria-hidden': 'true' },
    h('circle', { class: 'inv-dot', cx: 6, cy: 6, r: 4.6 }),
    kind === 'blended' ? h('path', { class: 'inv-half', d: 'M6 1.4a4.6 4.6 0 0 0 0 9.2z' }) : null,
  );
}

/** A right or wrong answer told by shape: a check or a cross. */
export function verdictMark(right: boolean): ElementNode {
  return h(
    'svg',
    { class: ['inv-mark', right ? 'inv-right' : 'inv-wrong'], viewBox: '0 0 12 12', 'aria-hidden': 'true' },
    h('path', { d: right ? 'M2 6.5 5 9.5 10 3' : 'M2.8 2.8 9.2 9.2 M9.2 2.8 2.8 9.2' }),
  );
}
