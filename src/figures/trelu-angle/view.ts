import { passedShare } from '../../experiments/trelu-angle/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { bars } from '../kit/bars.ts';
import { angleChart } from './angle-chart.ts';
import { runChart } from './run-chart.ts';
import type { TreluState } from './state.ts';
import { sweepChart } from './sweep-chart.ts';
import type { Row } from './sweeps.ts';
import { explained } from './words.ts';

/** The stage: the run and all runs above, what the threshold cuts off below. */
export function view(state: TreluState, rows: readonly Row[], words: Words): ElementNode {
  return h(
    'div',
    { class: 'trelu-stage' },
    runChart(state, rows, words),
    sweepChart(state, rows, words),
    angleChart(state, words),
    layers(state, words),
  );
}

/** The share that passes, layer by layer, and what that means, in words. */
function layers(state: TreluState, words: Words): ElementNode {
  const { frame } = state;
  const shares = frame ? [passedShare(frame.angles), ...frame.active.slice(1)] : [0, 0, 0, 0];
  return h(
    'section',
    { class: 'trelu-layers' },
    h('p', { class: 'kit-heading' }, words('trelu-angle.layers.heading')),
    bars(
      shares.map((value, i) => ({
        name: words(`trelu-angle.layers.${i + 1}`),
        value,
        shown: frame ? write(value, '%1', words.lang) : '–',
        tone: 'positive',
      })),
      { min: 0, max: 1 },
    ),
    h('p', { class: 'trelu-words' }, explained(state, words)),
  );
}
