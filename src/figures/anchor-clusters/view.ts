import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { layersChart } from './layers-chart.ts';
import { digitMap } from './map.ts';
import { readNumbers } from './numbers.ts';
import { type ClustersState, runFrame } from './state.ts';
import { findings } from './words.ts';

/** The stage: the digits where the chosen layer puts them; beside it what the three networks read and how classes come apart. */
export function view(state: ClustersState, words: Words): ElementNode {
  const frame = runFrame(state);
  const told = frame?.measured ? findings(frame.measured, words) : [];
  return h(
    'div',
    { class: 'clu-stage' },
    h(
      'div',
      { class: 'clu-top' },
      digitMap(state, words),
      h(
        'div',
        { class: 'clu-side' },
        readNumbers(state, words),
        layersChart(state, words, 'silhouette'),
        layersChart(state, words, 'neighbours'),
      ),
    ),
    h('p', { class: 'clu-found wcw-answer' }, told.join(' ') || '\u00a0'),
  );
}
