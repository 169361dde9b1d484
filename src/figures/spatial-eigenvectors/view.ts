import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { layersChart } from './layers-chart.ts';
import { shapes } from './shapes.ts';
import type { SpatialState } from './state.ts';

/** The main view: the shapes of a layer over the smoothest waves, and how much the two share, layer by layer. */
export function view(state: SpatialState, words: Words, actions: FigureActions): ElementNode {
  return h('div', { class: 'spx' }, shapes(state, words), layersChart(state, words, actions));
}
