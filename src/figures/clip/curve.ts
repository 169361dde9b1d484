import { BASES, type BasisName, type TwoSeedsFrame } from '../../experiments/two-seeds/frame.ts';
import { RANKS } from '../../experiments/two-seeds/schema.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { ElementNode } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { type Axis, percentOf } from '../kit/axis.ts';
import { notYet } from '../kit/not-yet.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import { guessOf, isGuessOpen, X } from './guess.ts';
import { type ClipState, layerIn, percent, rankAt, rankOf } from './state.ts';

/** How a kind of directions is drawn: the two networks in their colours, what is set beside them muted. */
const LOOKS: Readonly<Record<BasisName, Omit<RunLine, 'name' | 'points'>>> = {
  random: { tone: 'muted', look: 'dotted' },
  inputs: { tone: 'muted', look: 'dashed' },
  own: { tone: 'first', dots: true },
  other: { tone: 'second', look: 'dashed', dots: true, answer: true },
};

/** What the first network tells right by how many directions one layer keeps, and whose; the cursor is how many. */
export function curve(state: ClipState, words: Words, actions: FigureActions): ElementNode {
  const { frame, params, before, status } = state;
  const layer = layerIn(frame, params);
  const at = rankAt(params);
  const y = yAxis(state, words);
  const x: Axis = {
    ...X,
    ticks: [1, 2, 4, 8, 32].map((rank) => ({
      at: rank,
      label: rank === 32 ? words('clip.chart.x', { count: rankOf(RANKS.length - 1, layer) }) : String(rank),
    })),
    label: '',
  };
  const ghost = layer ? [] : linesOf(before?.frame, params, words);
  return overRun({
    x,
    y,
    lines: linesOf(frame, params, words, at, isGuessOpen(state)),
    ...(ghost.length > 0 && { ghost: { name: '', lines: ghost.filter(({ answer }) => !answer) } }),
    at: RANKS[at]!,
    moved: layer !== undefined,
    levels: [
      { y: 10, label: words('clip.chart.chance') },
      ...(frame ? [{ y: 100 * frame.first, label: words('clip.chart.whole') }] : []),
    ],
    cursor: {
      moments: RANKS.map((rank) => percentOf(X, rank)),
      position: at,
      label: words('clip.chart.label'),
      told: told(state, words),
      still: status === 'running' || status === 'loading' || !layer,
      stays: true,
      to: (position) => actions.set({ directions: String(RANKS[position]!) }),
    },
    guess: guessOf(state, words, actions),
  });
}

function linesOf(
  frame: TwoSeedsFrame | undefined,
  params: ClipState['params'],
  words: Words,
  at?: number,
  open = false,
): RunLine[] {
  const layer = layerIn(frame, params);
  if (!layer) return [];
  // What is drawn last lies on top.
  return [...BASES].reverse().map((basis) => ({
    // Beside the question there is no room for the name that the number has, in the same colour.
    name: open && basis === 'own' ? '' : words(`clip.chart.${basis}`),
    points: Array.from(layer.kept[basis], (share, i) => [rankOf(i, layer), 100 * share] as const),
    ...(at !== undefined && { now: 100 * layer.kept[basis][at]! }),
    ...LOOKS[basis],
  }));
}

/** From 0 to 60 %, or to 100 where a network tells more right. */
function yAxis({ frame, before }: ClipState, words: Words): Axis {
  const most = Math.max(frame?.first ?? 0, frame?.layers ? 0 : (before?.frame.first ?? 0));
  const max = most > 0.56 ? 100 : 60;
  return {
    min: 0,
    max,
    ticks: [0, max / 2, max].map((value) => ({
      at: value,
      label: value === max ? words('clip.chart.y', { share: value / 100 }) : String(value),
    })),
    label: '',
  };
}

/** Where the cursor stands, in words; what is asked waits for the guess. */
export function told(state: ClipState, words: Words): string {
  const layer = layerIn(state.frame, state.params);
  if (!layer) return notYet(state, words, 'clip.words');
  const at = rankAt(state.params);
  const of = (basis: BasisName): string => percent(words, layer.kept[basis][at]);
  return words(`clip.chart.${isGuessOpen(state) ? 'asked' : 'told'}`, {
    count: rankOf(at, layer),
    own: of('own'),
    other: of('other'),
    inputs: of('inputs'),
    random: of('random'),
  });
}
