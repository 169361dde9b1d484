import type { InversionFrame, Reading } from '../../../experiments/inversion/frame.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { percent } from '../../kit/percent.ts';
import { glyph, type Kind } from '../kinds.ts';
import { beforeFlip, type InversionState, isBlended, type Worlds } from '../state.ts';
import { worldsLine } from './worlds.ts';

/** The numbers that matter, set large: how many of the digits and of their negatives the network reads. */
export function bigNumbers(state: InversionState, words: Words): ElementNode {
  const { frame } = state;
  const before = beforeFlip(state);
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
  before: Worlds | undefined,
  frame: InversionFrame | undefined,
  words: Words,
): ElementNode {
  const told = kind !== 'original';
  const was =
    before && frame && kind !== 'blended'
      ? words('inversion.numbers.was', { value: percent(words, before[kind].accuracy, frame.testImages) })
      : undefined;
  return h(
    'p',
    { key: kind, class: ['inv-number', `inv-is-${kind}`] },
    h('span', { class: 'inv-reads' }, glyph(kind), ' ', words(`inversion.numbers.${kind}`)),
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
    h('span', { class: 'inv-was wcw-answer' }, was ?? '\u00a0'),
  );
}

function sample(state: InversionState, words: Words): Child {
  const { frame } = state;
  if (!frame) return words('inversion.numbers.untrained');
  const key = frame.testImages >= 10_000 ? 'whole' : 'sample';
  return [
    words(`inversion.numbers.${key}`, { count: frame.testImages }),
    ' · ',
    words(`inversion.numbers.${howMeasured(state)}`),
  ];
}

/** No stored number passes for a computed one: the line says which it is. */
function howMeasured({ looking, looked, source }: InversionState): 'waiting' | 'computed' | 'recorded' {
  if (looking) return 'waiting';
  return looked || source.kind === 'own' ? 'computed' : 'recorded';
}
