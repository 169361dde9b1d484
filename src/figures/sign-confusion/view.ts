import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { circle } from './stage/circle.ts';
import { signTable } from './stage/signs.ts';
import type { ConfusionState } from './state.ts';

/** The main view: a cascade small enough to read, and the four cells of signs that its products fall into. */
export function view(state: ConfusionState, words: Words): ElementNode {
  return h('div', { class: 'sgn' }, circle(state, words), signTable(state, words));
}
