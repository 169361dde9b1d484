import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import type { ShiftState } from './state.ts';
import { sweep } from './sweep.ts';
import { top } from './top.ts';

/** A picture that is moved, over what that does to the answers. */
export const view = (state: ShiftState, words: Words, actions: FigureActions): ElementNode =>
  h(
    'div',
    { class: 'shift-main kit-two-parts' },
    top(state, words, actions),
    h('div', { class: 'shift-chart' }, sweep(state, words, actions)),
  );
