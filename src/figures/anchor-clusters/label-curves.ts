import { NETWORKS, type NetworkName } from '../../experiments/anchor-clusters/frame.ts';
import { clustersSchema } from '../../experiments/anchor-clusters/schema.ts';
import { isOfCondition } from '../../experiments/condition.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { isUnanswered } from '../kit/asked.ts';
import { chart, type Series } from '../kit/chart.ts';
import { wholePercent } from '../kit/percent.ts';
import { meanAndSpread, spreadOf } from '../kit/statistics.ts';
import { ROWS } from './reads.ts';
import { type ClustersState, LOOKS, measuredOf } from './state.ts';
import { worth } from './words.ts';

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

const CURVES = labelCurves(ROWS);
const TICKS = [10, 100, 1000, 10_000];
const SHARES = [0, 0.5, 1];

/** What labels are worth: means over seeds with their spread, and the reader's own run. What is asked about waits for the guess. */
export function labelsChart(state: ClustersState, words: Words, curves: LabelCurves = CURVES): ElementNode {
  if (curves.trained.length < 2) return h('p', { class: 'wcw-note' }, words('anchor-clusters.labels.none'));
  const waits = isUnanswered(state);
  const shown = NETWORKS.filter((name) => name !== 'random' || !waits);
  const series = shown.map(
    (name): Series => ({
      name: words(`anchor-clusters.labels.${name}`),
      ...LOOKS[name],
      points: curves[name].map(({ labels, values }) => [labels, meanAndSpread(values).mean]),
      band: curves[name].map(({ labels, values }) => [labels, ...spreadOf(values)]),
      dots: true,
    }),
  );
  const measured = measuredOf(state);
  return h(
    'section',
    { class: 'clu-labels kit-view' },
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
      described: described(curves, shown, words),
      legend: true,
      height: 132,
    }),
    h(
      'p',
      { class: 'wcw-note' },
      words(`anchor-clusters.labels.${waits ? 'waits' : 'note'}`, { count: curves.trained[0]!.values.length }),
      measured && !waits ? ` ${worth(measured, words)}` : null,
    ),
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

function described(curves: LabelCurves, shown: readonly NetworkName[], words: Words): string {
  const mean = (name: NetworkName, at: number): string => {
    const row = curves[name].find(({ labels }) => labels === at);
    return `${words(`anchor-clusters.labels.${name}`)} ${write(row ? meanAndSpread(row.values).mean : Number.NaN, '%1', words.lang)}`;
  };
  return curves.trained
    .map(({ labels }) =>
      words('anchor-clusters.labels.describe', { labels, list: shown.map((name) => mean(name, labels)).join(', ') }),
    )
    .join(' ');
}
