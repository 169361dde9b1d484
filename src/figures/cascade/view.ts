import { PARTS } from '../../experiments/cascade/frame.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { stackLegend } from '../kit/bars.ts';
import { picture } from './stage/picture.ts';
import { shares } from './stage/shares.ts';
import type { CascadeState } from './state.ts';

/** The main view: what the responses vary with from layer to layer, and under it the digit on its background. */
export function view(state: CascadeState, words: Words, actions: FigureActions): ElementNode {
  return h(
    'div',
    { class: 'cas-main kit-two-parts' },
    h('div', { class: 'cas-chart' }, shares(state, words, actions)),
    h(
      'div',
      { class: 'cas-under' },
      picture(state, words),
      stackLegend(PARTS.map((part) => words(`cascade.bars.${part}`))),
    ),
  );
}
