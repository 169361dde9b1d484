import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import { wholePercent } from '../kit/percent.ts';
import { type TreluState, toneOf } from './state.ts';
import { bestOf, type Row, SWEEPS, type SweepName, sweepOf } from './sweeps.ts';

/** Where the source found LeNet-5 to read best: Kuo, IEEE SPM 34(3), 2017, p. 85. */
const PUBLISHED = 0.5;

const LOOKS: Readonly<Record<SweepName, Pick<Series, 'tone' | 'dash'>>> = {
  patches: { tone: 'first' },
  random: { tone: 'first', dash: 'dotted' },
  raw: { tone: 'second' },
  compensated: { tone: 'second', dash: 'dotted' },
};

/** Accuracy against the threshold over seeds, what was published of it, and the run on the stage as one dot. */
export function sweepChart(state: TreluState, rows: readonly Row[], words: Words): ElementNode {
  const { frame, guess, params, source } = state;
  const sweeps = SWEEPS.map((name) => ({ name, points: sweepOf(rows, name) }));
  const first = rows[0];
  const series: Series[] = [
    ...sweeps.map(({ name, points }) => ({
      name: words(`trelu-angle.sweep.${name}`),
      ...LOOKS[name],
      points: points.map(({ threshold, mean }) => [threshold, mean] as const),
      band: points.map(
        ({ threshold, mean, sd }) => [threshold, Math.max(0, mean - sd), Math.min(1, mean + sd)] as const,
      ),
      dots: true,
      answer: true,
    })),
    // What was published would give the answer away.
    { ...vertical(PUBLISHED, words('trelu-angle.sweep.published'), 'dashed'), answer: true },
    ...(typeof guess === 'number' ? [vertical(guess, words('trelu-angle.sweep.guess', { guess }), 'dotted')] : []),
    {
      name: words(`trelu-angle.sweep.${source.kind === 'own' ? 'yours' : 'recorded'}`),
      tone: toneOf(state),
      points: frame ? [[params.threshold, frame.accuracy]] : [],
      dots: true,
    },
  ];
  const best = sweeps.map(({ name, points }) => ({ name, best: bestOf(points) }));
  const told = best.flatMap(({ name, best }) =>
    best ? [words('trelu-angle.sweep.best', { name: words(`trelu-angle.sweep.${name}`), ...best })] : [],
  );
  return h(
    'section',
    { class: 'trelu-sweep' },
    h('p', { class: 'kit-heading' }, words('trelu-angle.sweep.heading')),
    chart({
      x: {
        min: 0,
        max: 0.9,
        ticks: [0, 0.1, 0.3, 0.5, 0.7, 0.9].map((at) => ({ at, label: write(at, undefined, words.lang) })),
        label: words('trelu-angle.sweep.x'),
      },
      y: share(words, words('trelu-angle.sweep.y')),
      series,
      described: words('trelu-angle.sweep.describe'),
      legend: true,
      height: 216,
    }),
    first
      ? h(
          'p',
          { class: 'kit-remark wcw-answer' },
          words('trelu-angle.sweep.note', { images: first.images, epochs: first.epochs, count: first.values.length }),
          ' ',
          words('trelu-angle.sweep.means', { list: told.join('; ') }),
        )
      : null,
  );
}

/** The whole scale of accuracies. */
export const share = (words: Words, label: string) => ({
  min: 0,
  max: 1,
  ticks: [0, 0.5, 1].map((at) => ({ at, label: wholePercent(words, at) })),
  label,
});

const vertical = (threshold: number, name: string, dash: Series['dash']): Series => ({
  name,
  tone: 'muted',
  dash,
  points: [
    [threshold, 0],
    [threshold, 1],
  ],
});
