import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { cases } from './stage/cases.ts';
import { circle } from './stage/circle.ts';
import { collapseView } from './stage/collapse.ts';
import { signTable } from './stage/signs.ts';
import { terms } from './stage/terms.ts';
import type { ConfusionState } from './state.ts';

/** The stage: a cascade small enough to read, or a stack of matrices and the one that they are. */
export function view(state: ConfusionState, words: Words): ElementNode {
  if (state.params.view === 'collapse') return collapseView(state, words);
  return h(
    'div',
    { class: 'sgn' },
    circle(state, words),
    terms(state, words),
    signTable(state, words),
    cases(state, words),
  );
}
