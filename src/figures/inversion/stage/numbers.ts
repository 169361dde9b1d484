import type { InversionFrame, Reading } from '../../../experiments/inversion/frame.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { glyph, type Kind } from '../kinds.ts';
import { percent } from '../numbers.ts';
import { frameBeforeFlip, type InversionState, isBlended } from '../state.ts';
import { worldsLine } from './worlds.ts';

/** The numbers that matter, set large: how many of the digits and of their negatives the network reads. */
export function bigNumbers(state: InversionState, words: Words): ElementNode {
  const { frame } = state;
  const before = frameBeforeFlip(state);
  return h(
    'section',
    { class: 'inv-numbers' },
    h(
      'div',
      { class: ['inv-pair-of-numbers', isBlended(state.params) && 'inv-three'] },
      bigNumber('original', frame?.original, before, frame, words),
      bigNumber('negative', frame?.negative, before, frame, words),
      isBlended(state.params) ? bigNumber('blended', frame?.blended, undefined, frame, words) : null,
    ),
    worldsLine(state, before, words),
    h('p', { class: 'inv-sample' }, sample(state, words)),
  );
}

function bigNumber(
  kind: Kind,
  reading: Reading | undefined,
  before: InversionFrame | undefined,
  frame: InversionFrame | undefined,
  words: Words,
): ElementNode {
  const told = kind !== 'original';
  const was = before && frame && kind !== 'blended' ? wasBefore(kind, before, frame, words) : undefined;
  return h(
    'p',
    { key: kind, class: ['inv-number', `inv-is-${kind}`] },
    h('span', { class: 'inv-reads' }, glyph(kind), ' ', words(`inversion.numbers.${kind}.before`)),
    ' ',
    h(
      'strong',
      null,
      // Until the reader has guessed, a question mark stands here; the number is in the page for print.
      kind === 'negative' ? h('span', { class: 'inv-ask', 'aria-hidden': 'true' }, '?') : null,
      h(
        'span',
        { class: [told && 'wcw-answer'] },
        reading && frame ? percent(words, reading.accuracy, frame.testImages) : '–',
      ),
    ),
    ' ',
    h('span', { class: 'inv-of' }, words(`inversion.numbers.${kind}.after`)),
    h('span', { class: 'inv-was wcw-answer' }, was ?? '\u00a0'),
  );
}

/** The number before the flip; measured on other images than the number after it, it says on how many. */
function wasBefore(kind: 'original' | 'negative', before: InversionFrame, now: InversionFrame, words: Words): string {
  const value = percent(words, before[kind].accuracy, before.testImages);
  if (before.testImages === now.testImages) return words('inversion.numbers.was', { value });
  return words('inversion.numbers.was-on', { value, count: before.testImages });
}

function sample(state: InversionState, words: Words): Child {
  const { frame } = state;
  if (!frame) return words('inversion.numbers.untrained');
  const key = frame.testImages >= 10_000 ? 'whole' : 'sample';
  const layer = state.params.negate === 'on' ? 'negated' : 'as-trained';
  return [
    words(`inversion.numbers.${key}`, { count: frame.testImages }),
    ' · ',
    words(`inversion.numbers.${layer}`),
    ' · ',
    words(`inversion.numbers.${howMeasured(state)}`),
  ];
}

/** No stored number passes for a computed one: the line says which it is. */
function howMeasured({ looking, looked, source }: InversionState): 'waiting' | 'computed' | 'recorded' {
  if (looking) return 'waiting';
  return looked || source.kind === 'own' ? 'computed' : 'recorded';
}
