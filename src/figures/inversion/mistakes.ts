import type { Reading } from '../../experiments/inversion/frame.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { arrowOf } from '../kit/arrows.ts';
import { percent } from '../kit/percent.ts';
import { sequential } from '../kit/scales.ts';
import { glyph, type Kind } from './kinds.ts';
import { type InversionState, isBlended, isGuessOpen } from './state.ts';

const CLASSES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
/** Side of a square, in the drawing's own units: ten squares each way, and one for the digits on the axes. */
const SIDE = 10;

/** A square that is pointed at: true class and answer. */
interface Square {
  readonly kind: Kind;
  readonly truth: number;
  readonly answer: number;
}

/** Which digit is taken for which, of digits and of negatives: rows true, columns answered. The square last chosen is told, and marked in both. */
export function mistakes(state: InversionState, words: Words, actions: FigureActions): ElementNode {
  const { frame } = state;
  if (!frame) return h('p', { class: 'wcw-note' }, words('inversion.mistakes.none'));
  const kinds: Kind[] = [isBlended(state.params) ? 'blended' : 'original', 'negative'];
  const pointed = readSquare(state.pointed);
  return h(
    'div',
    { class: 'inv-mistakes' },
    h(
      'div',
      { class: 'inv-matrices' },
      kinds.map((kind) => matrix(kind, frame[kind], pointed, words, actions)),
    ),
    h('p', { class: 'kit-range inv-key' }, '0', h('i'), words('inversion.mistakes.key')),
    h(
      'p',
      { class: 'wcw-note' },
      pointed && !(pointed.kind !== 'original' && isGuessOpen(state))
        ? told(frame[pointed.kind], pointed, words)
        : words('inversion.mistakes.note'),
    ),
  );
}

const within = (value: number): number => Math.max(0, Math.min(9, value));

function matrix(
  kind: Kind,
  reading: Reading,
  pointed: Square | undefined,
  words: Words,
  actions: FigureActions,
): ElementNode {
  const name = words(`inversion.mistakes.${kind}`);
  const point = (event: Event): void => {
    const { clientX, clientY, currentTarget } = event as PointerEvent;
    const box = (currentTarget as Element).getBoundingClientRect();
    const place = (share: number) => within(Math.floor(11 * share));
    const [truth, answer] = [(clientY - box.top) / box.height, (clientX - box.left) / box.width - 1 / 11];
    actions.point(`${kind} ${place(truth)} ${place(answer)}`);
  };
  const press = (event: Event): void => {
    const way = arrowOf(event as KeyboardEvent);
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    const [right, down] = way;
    const { truth, answer } = pointed ?? { truth: 0, answer: -right };
    actions.point(`${kind} ${within(truth + down)} ${within(answer + right)}`);
  };
  return h(
    'figure',
    { key: kind, class: [kind !== 'original' && 'wcw-answer'] },
    h('figcaption', null, glyph(kind), name),
    h(
      'svg',
      {
        class: 'inv-matrix',
        viewBox: `${-SIDE} 0 ${11 * SIDE} ${11 * SIDE}`,
        role: 'img',
        tabindex: 0,
        'aria-label': `${name}. ${pointed?.kind === kind ? told(reading, pointed, words) : commonest(reading.confusion, words)}`,
        on: { pointermove: point, pointerdown: point, keydown: press },
      },
      CLASSES.map((truth) => row(reading.confusion, truth)),
      CLASSES.map((digit) => [
        h('text', { x: -6, y: digit * SIDE + 8 }, digit),
        h('text', { x: digit * SIDE + 4.7, y: 10 * SIDE + 8 }, digit),
      ]),
      pointed ? cross(pointed) : null,
    ),
  );
}

const totalOf = (confusion: Int32Array, truth: number): number =>
  confusion.subarray(truth * 10, truth * 10 + 10).reduce((sum, value) => sum + value, 0);

/** Coloured by the share of the true class, so that rare and frequent digits compare. */
function row(confusion: Int32Array, truth: number): ElementNode {
  const total = totalOf(confusion, truth) || 1;
  return h(
    'g',
    null,
    Array.from(confusion.subarray(truth * 10, truth * 10 + 10), (value, answer) =>
      h('rect', {
        x: answer * SIDE,
        y: truth * SIDE,
        width: SIDE - 0.6,
        height: SIDE - 0.6,
        fill: value > 0 ? sequential(value / total) : undefined,
      }),
    ),
  );
}

/** Outlines of its row and column: the square is where they cross. */
const cross = ({ truth, answer }: Square): ElementNode =>
  h('path', {
    class: 'inv-pointed',
    d: `M0 ${truth * SIDE}h99.4v9.4h-99.4zM${answer * SIDE} 0h9.4v99.4h-9.4z`,
  });

function told({ confusion }: Reading, { kind, truth, answer }: Square, words: Words): string {
  const total = totalOf(confusion, truth);
  const count = confusion[truth * 10 + answer]!;
  return words(`inversion.mistakes.square-${kind}`, {
    truth,
    answer,
    count,
    total,
    share: percent(words, count / (total || 1), total),
  });
}

function commonest(confusion: Int32Array, words: Words): string {
  let worst = -1;
  for (let i = 0; i < 100; i++) {
    if (i % 11 !== 0 && confusion[i]! > 0 && (worst < 0 || confusion[i]! > confusion[worst]!)) worst = i;
  }
  if (worst < 0) return '';
  return words('inversion.mistakes.most', {
    true: Math.floor(worst / 10),
    predicted: worst % 10,
    count: confusion[worst]!,
  });
}

function readSquare(pointed: string | undefined): Square | undefined {
  const [, kind, truth, answer] = /^(\w+) (\d) (\d)$/.exec(pointed ?? '') ?? [];
  return kind ? { kind: kind as Kind, truth: Number(truth), answer: Number(answer) } : undefined;
}
