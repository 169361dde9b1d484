import { LAYERS, type Measured, NETWORKS, type Separation } from '../../experiments/anchor-clusters/frame.ts';
import type { ElementNode } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import type { Axis } from '../kit/axis.ts';
import { chart } from '../kit/chart.ts';
import { type ClustersState, LOOKS, measuredOf } from './state.ts';

const SHOWN = [...NETWORKS, 'untrained'] as const;

/** How well classes stand apart, layer by layer, in the three networks and in the untrained one: silhouettes, or shares of digits named by their neighbours. */
export function layersChart(state: ClustersState, words: Words, what: keyof Separation): ElementNode {
  const measured = measuredOf(state);
  const axis = yAxis(state, words, what);
  return chart({
    x: {
      // Half a layer of room at both ends, so that no name of a layer stands in another's place.
      min: -0.5,
      max: LAYERS.length - 0.5,
      ticks: LAYERS.map((layer, i) => ({ at: i, label: words(`anchor-clusters.layers.short.${layer}`) })),
      label: words('anchor-clusters.layers.x'),
    },
    y: axis,
    series: measured
      ? SHOWN.map((name) => ({
          name: words(`anchor-clusters.networks.${name}`),
          ...LOOKS[name],
          points: measured.separations[name].map((separation, i) => [i, separation[what]] as const),
        }))
      : [],
    marker: LAYERS.indexOf(state.params.layer),
    described: measured ? described(measured, words, what) : words('anchor-clusters.layers.empty'),
    legend: true,
    height: 132,
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

function described({ separations }: Measured, words: Words, what: keyof Separation): string {
  const format = what === 'neighbours' ? '%0' : '2';
  const last = LAYERS.length - 1;
  const said = (name: (typeof SHOWN)[number], layer: number) =>
    write(separations[name][layer][what], format, words.lang);
  return words(`anchor-clusters.layers.describe-${what}`, {
    pixels: said('trained', 0),
    trained: said('trained', last),
    kMeans: said('k-means', last),
    random: said('random', last),
    untrained: said('untrained', last),
  });
}
