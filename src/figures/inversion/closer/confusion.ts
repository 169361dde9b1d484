import type { Reading } from '../../../experiments/inversion/frame.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import { type Words, write } from '../../../shell/words.ts';
import { needsDarkText, sequential } from '../../kit/scales.ts';
import { glyph, type Kind } from '../kinds.ts';
import { type InversionState, isBlended } from '../state.ts';

const CLASSES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Which digit is taken for which: a matrix a version of the test pictures, rows true, columns answered. */
export function confusionPanel(state: InversionState, words: Words): ElementNode {
  const { frame } = state;
  if (!frame) return h('p', { class: 'inv-note' }, words('inversion.confusion.none'));
  const kinds: Kind[] = isBlended(state.params) ? ['original', 'negative', 'blended'] : ['original', 'negative'];
  return h(
    'div',
    { class: 'inv-confusions' },
    h('p', { class: 'inv-note' }, words('inversion.confusion.note')),
    // Below 640 px the cells are too small for numbers: this opens them, and the tables then scroll sideways.
    h('details', { class: 'inv-counts' }, h('summary', null, words('inversion.confusion.table'))),
    h(
      'div',
      { class: 'inv-matrices' },
      kinds.map((kind) => matrix(kind, frame[kind], frame.testImages, words)),
    ),
  );
}

function matrix(kind: Kind, reading: Reading, count: number, words: Words): ElementNode {
  const name = words(`inversion.confusion.${kind}`);
  return h(
    'div',
    {
      key: kind,
      class: ['inv-matrix', kind !== 'original' && 'wcw-answer'],
      role: 'region',
      tabindex: 0,
      'aria-label': name,
    },
    h(
      'table',
      null,
      h('caption', null, glyph(kind), ` ${words('inversion.confusion.describe', { name, count })}`),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          h('td', { class: 'inv-corner' }),
          CLASSES.map((c) => h('th', { scope: 'col' }, c)),
        ),
      ),
      h(
        'tbody',
        null,
        CLASSES.map((c) => h('tr', null, h('th', { scope: 'row' }, c), row(reading.confusion, c, words))),
      ),
    ),
    h('p', { class: 'inv-note' }, commonest(reading.confusion, words)),
  );
}

/** Coloured by the share of the true class, so that rare and frequent digits compare; an empty cell stays paper. */
function row(confusion: Int32Array, truth: number, words: Words): Child {
  const counts = confusion.subarray(truth * 10, truth * 10 + 10);
  const total = counts.reduce((sum, value) => sum + value, 0);
  return Array.from(counts, (value, predicted) => {
    const share = total > 0 ? value / total : 0;
    const style =
      value > 0 ? `background:${sequential(share)};color:${needsDarkText(share) ? '#000' : '#fff'}` : undefined;
    return h(
      'td',
      { style, class: predicted === truth ? 'inv-diagonal' : undefined },
      h('span', null, write(value, 'raw', words.lang)),
    );
  });
}

/** The most frequent mistake in words. */
function commonest(confusion: Int32Array, words: Words): string {
  let worst = -1;
  for (let i = 0; i < 100; i++) {
    if (i % 11 !== 0 && confusion[i] > 0 && (worst < 0 || confusion[i] > confusion[worst])) worst = i;
  }
  if (worst < 0) return '\u00a0';
  return words('inversion.confusion.most', {
    true: Math.floor(worst / 10),
    predicted: worst % 10,
    count: confusion[worst],
  });
}
