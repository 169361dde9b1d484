import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { anchorRows } from './anchors.ts';
import { type LabelCurves, labelsChart } from './label-curves.ts';
import type { ClustersState } from './state.ts';
import { turnCharts } from './turns.ts';

/** Under the controls: the anchors themselves, how far they turned, and what few labels are worth over many seeds. */
export function below(state: ClustersState, words: Words, curves: LabelCurves): ElementNode {
  return h(
    'div',
    { class: 'clu-stage clu-below' },
    h('div', { class: 'clu-pair' }, anchorRows(state, words), labelsChart(state, words, curves)),
    turnCharts(state, words),
  );
}
