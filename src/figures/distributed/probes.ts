import type { Switched } from '../../experiments/distributed/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import type { DistributedState } from './state.ts';

/** How well a linear readout tells digits by n numbers of the layer: units at random, the best, random directions. */
export function probes({ frame, params }: DistributedState, words: Words): ElementNode {
  if (!frame) return h('div', null);
  const { probes } = frame.layers[params.layer];
  const tick = (at: number) => ({ at, label: write(at, undefined, words.lang) });
  const line = (kind: Exclude<keyof Switched['probes'], 'n'>, look: Omit<Series, 'name' | 'points'>): Series => ({
    name: words(`distributed.probes.${kind}`),
    points: probes.n.map((n, i) => [n, 100 * probes[kind][i]!] as const),
    ...look,
  });
  const eight = probes.n.indexOf(8);
  return h(
    'div',
    { class: 'kit-view' },
    chart({
      x: {
        min: 1,
        max: probes.n.at(-1)!,
        scale: 'log',
        ticks: [1, 4, 16, probes.n.at(-1)!].map(tick),
        label: words('distributed.probes.x'),
      },
      y: { min: 0, max: 100, scale: 'linear', ticks: [0, 50, 100].map(tick), label: words('distributed.probes.y') },
      series: [
        line('directions', { tone: 'ink', dots: true }),
        line('best', { tone: 'first', dash: 'dashed' }),
        line('units', { tone: 'muted', dash: 'dotted', dots: true }),
      ],
      legend: true,
      height: 150,
      described: words('distributed.probes.described', {
        units: probes.units[eight]!,
        best: probes.best[eight]!,
        directions: probes.directions[eight]!,
      }),
    }),
    h('p', { class: 'wcw-note' }, words('distributed.probes.note')),
  );
}
