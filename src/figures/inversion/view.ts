import type { FigureActions } from '../../shell/figure.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { lookCloser } from './closer/closer.ts';
import { shownRows } from './condition-rows.ts';
import type { ConditionRow } from './reproduction.ts';
import { claim } from './stage/claim.ts';
import { curve } from './stage/curve.ts';
import { manyDraws } from './stage/draws.ts';
import { bigNumbers } from './stage/numbers.ts';
import { digitStrip } from './stage/strip.ts';
import type { InversionState } from './state.ts';

/** The stage, from state to tree: the same at build, live and in print. */
export function view(state: InversionState, words: Words): ElementNode {
  return h(
    'div',
    { class: ['inv-stage', state.source.kind === 'own' && 'inv-own'] },
    h('div', { class: 'inv-top' }, bigNumbers(state, words), curve(state, words)),
    claim(state, words),
    digitStrip(state, words),
  );
}

/** Under the controls: many draws of the experiment, and the panels to look closer. */
export function below(
  state: InversionState,
  words: Words,
  actions: FigureActions,
  reproduction: readonly ConditionRow[],
): ElementNode {
  return h(
    'div',
    { class: ['inv-stage', state.source.kind === 'own' && 'inv-own'] },
    manyDraws(state, shownRows(reproduction, state.params), words),
    state.hidden.has('closer') ? null : lookCloser(state, words, actions, reproduction),
  );
}
