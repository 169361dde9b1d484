import { ANCHOR_LAYERS, type Measured } from '../../experiments/anchor-clusters/frame.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import type { Axis } from '../kit/axis.ts';
import { chart, type Series } from '../kit/chart.ts';
import { type ClustersState, runFrame } from './state.ts';

const LINES: readonly Pick<Series, 'tone' | 'dash'>[] = [
  { tone: 'ink' },
  { tone: 'ink', dash: 'dashed' },
  { tone: 'muted' },
  { tone: 'muted', dash: 'dashed' },
  { tone: 'muted', dash: 'dotted' },
];

/** The turn at which the cosine between an anchor and itself a step later is 0.999999, the published least: 0.081 degrees. */
export const PUBLISHED_TURN = (Math.acos(0.999999) * 180) / Math.PI;

/** How far the trained network's anchors have turned, layer by layer: since the start, and in single steps. */
export function turnCharts(state: ClustersState, words: Words): ElementNode {
  return h(
    'div',
    { class: 'clu-turns' },
    h('p', { class: 'kit-heading' }, words('anchor-clusters.turns.heading')),
    h('div', { class: 'clu-pair' }, since(state, words), single(state, words)),
    h('p', { class: 'kit-note kit-remark' }, words(`anchor-clusters.turns.note-${state.params.init}`)),
  );
}

function since(state: ClustersState, words: Words): ElementNode {
  const most = Math.max(10, ...state.history.flatMap(({ measured }) => measured?.turned ?? []));
  const step = most > 40 ? 20 : most > 20 ? 10 : 5;
  const max = Math.ceil(most / step) * step;
  const ticks = Array.from({ length: max / step + 1 }, (_, i) => ({ at: i * step, label: `${i * step}°` }));
  const y = { min: 0, max, ticks, label: words('anchor-clusters.turns.since') };
  return chart({ x: xAxis(state, words), y, series: lines(state, words, 'turned'), described: said(state, words) });
}

function single(state: ClustersState, words: Words): ElementNode {
  const ticks = [0.001, 0.01, 0.1, 1].map((value) => ({ at: value, label: `${value}°` }));
  const y: Axis = { min: 0.001, max: 1, scale: 'log', ticks, label: words('anchor-clusters.turns.single') };
  return chart({
    x: xAxis(state, words),
    y,
    series: lines(state, words, 'lastTurn'),
    levels: [{ y: PUBLISHED_TURN, label: words('anchor-clusters.turns.published') }],
    described: said(state, words),
  });
}

function xAxis(state: ClustersState, words: Words): Axis {
  const max = runFrame(state)?.steps || state.params.steps;
  const ticks = [0, max].map((step) => ({ at: step, label: write(step, '0', words.lang) }));
  return { min: 0, max, ticks, label: words('anchor-clusters.turns.x') };
}

function lines({ history, position }: ClustersState, words: Words, what: 'turned' | 'lastTurn'): Series[] {
  const shown = history.slice(0, position + 1);
  return ANCHOR_LAYERS.map((layer, i) => ({
    name: words(`anchor-clusters.layers.short.${layer}`),
    ...LINES[i],
    points: shown.flatMap(({ step, measured }): [number, number][] => {
      const value = measured?.[what][i];
      return value !== undefined && Number.isFinite(value) ? [[step, value]] : [];
    }),
  }));
}

function said(state: ClustersState, words: Words): string {
  const measured: Measured | undefined = runFrame(state)?.measured;
  if (!measured) return words('anchor-clusters.turns.empty');
  const degrees = (value: number) => `${write(value, '1', words.lang)}°`;
  const [conv1, conv2, dense1, dense2, logits] = measured.turned.map(degrees);
  return words('anchor-clusters.turns.describe', { conv1, conv2, dense1, dense2, logits });
}
