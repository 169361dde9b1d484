import { PARTS, STAGES } from '../../../experiments/cascade/frame.ts';
import { crossed } from '../../../experiments/cascade/material.ts';
import { type ElementNode, h } from '../../../shell/html.ts';
import type { Words } from '../../../shell/words.ts';
import { stackedBar, stackLegend } from '../../kit/bars.ts';
import { wholePercent } from '../../kit/percent.ts';
import { type CascadeState, measuredOf, type Stage, shareOf, wholeOf } from '../state.ts';

const COLUMNS = ['untrained', 'trained'] as const;

/** Shares of the variance, layer by layer: a bar before training, and beside it one of the network as it is now. */
export function shareBars(state: CascadeState, words: Words): ElementNode {
  return h(
    'section',
    { class: 'cas-shares' },
    h('p', { class: 'kit-heading' }, words('cascade.bars.heading')),
    stackLegend(PARTS.map((part) => words(`cascade.bars.${part}`))),
    h(
      'div',
      { class: 'cas-rows' },
      h('span', null),
      COLUMNS.map((when) => h('span', { class: 'kit-note' }, words(`cascade.bars.${when}`))),
      STAGES.map((stage) => row(state, stage, words)),
    ),
    note(state, words),
  );
}

function row(state: CascadeState, stage: Stage, words: Words): readonly ElementNode[] {
  const name = words(`cascade.bars.stages.${stage}`);
  const step = stage.endsWith('-after') || stage.startsWith('pool');
  return [
    h('span', { class: step ? 'cas-stage cas-step' : 'cas-stage' }, name),
    ...COLUMNS.map((when) =>
      h(
        'span',
        // What training makes of the picture is what the reader guesses.
        { class: when === 'trained' && stage !== 'input' ? 'cas-bar wcw-answer' : 'cas-bar' },
        bar(state, stage, when, name, words),
      ),
    ),
  ];
}

function bar(
  state: CascadeState,
  stage: Stage,
  column: (typeof COLUMNS)[number],
  name: string,
  words: Words,
): ElementNode {
  const shares = measuredOf(state)?.[column];
  const when = words(`cascade.bars.${column}`);
  const told = PARTS.map((part) => ({ name: part, share: shares ? shareOf(shares, stage, part) : Number.NaN }));
  if (told.some(({ share }) => !Number.isFinite(share)))
    return stackedBar([], words('cascade.bars.empty', { stage: name, when }));
  const parts = told.map((part) => ({ ...part, shown: wholePercent(words, part.share) }));
  const values = Object.fromEntries(parts.map((part) => [part.name, part.shown]));
  return stackedBar(parts, words('cascade.bars.describe', { stage: name, when, ...values }));
}

/** How much of the blue a class without meaning would get: its share of the degrees of freedom between digits. */
const FLOOR = (crossed.groups - 1) / (crossed.groups * crossed.itemsPerGroup - 1);

function note(state: CascadeState, words: Words): ElementNode {
  const one = wholeOf(state)?.one;
  const shown = (part: 'class' | 'background') => wholePercent(words, one![PARTS.indexOf(part)]!);
  return h(
    'p',
    { class: 'kit-remark' },
    words('cascade.bars.note', { floor: wholePercent(words, FLOOR) }),
    ' ',
    one
      ? h(
          'span',
          { class: 'wcw-answer' },
          words('cascade.bars.one', { class: shown('class'), background: shown('background') }),
        )
      : null,
  );
}
