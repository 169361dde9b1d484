import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { bigNumber } from '../kit/big-number.ts';
import { chart } from '../kit/chart.ts';
import { percent } from '../kit/percent.ts';
import { againstPlain } from './against.ts';
import { type TreluState, toneOf } from './state.ts';
import { share } from './sweep-chart.ts';
import type { Row } from './sweeps.ts';

/** What the network on the stage reads, large, how it came to that, and what plain ReLU reads. */
export function runChart(state: TreluState, rows: readonly Row[], words: Words): ElementNode {
  const { frame, history, params, source } = state;
  const all = history.at(-1);
  const end = all && all.step > 0 ? (all.imagesSeen * all.steps) / all.step : params['train-images'] * params.epochs;
  const none = source.kind === 'none';
  return h(
    'section',
    { class: 'trelu-run' },
    bigNumber({
      name: words('trelu-angle.run.reads'),
      value: frame ? percent(words, frame.accuracy, frame.testImages) : '–',
      tone: toneOf(state),
      note: frame
        ? words(`trelu-angle.run.${source.kind === 'own' ? 'own' : 'recorded'}`, { count: frame.testImages })
        : words(`trelu-angle.run.${none ? 'none' : 'waiting'}`),
    }),
    chart({
      x: {
        min: 0,
        max: end,
        ticks: [0, Math.round(end)].map((at) => ({ at, label: write(at, '0', words.lang) })),
        label: words('trelu-angle.run.x'),
      },
      y: share(words, words('trelu-angle.run.y')),
      series: [
        {
          name: '',
          tone: toneOf(state),
          points: history.map(({ imagesSeen, accuracy }) => [imagesSeen, accuracy] as const),
        },
      ],
      marker: frame?.imagesSeen,
      described: frame
        ? words('trelu-angle.run.describe', { accuracy: frame.accuracy })
        : words('trelu-angle.run.none'),
      height: 200,
    }),
    h('p', { class: 'trelu-against wcw-answer' }, againstPlain(state, rows, words) || '\u00a0'),
  );
}
