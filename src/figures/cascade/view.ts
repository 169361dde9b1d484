import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { bigNumber } from '../kit/big-number.ts';
import { wholePercent } from '../kit/percent.ts';
import { fallSentence } from './claims.ts';
import { maps } from './stage/maps.ts';
import { picture } from './stage/picture.ts';
import { positions } from './stage/positions.ts';
import { race } from './stage/race.ts';
import { shareBars } from './stage/shares.ts';
import { type CascadeState, measuredOf, shareOf } from './state.ts';

/** The stage, from state to tree: the same at build, live and in print. */
export function view(state: CascadeState, words: Words): ElementNode {
  const measured = measuredOf(state);
  return h(
    'div',
    { class: 'cas-stage' },
    h(
      'div',
      { class: 'cas-top' },
      h(
        'div',
        { class: 'cas-left' },
        picture(state, words),
        PARTS_TOLD.map((part) => number(part, state, words)),
        h('p', { class: 'cas-claim wcw-answer' }, measured ? fallSentence(measured, words) : '\u00a0'),
      ),
      shareBars(state, words),
    ),
    maps(state, words),
  );
}

/** Under the controls: the race of two convolutions with one, and the positions where the dense layers begin. */
export function below(state: CascadeState, words: Words): ElementNode {
  return h('div', { class: 'cas-stage' }, h('div', { class: 'cas-pair' }, race(state, words), positions(state, words)));
}

/** What is to be averaged away, and what is to be kept. */
const PARTS_TOLD = ['background', 'class'] as const;

function number(part: (typeof PARTS_TOLD)[number], state: CascadeState, words: Words): ElementNode {
  const measured = measuredOf(state);
  const share = (shares: Float32Array, stage: 'input' | 'logits') => wholePercent(words, shareOf(shares, stage, part));
  return bigNumber({
    name: words(`cascade.number.${part}`),
    value: measured ? share(measured.trained, 'logits') : '–',
    answer: true,
    tone: state.source.kind === 'own' ? 'yours' : 'ink',
    note: measured
      ? words('cascade.number.note', {
          input: share(measured.trained, 'input'),
          untrained: share(measured.untrained, 'logits'),
        })
      : words('cascade.number.none'),
  });
}
