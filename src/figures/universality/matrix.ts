import { universalitySchema } from '../../experiments/universality/schema.ts';
import type { ZooKind } from '../../experiments/zoo/kinds.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { shortValue } from '../../shell/param-words.ts';
import type { Words } from '../../shell/words.ts';
import { needsDarkText, sequential } from '../kit/scales.ts';
import { isGuessOpen } from './guess.ts';
import { similaritiesOf } from './pairs.ts';
import { chosen, meanOf, similarity, type UniversalityState } from './state.ts';
import { kindName } from './table.ts';

/** Those that saw as many different pictures as often stand together: only they are compared. */
const BLOCKS: readonly (readonly ZooKind[])[] = [
  ['cifar-10', 'cifar-5', 'cifar-100', 'scenes', 'fashion-mnist', 'scrambled'],
  ['true-few', 'random-a', 'random-b'],
];

/** Columns bear letters, as narrow as a phone has room for; the rows say whose they are. */
const LETTERS = 'ABCDEFGHI';
const KINDS = BLOCKS.flat();
const letterOf = (kind: ZooKind): string => LETTERS[KINDS.indexOf(kind)]!;

/** Every two kinds of networks that are compared, in the layer chosen; pressing a cell shows its curve. */
export function matrix(state: UniversalityState, words: Words, actions: FigureActions): Child {
  if (isGuessOpen(state)) return h('p', { class: 'wcw-note' }, words('universality.matrix.waits'));
  return [
    BLOCKS.map((kinds) => block(kinds, state, words, actions)),
    h('p', { class: 'wcw-note' }, words('universality.matrix.note', { layer: state.params.layer })),
  ];
}

function block(kinds: readonly ZooKind[], state: UniversalityState, words: Words, actions: FigureActions): ElementNode {
  return h(
    'table',
    { class: 'un-matrix' },
    h('caption', { class: 'wcw-hidden' }, words('universality.matrix.caption', { layer: state.params.layer })),
    // Names keep their width, however few cells the first row has.
    h('colgroup', null, h('col', { class: 'un-names' }), h('col', { span: kinds.length })),
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        h('td'),
        kinds.map((kind) => columnHead(kind, words)),
      ),
    ),
    h(
      'tbody',
      null,
      kinds.map((row, i) =>
        h(
          'tr',
          { key: row },
          rowHead(row, words),
          kinds.slice(0, i + 1).map((column) => h('td', { key: column }, cell(row, column, state, words, actions))),
        ),
      ),
    ),
  );
}

/** A letter to look at, and the whole name for whom it is read to. */
const columnHead = (kind: ZooKind, words: Words): ElementNode =>
  h(
    'th',
    { scope: 'col', key: kind },
    h('b', { 'aria-hidden': 'true' }, letterOf(kind)),
    h('span', { class: 'wcw-hidden' }, kindName(words, kind)),
  );

const rowHead = (kind: ZooKind, words: Words): ElementNode =>
  h(
    'th',
    { scope: 'row' },
    shortValue(words, 'universality', 'first', universalitySchema.first, kind),
    h('b', { 'aria-hidden': 'true' }, letterOf(kind)),
  );

function cell(
  row: ZooKind,
  column: ZooKind,
  state: UniversalityState,
  words: Words,
  actions: FigureActions,
): ElementNode {
  const { first, second } = state.params;
  const value = meanOf(similaritiesOf(row, column)?.[chosen(state)]);
  const shown = similarity(words, value);
  if (value === undefined) return h('span', { class: 'un-none' }, shown);
  const isChosen = (first === row && second === column) || (first === column && second === row);
  const share = Math.max(0, value);
  return h(
    'button',
    {
      type: 'button',
      'aria-pressed': String(isChosen),
      'aria-label': words('universality.matrix.cell', {
        first: kindName(words, row),
        second: kindName(words, column),
        value: shown,
      }),
      class: needsDarkText(share) ? 'un-light' : '',
      style: `background:${sequential(share)}`,
      on: { click: () => actions.set({ first: column, second: row }) },
    },
    shown,
  );
}
