import type { TwoNetworksFrame } from '../../experiments/two-networks/frame.ts';
import { DEPTHS, type TwoNetworksParams } from '../../experiments/two-networks/schema.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import type { Axis } from '../kit/axis.ts';
import type { OverRun, RunLine } from '../kit/over-run.ts';
import { bandedRun, type RunBand } from '../kit/run-bands.ts';
import { runOf } from '../kit/run-of.ts';
import { fittedAt } from './fitting.ts';
import { guessOf } from './guess.ts';
import { bandIn, passing, seenOf } from './similarities.ts';
import { BATCH, isUncut, learning, seenPictures, shownParams, type TwoNetworksState } from './state.ts';
import { describe as inWords } from './table.ts';

/** S over the pictures seen, on a log axis: the chosen layer, the others behind it, and the band of one population. */
export function curve(state: TwoNetworksState, words: Words, actions: FigureActions): ElementNode {
  const { params, frame, before } = state;
  const history = learning(state.history);
  const layer = Number(params.layer);
  const guess = guessOf(state, words, actions);
  const own = ownLine(history, layer, params, words);
  const now = seenOf(frame, layer, params)?.similarity ?? frame?.similarity[`layer${layer}`];
  const fitted = fittedAt(state);
  const [band, ceiling] = bandOf(history, layer, params, words);
  const drawn = bandedRun({
    ...overPictures(state, words, actions, inWords(state, words)),
    y: similarityAxis(words),
    bands: [band],
    lines: [
      ...nothingYet(history, layer, words),
      ceiling,
      ...others(history, layer, params, words),
      { ...own, ...(typeof now === 'number' && { now }) },
    ],
    ...(before && {
      ghost: { name: '', lines: [ownLine(learning(before.history), layer, before.params as TwoNetworksParams, words)] },
    }),
    events: fitted ? [{ x: fitted, label: words('two-networks.chart.fitted') }] : [],
    ...(guess && { guess }),
  });
  return h('div', { class: 'tn-curve' }, drawn);
}

/** What charts over a run share: its axis in pictures that either network has seen, and the cursor. */
export function overPictures(
  state: TwoNetworksState,
  words: Words,
  actions: FigureActions,
  told: string,
): Pick<OverRun, 'x' | 'y' | 'at' | 'moved' | 'cursor'> {
  const last = state.history.at(-1);
  const shown = shownParams(state);
  // A run's end is known from its first frame on: the batches are equal.
  const end = last && last.step > 0 ? (last.imagesSeen * last.steps) / last.step : shown['train-images'] * shown.epochs;
  const label = words('two-networks.chart.pictures', { count: Math.round(end) });
  return runOf(
    state,
    { of: seenPictures, end, logFrom: BATCH, label, name: words('two-networks.chart.label'), told },
    words,
    actions,
  );
}

const similarityAxis = (words: Words): Axis => ({
  min: -0.1,
  max: 1.05,
  ticks: [0, 0.5, 1].map((at) => ({ at, label: write(at, String(at % 1 ? 1 : 0), words.lang) })),
  label: '',
});

type Frames = readonly TwoNetworksFrame[];

function ownLine(history: Frames, layer: number, params: TwoNetworksParams, words: Words): RunLine {
  return { ...lineOf(history, layer, params, words), answer: true };
}

/** The other layers as they were measured; a cut is made in the chosen one alone, as quickly as its slider moves. */
function others(history: Frames, layer: number, params: TwoNetworksParams, words: Words): RunLine[] {
  if (!isUncut(params)) return [];
  return DEPTHS.filter((depth) => depth !== layer).map((depth) => ({
    ...lineOf(history, depth, params, words),
    tone: 'muted',
    answer: true,
  }));
}

function lineOf(history: Frames, layer: number, params: TwoNetworksParams, words: Words): RunLine {
  const points = history.flatMap((frame) => {
    const similarity = passing(frame, layer, params);
    return similarity === null ? [] : [[seenPictures(frame), similarity] as const];
  });
  return { name: words('two-networks.chart.layer', { layer }), points };
}

/** While either network has no learned direction there is no S: a dotted line says so, at no height of its own. */
function nothingYet(history: Frames, layer: number, words: Words): RunLine[] {
  const first = history.findIndex((frame) => frame.similarity[`layer${layer}`] !== null);
  const none = first < 0 ? history : history.slice(0, first);
  if (none.length < 2) return [];
  const points = none.map((frame) => [seenPictures(frame), 0] as const);
  return [{ name: words('two-networks.chart.nothing'), tone: 'muted', look: 'dotted', points }];
}

/** The band of one population, and the ceiling in its middle. */
function bandOf(history: Frames, layer: number, params: TwoNetworksParams, words: Words): [RunBand, RunLine] {
  const bands = history.flatMap((frame) => {
    const band = bandIn(frame, layer, params);
    return band ? [{ ...band, x: seenPictures(frame) }] : [];
  });
  return [
    { name: '', points: bands.map(({ x, low, high }) => [x, low, Math.min(1.05, high)]) },
    {
      name: words('two-networks.chart.band'),
      tone: 'muted',
      look: 'dotted',
      points: bands.map(({ x, middle }) => [x, middle]),
    },
  ];
}
