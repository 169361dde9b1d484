import type { NetworkName } from '../../experiments/anchor-clusters/frame.ts';
import { clustersSchema } from '../../experiments/anchor-clusters/schema.ts';
import { isOfCondition } from '../../experiments/condition.ts';
import { type Child, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import { wholePercent } from '../kit/percent.ts';
import { meanAndSpread, spreadOf } from '../kit/statistics.ts';
import { type ClustersState, LOOKS } from './state.ts';

/** Rows of a reproduction, as `reproduced:anchor-clusters/accuracy.<network>` gives them. */
type Rows = readonly { readonly condition: string; readonly values: readonly number[] }[];

/** Accuracy by number of labels: every seed's, where the labels also move the anchors that k-means chose. */
export type LabelCurves = Readonly<
  Record<NetworkName, readonly { readonly labels: number; readonly values: readonly number[] }[]>
>;

/** The conditions `learn-<labels>`, in order of their labels. */
export function labelCurves(rows: Readonly<Record<NetworkName, Rows>>): LabelCurves {
  const of = (name: NetworkName) =>
    rows[name]
      .flatMap(({ condition, values }) => {
        const labels = Number(/^learn-(\d+)$/.exec(condition)?.[1]);
        return Number.isNaN(labels) ? [] : [{ labels, values }];
      })
      .sort((a, b) => a.labels - b.labels);
  return { trained: of('trained'), 'k-means': of('k-means'), random: of('random') };
}

const TICKS = [10, 100, 1000, 10_000];
const SHARES = [0, 0.25, 0.5, 0.75, 1];

/** What labels are worth: means over seeds with the range from the least to the most, and the reader's own run. Nothing until there are rows. */
export function labelsChart(state: ClustersState, words: Words, curves: LabelCurves): Child {
  if (curves.trained.length < 2) return null;
  const series = (['trained', 'k-means', 'random'] as const).map(
    (name): Series => ({
      name: words(`anchor-clusters.labels.${name}`),
      ...LOOKS[name],
      points: curves[name].map(({ labels, values }) => [labels, meanAndSpread(values).mean]),
      band: curves[name].map(({ labels, values }) => [labels, ...spreadOf(values)]),
      dots: true,
    }),
  );
  return h(
    'div',
    { class: 'clu-labels' },
    h('p', { class: 'kit-heading' }, words('anchor-clusters.labels.heading')),
    chart({
      x: {
        min: 10,
        max: 10_000,
        scale: 'log',
        ticks: TICKS.map((at) => ({ at, label: write(at, '0', words.lang) })),
        label: words('anchor-clusters.labels.x'),
      },
      y: {
        min: 0,
        max: 1,
        ticks: SHARES.map((at) => ({ at, label: wholePercent(words, at) })),
        label: words('anchor-clusters.labels.y'),
      },
      series: [...series, ...own(state, words)],
      levels: [{ y: 0.9, label: words('anchor-clusters.labels.published') }],
      described: described(curves, words),
      legend: true,
    }),
    h('p', { class: 'kit-note' }, words('anchor-clusters.labels.note', { count: curves.trained[0].values.length })),
  );
}

/** The trained network of the reader's own finished run, where it learned as those of the curves did. */
function own({ source, result }: ClustersState, words: Words): Series[] {
  if (source.kind !== 'own' || !result || result.changed.length > 0) return [];
  if (!isOfCondition(clustersSchema, result.params, {}, { free: ['labels', 'k-means-anchors'] })) return [];
  return [
    {
      name: words('anchor-clusters.labels.yours'),
      tone: 'yours',
      points: [[Number(result.params.labels), result['accuracy.trained']]],
      dots: true,
    },
  ];
}

function described(curves: LabelCurves, words: Words): string {
  const mean = (name: NetworkName, labels: number) =>
    curves[name].filter((row) => row.labels === labels).map(({ values }) => meanAndSpread(values).mean)[0];
  return curves.trained
    .map(({ labels }) =>
      words('anchor-clusters.labels.describe', {
        labels,
        trained: mean('trained', labels),
        kMeans: mean('k-means', labels),
        random: mean('random', labels),
      }),
    )
    .join(' ');
}
