import { LAYERS, type Measured, NETWORKS, type Separation } from '../../experiments/anchor-clusters/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import type { Axis } from '../kit/axis.ts';
import { chart } from '../kit/chart.ts';
import { isGuessOpen } from './guess.ts';
import { type ClustersState, LOOKS, measuredOf } from './state.ts';

const SHOWN = [...NETWORKS, 'untrained'] as const;

/** How well classes stand apart, layer by layer: by their silhouettes, and by the digits that their neighbours name rightly. */
export function layers(state: ClustersState, words: Words): ElementNode {
  const map = state.frame?.map;
  return h(
    'section',
    { class: 'clu-layers' },
    layersChart(state, words, 'silhouette'),
    layersChart(state, words, 'neighbours'),
    map
      ? h(
          'p',
          { class: 'wcw-note' },
          words('anchor-clusters.map.plane', { count: map.classes.length, share: map.shares[0] + map.shares[1] }),
        )
      : null,
  );
}

function layersChart(state: ClustersState, words: Words, what: keyof Separation): ElementNode {
  const measured = measuredOf(state);
  return chart({
    x: {
      // Half a layer of room at both ends, so that no name of a layer stands in another's place.
      min: -0.5,
      max: LAYERS.length - 0.5,
      ticks: LAYERS.map((layer, i) => ({ at: i, label: words(`anchor-clusters.params.layer.short.${layer}`) })),
      label: '',
    },
    y: yAxis(state, words, what),
    series: measured
      ? SHOWN.map((name) => ({
          name: words(`anchor-clusters.networks.${name}`),
          ...LOOKS[name],
          points: measured.separations[name].map((separation, i) => [i, separation[what]] as const),
        }))
      : [],
    marker: LAYERS.indexOf(state.params.layer),
    described: measured ? described(state, measured, words, what) : words('anchor-clusters.layers.empty'),
    legend: true,
    height: 58,
  });
}

/** Ticks wide enough apart for the plot's height, over all that the run has shown, so that the axis does not jump as it goes. */
function yAxis({ history }: ClustersState, words: Words, what: keyof Separation): Axis {
  const shown = history.flatMap(({ measured }) => (measured ? Object.values(measured.separations).flat() : []));
  const values = shown.map((separation) => separation[what]);
  const isShare = what === 'neighbours';
  const step = 0.2;
  const low = Math.min(isShare ? 0.6 : 0, ...values);
  const high = isShare ? 1 : Math.max(0.2, ...values);
  const min = Math.floor(low / step + 1e-9) * step;
  const max = Math.ceil(high / step - 1e-9) * step;
  const ticks = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, i) => min + i * step);
  return {
    min,
    max,
    ticks: ticks.map((value) => ({ at: value, label: write(value + 1e-9, isShare ? '%0' : '1', words.lang) })),
    label: words(`anchor-clusters.layers.${what}`),
  };
}

/** Without the network that is asked about, until it is answered. */
function described(state: ClustersState, { separations }: Measured, words: Words, what: keyof Separation): string {
  const format = what === 'neighbours' ? '%0' : '2';
  const last = LAYERS.length - 1;
  const said = (name: (typeof SHOWN)[number], layer: number) =>
    write(separations[name][layer]![what], format, words.lang);
  const list = SHOWN.filter((name) => name !== 'random' || !isGuessOpen(state))
    .map((name) => `${words(`anchor-clusters.networks.${name}`)} ${said(name, last)}`)
    .join(', ');
  return words(`anchor-clusters.layers.describe-${what}`, { pixels: said('trained', 0), list });
}
