import { type Child, type ElementNode, h } from '../../shell/html.ts';
import type { Tone } from './tones.ts';

/** The one number that matters, set large, with what it is above it and what it rests on below. */
export function bigNumber(options: {
  readonly name: Child;
  readonly value: string;
  readonly note?: Child;
  readonly tone?: Tone;
}): ElementNode {
  const { name, value, note, tone = 'ink' } = options;
  return h(
    'p',
    { class: `kit-number kit-${tone}` },
    h('span', { class: 'kit-what' }, name),
    ' ',
    h('strong', null, value),
    ' ',
    h('span', { class: 'kit-note' }, note ?? '\u00a0'),
  );
}
