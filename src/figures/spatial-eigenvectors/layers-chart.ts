import { spatialSchema } from '../../experiments/spatial-eigenvectors/schema.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { type Axis, percentOf } from '../kit/axis.ts';
import { percentAxis } from '../kit/percent-axis.ts';
import { bandedRun } from '../kit/run-bands.ts';
import { guessOf, isGuessOpen } from './guess.ts';
import type { SpatialState } from './state.ts';

/** What the six strongest shapes share with the six smoothest waves, layer by layer, over what untrained filters share. */
export function layersChart(state: SpatialState, words: Words, actions: FigureActions): ElementNode {
  const { frame, params } = state;
  if (!frame) return h('div', { class: 'spx-chart', key: 'chart' });
  const { layers, at, chance, named } = frame;
  const say = (key: string, values = {}) => words(`spatial-eigenvectors.chart.${key}`, values);
  const points = layers.map(({ shared }, i) => [i + 1, 100 * shared] as const);
  const x: Axis = {
    min: 1,
    max: Math.max(2, layers.length),
    ticks: layersShown(layers.length).map((layer, i) => ({ at: layer, label: i === 0 ? say('layer') : String(layer) })),
    label: '',
  };
  const y = percentAxis(words);
  const open = isGuessOpen(state);
  const shown = layers[at]!;
  return h(
    'div',
    { class: 'spx-chart', key: 'chart' },
    bandedRun({
      x,
      y,
      lines: [
        {
          name: say('shared'),
          points,
          dots: true,
          answer: true,
          now: 100 * shown.shared,
        },
      ],
      bands: named
        ? []
        : [
            {
              // The question takes all of so low a chart.
              name: open ? '' : say('untrained'),
              points: layers.map(({ untrained: [low, high] }, i) => [i + 1, 100 * low, 100 * high] as const),
            },
          ],
      levels: [{ y: 100 * chance, label: say('chance') }],
      at: at + 1,
      moved: true,
      cursor: {
        moments: layers.map((_, i) => percentOf(x, i + 1)),
        position: at,
        label: say('label'),
        told: open ? say('asked', { layer: at + 1 }) : say('told', { layer: at + 1, shared: shown.shared }),
        still: open,
        stays: true,
        to: (to) => actions.set(named ? { wild: params.wild + to - at } : { layer: to + spatialSchema.layer.min }),
      },
      guess: guessOf(state, words, actions),
    }),
  );
}

/** All of a few layers; of many the first, the last and some between. */
function layersShown(count: number): number[] {
  const step = count <= 9 ? 1 : count <= 22 ? 7 : 11;
  return Array.from({ length: count }, (_, i) => i + 1).filter((layer) => (layer - 1) % step === 0);
}
