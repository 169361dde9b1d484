import ranks from 'spread:spectrum/rank.shrunk?neurons';
import { WIDENING } from '../../experiments/spectrum/population.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { type Bar, bars } from '../kit/bars.ts';
import { chart } from '../kit/chart.ts';
import { lineOf, pointsOf } from './rows.ts';
import type { SpectrumState } from './state.ts';

/** The mean rank of this draw, true and measured; and how few neurons make it look smaller than it is. */
export function rank({ frame }: SpectrumState, words: Words): ElementNode {
  if (!frame) return h('div', { class: 'spc-rank' });
  const { truth, shrunk, raw } = frame.meanRank;
  const bar = (name: string, value: number | null, tone: Bar['tone']): Bar => ({
    name: words(`spectrum.rank.${name}`),
    value: value ?? 0,
    shown: value === null ? words('spectrum.rank.none') : write(value, '1', words.lang),
    tone,
  });
  return h(
    'div',
    { class: 'spc-rank' },
    bars([bar('truth', truth, 'muted'), bar('shrunk', shrunk, 'ink'), bar('raw', raw, 'muted')], {
      min: 0,
      max: Math.max(1, truth ?? 0, shrunk ?? 0, raw ?? 0),
    }),
    h('p', { class: 'wcw-note' }, words('spectrum.rank.note')),
    byNeurons(words),
  );
}

function byNeurons(words: Words): ElementNode | null {
  const points = pointsOf(ranks, 'neurons');
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const truth = (WIDENING.directions + 1) / 2;
  const tick = (value: number) => ({ at: value, label: write(value, undefined, words.lang) });
  return h(
    'section',
    null,
    h(
      'p',
      { class: 'wcw-note' },
      h('b', null, words('spectrum.rank.bias')),
      ' ',
      words('spectrum.rank.over', { ...WIDENING, count: first.count }),
    ),
    chart({
      x: {
        min: first.at,
        max: last.at,
        scale: 'log',
        ticks: points.map(({ at }) => tick(at)),
        label: words('spectrum.rank.x'),
      },
      y: { min: 0, max: 6, ticks: [0, 3, 6].map(tick), label: words('spectrum.rank.y') },
      series: [{ ...lineOf(points), name: '', tone: 'ink' }],
      levels: [{ y: truth, label: words('spectrum.rank.level', { value: truth }) }],
      legend: true,
      height: 96,
      described: words('spectrum.rank.described', {
        truth,
        first: first.mean,
        least: first.at,
        last: last.mean,
        most: last.at,
      }),
    }),
  );
}
