import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { cut } from './cut.ts';
import { dots } from './dots.ts';
import type { DecisionState } from './state.ts';

/** The network and where it is cut, over who reads how much from there. */
export const view = (state: DecisionState, words: Words, actions: FigureActions): ElementNode =>
  h('div', { class: 'fad-main kit-two-parts' }, cut(state, words, actions), dots(state, words, actions));
