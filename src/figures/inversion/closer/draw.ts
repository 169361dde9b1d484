import type { Responses } from '../../../experiments/inversion/frame.ts';
import { bitmap } from '../../../shell/bitmap.ts';
import type { FigureActions } from '../../../shell/figure.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { PAD_SIDE } from '../../kit/pen.ts';
import { wholePercent } from '../../kit/percent.ts';
import { glyph } from '../kinds.ts';
import { likeliest } from '../numbers.ts';
import { negated } from '../pixels.ts';
import { type InversionState, ownDigit } from '../state.ts';

const SIDE = 28;

/** The reader's own digit: a pad to draw on, what the network receives, its negative, and what it says to both. */
export function drawPanel(state: InversionState, words: Words, actions: FigureActions): ElementNode {
  const own = ownDigit(state);
  return h(
    'div',
    { class: 'inv-draw-panel' },
    h('p', { class: 'inv-note' }, words('inversion.draw.note')),
    h(
      'div',
      { class: 'inv-draw-row' },
      h(
        'div',
        { class: 'inv-pad-box' },
        h('canvas', {
          class: 'inv-pad',
          keep: true,
          width: PAD_SIDE,
          height: PAD_SIDE,
          tabindex: 0,
          role: 'application',
          'aria-label': `${words('inversion.draw.pad')}. ${words('inversion.draw.keys')}`,
        }),
        h('output', {
          class: 'inv-pen',
          keep: true,
          'data-up': words('inversion.draw.pen-up'),
          'data-down': words('inversion.draw.pen-down'),
        }),
        h('button', { type: 'button', class: 'inv-clear' }, words('inversion.draw.clear')),
      ),
      own ? answers(state, own, words) : h('p', { class: 'inv-note' }, words('inversion.draw.empty')),
    ),
    h('p', { class: 'inv-note' }, words('inversion.draw.keys')),
    h(
      'button',
      { type: 'button', on: { click: () => actions.openPanel('responses') } },
      words(`inversion.draw.${own ? 'through' : 'again'}`),
    ),
  );
}

function answers(state: InversionState, probe: Uint8Array, words: Words): ElementNode {
  const responses = state.frame?.responses;
  const own = responses && responses.index < 0 ? responses : undefined;
  return h(
    'div',
    { class: 'inv-own-digit' },
    answer(probe, 'original', 'yours', own, state, words),
    answer(negated(probe), 'negative', 'negative', own, state, words),
  );
}

function answer(
  pixels: Uint8Array,
  version: 'original' | 'negative',
  name: string,
  responses: Responses | undefined,
  state: InversionState,
  words: Words,
): ElementNode {
  const alt = words(`inversion.draw.${name}`);
  return h(
    'figure',
    null,
    bitmap({ pixels, width: SIDE, height: SIDE, alt, class: 'inv-picture', scale: 8 }),
    h('figcaption', null, glyph(version), ` ${alt}: `, said(responses, version, state, words)),
  );
}

function said(
  responses: Responses | undefined,
  version: 'original' | 'negative',
  state: InversionState,
  words: Words,
): Child {
  if (!responses) {
    const why = !state.frame ? 'no-network' : state.status === 'running' ? 'running' : 'waiting';
    return words(`inversion.draw.${why}`);
  }
  const { probabilities } = responses[version];
  const best = likeliest(probabilities);
  return h(
    'b',
    null,
    words('inversion.draw.says', { class: best, probability: wholePercent(words, probabilities[best]) }),
  );
}
