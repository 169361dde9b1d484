import { ANCHOR_LAYERS } from '../../experiments/anchor-clusters/frame.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import { runOf } from '../kit/run-of.ts';
import { type ClustersState, measuredOf, runFrame } from './state.ts';

/** The layers whose anchors slide over the picture; the dense ones are told in words. */
const DRAWN = ['conv1', 'conv2'] as const;
const TONES = { conv1: 'first', conv2: 'ink' } as const;

/** The turn at which the cosine between an anchor and itself a step later is 0.999999, the published least: 0.081 degrees. */
export const PUBLISHED_TURN = (Math.acos(0.999999) * 180) / Math.PI;

const stepsOf = (state: ClustersState): number => runFrame(state)?.steps || state.params.steps;

/** How far the trained anchors have turned since the start of the run; its moments lead all views. */
export function inAll(state: ClustersState, words: Words, actions: FigureActions): ElementNode {
  const most = Math.max(10, ...state.history.flatMap(({ measured }) => measured?.turned.slice(0, 2) ?? []));
  const max = Math.ceil(most / 10) * 10;
  const end = stepsOf(state);
  const run = runOf(
    state,
    {
      of: ({ step }) => step,
      end,
      label: words('anchor-clusters.turns.steps', { count: end }),
      name: words('anchor-clusters.turns.label'),
      told: said(state, words),
    },
    words,
    actions,
  );
  const lines = DRAWN.map((layer, i): RunLine => {
    const now = measuredOf(state)?.turned[i];
    return {
      name: words(`anchor-clusters.params.layer.short.${layer}`),
      tone: TONES[layer],
      points: pointsOf(state, 'turned', i),
      ...(now !== undefined && { now }),
    };
  });
  const y = { min: 0, max, ticks: [0, max / 2, max].map((at) => ({ at, label: `${at}°` })), label: '' };
  return h(
    'div',
    null,
    h('p', { class: 'kit-heading' }, words('anchor-clusters.turns.since')),
    h('div', { class: 'clu-since' }, overRun({ ...run, y, lines, line: 21 })),
  );
}

/** How far one single step turns them, which is another matter: steps back and forth do not add up. */
export function inOneStep(state: ClustersState, words: Words): ElementNode {
  const end = stepsOf(state);
  const step = runFrame(state)?.step;
  const series = DRAWN.map(
    (layer, i): Series => ({
      name: '',
      tone: TONES[layer],
      points: pointsOf(state, 'lastTurn', i),
    }),
  );
  return h(
    'div',
    null,
    h('p', { class: 'kit-heading' }, words('anchor-clusters.turns.single')),
    chart({
      x: {
        min: 0,
        max: end,
        ticks: [0, end].map((at) => ({ at, label: write(at, '0', words.lang) })),
        label: '',
      },
      y: {
        min: 0.001,
        max: 1,
        scale: 'log',
        ticks: [0.001, 0.01, 0.1, 1].map((at) => ({ at, label: `${at}°` })),
        label: '',
      },
      series,
      levels: [{ y: PUBLISHED_TURN, label: words('anchor-clusters.turns.published') }],
      ...(step !== undefined && { marker: step }),
      described: said(state, words),
      legend: true,
      height: 62,
    }),
  );
}

const pointsOf = ({ history }: ClustersState, what: 'turned' | 'lastTurn', i: number): [number, number][] =>
  history.flatMap(({ step, measured }): [number, number][] => {
    const value = measured?.[what][i];
    return value !== undefined && Number.isFinite(value) ? [[step, value]] : [];
  });

function said(state: ClustersState, words: Words): string {
  const frame = runFrame(state);
  if (!frame?.measured) return words('anchor-clusters.layers.empty');
  const { turned, lastTurn } = frame.measured;
  const all = Object.fromEntries(ANCHOR_LAYERS.map((layer, i) => [layer, write(turned[i]!, '1', words.lang)]));
  const told = words('anchor-clusters.turns.describe', { step: frame.step, ...all });
  const last = lastTurn[0]!;
  return Number.isFinite(last)
    ? `${told} ${words('anchor-clusters.turns.last', { conv1: write(last, '3', words.lang) })}`
    : told;
}
