import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import { wholePercent } from '../kit/percent.ts';
import { meanAndSpread, spreadOf } from '../kit/statistics.ts';
import { isGuessOpen } from './guess.ts';
import { ALL_DRAWN, noteOn, type Row } from './reproduced.ts';
import type { ResampleState } from './state.ts';

/** The width behind each reproduced condition. */
const WIDTHS: Readonly<Record<string, number>> = { 'width-16': 16, browser: 32, 'width-64': 64 };

const LOOKS: Readonly<Record<keyof typeof ALL_DRAWN, Pick<Series, 'tone' | 'dash'>>> = {
  trained: { tone: 'ink', dash: 'dashed' },
  refitted: { tone: 'positive' },
  own: { tone: 'ink' },
  chance: { tone: 'muted', dash: 'dotted' },
  unaligned: { tone: 'negative', dash: 'dashed' },
};

/** What networks of three widths read with all their layers drawn anew, over seeds. */
export function widths(
  state: ResampleState,
  words: Words,
  rows: Readonly<Record<keyof typeof ALL_DRAWN, readonly Row[]>> = ALL_DRAWN,
): ElementNode {
  const say = (key: string, values = {}) => words(`resample.widths.${key}`, values);
  const kinds = Object.keys(LOOKS) as (keyof typeof ALL_DRAWN)[];
  const series = kinds.map((kind): Series => {
    const known = rows[kind]
      .filter(({ condition, values }) => condition in WIDTHS && values.length > 0)
      .map(({ condition, values }) => ({ width: WIDTHS[condition]!, values }))
      .sort((a, b) => a.width - b.width);
    return {
      name: words(`resample.chart.${kind}`),
      ...LOOKS[kind],
      dots: true,
      points: known.map(({ width, values }) => [width, meanAndSpread(values).mean]),
      band: known.map(({ width, values }) => [width, ...spreadOf(values)]),
    };
  });
  const seeds = rows.own.filter(({ condition }) => condition in WIDTHS).map(({ values }) => values.length);
  const known = seeds.filter(Boolean);
  if (known.length === 0) return h('p', { class: 'wcw-note' }, say('none'));
  return h(
    'section',
    null,
    isGuessOpen(state) ? h('p', { class: 'wcw-note' }, say('waits')) : null,
    h(
      'div',
      { class: 'wcw-answer' },
      chart({
        x: {
          min: 16,
          max: 64,
          scale: 'log',
          ticks: [16, 32, 64].map((at) => ({ at, label: String(at) })),
          label: say('x'),
        },
        y: {
          min: 0,
          max: 0.6,
          ticks: [0, 0.2, 0.4, 0.6].map((at) => ({ at, label: wholePercent(words, at) })),
          label: say('y'),
        },
        series,
        levels: [{ y: 0.1, label: words('resample.chart.chance-level') }],
        legend: true,
        height: 150,
        described: say('described', {
          list: series
            .flatMap(({ name, points }) => points.map(([width, share]) => say('item', { name, width, share })))
            .join('; '),
        }),
      }),
      h('p', { class: 'wcw-note' }, say(...noteOn(known))),
    ),
  );
}
