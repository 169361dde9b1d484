import hog from 'reproduced:features-and-decision/accuracy.hog.linear-svm';
import network from 'reproduced:features-and-decision/accuracy.network';
import pixels from 'reproduced:features-and-decision/accuracy.pixels.linear-svm';
import nearest from 'reproduced:features-and-decision/accuracy.pixels.nearest';
import random from 'reproduced:features-and-decision/accuracy.random-s4.linear-svm';
import trained from 'reproduced:features-and-decision/accuracy.trained-s4.linear-svm';
import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import { meanAndSpread } from '../kit/statistics.ts';
import { isGuessOpen } from './guess.ts';
import type { DecisionState } from './state.ts';

interface Row {
  readonly condition: string;
  readonly images: number;
  readonly values: readonly number[];
}
interface Curve extends Pick<Series, 'tone' | 'dash'> {
  readonly key: string;
  readonly rows: readonly Row[];
}

/** One decision, the linear machine, on four kinds of features; nearest neighbours on pixels; the whole network. */
const CURVES: readonly Curve[] = [
  { key: 'nearest', rows: nearest, tone: 'muted', dash: 'dotted' },
  { key: 'pixels', rows: pixels, tone: 'muted' },
  { key: 'random', rows: random, tone: 'first', dash: 'dotted' },
  { key: 'trained', rows: trained, tone: 'first' },
  { key: 'hog', rows: hog, tone: 'second' },
  { key: 'network', rows: network, tone: 'ink', dash: 'dashed' },
];
const SIZES = [100, 300, 1000, 3000, 10_000];

/** How many labels each needs: recorded over seeds, never on this device. */
export function sizes(state: DecisionState, words: Words): ElementNode {
  const say = (key: string, values?: Record<string, string | number>) =>
    words(`features-and-decision.sizes.${key}`, values);
  const series = CURVES.map(({ key, rows, tone, dash }): Series => {
    const spread = rows
      .filter(({ condition }) => condition.startsWith('labels-'))
      .map(({ images, values }) => ({ images, ...meanAndSpread(values) }))
      .sort((a, b) => a.images - b.images);
    return {
      name: say(key),
      tone,
      dash,
      dots: true,
      answer: key === 'nearest',
      points: spread.map(({ images, mean }) => [images, mean]),
      band: spread.map(({ images, mean, sd }) => [images, mean - sd, mean + sd]),
    };
  }).filter(({ points }) => points.length > 0);
  const seeds = Math.max(0, ...CURVES.flatMap(({ rows }) => rows.map(({ values }) => values.length)));
  return h(
    'section',
    { class: 'kit-view' },
    seeds > 0 ? curve(series, state, words) : null,
    h('p', { class: 'wcw-note' }, seeds > 0 ? say('remark', { count: seeds }) : say('none')),
  );
}

function curve(series: readonly Series[], state: DecisionState, words: Words): ElementNode {
  const say = (key: string, values?: Record<string, string | number>) =>
    words(`features-and-decision.sizes.${key}`, values);
  const low = Math.min(0.9, ...series.flatMap(({ points }) => points.map(([, share]) => share)));
  const min = Math.floor(low * 10) / 10;
  const ends = series
    .filter(({ answer }) => !answer || !isGuessOpen(state))
    .map(({ name, points }) => {
      const [first, last] = [points[0]!, points[points.length - 1]!];
      return say('line', { name, from: first[0], least: first[1], to: last[0], most: last[1] });
    });
  return chart({
    x: {
      min: 100,
      max: 10_000,
      scale: 'log',
      label: say('x'),
      ticks: SIZES.map((at) => ({ at, label: say('tick', { at }) })),
    },
    y: {
      min,
      max: 1,
      label: say('y'),
      ticks: [min, (min + 1) / 2, 1].map((at) => ({
        at,
        label: words('features-and-decision.percent', { share: at }),
      })),
    },
    series,
    marker: state.params['train-images'],
    described: ends.join(' '),
    legend: true,
    height: 170,
  });
}
