import consistencyRows from 'reproduced:shift/consistency';
import type { ShiftFrame } from '../../experiments/shift/frame.ts';
import { REACH } from '../../experiments/shift/schema.ts';
import type { FigureActions } from '../../shell/figure-state.ts';
import type { ElementNode } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import { type Axis, percentOf } from '../kit/axis.ts';
import { overRun, type RunLine } from '../kit/over-run.ts';
import { percentAxis } from '../kit/percent-axis.ts';
import { seedsStrip } from '../kit/seeds-strip.ts';
import { guessOf, isGuessOpen } from './guess.ts';
import { isOf, ROW, type ShiftState, saidAt, shownParams } from './state.ts';

/** A line of words in per cent of the chart, which is low: the picture stands above it. */
const LINE = 24;

/** Answers against the shift to the right: of the test pictures those that stay and those that are right, and this picture's own. */
export function sweep(state: ShiftState, words: Words, actions: FigureActions): ElementNode {
  const { before, frame, params, source, status } = state;
  const x: Axis = {
    min: -REACH,
    max: REACH,
    ticks: [-8, -4, 0, 4, 8].map((at) => ({ at, label: words(`shift.sweep.x.${at}`) })),
    label: '',
  };
  const row = consistencyRows.find(({ condition }) => isOf(shownParams(state), condition));
  const yours = source.kind === 'own' && status === 'done' ? frame?.consistency : undefined;
  const strip = seedsStrip(row?.values, { full: true, decimals: 1, yours, answer: isGuessOpen(state) }, words);
  return overRun({
    x,
    y: percentAxis(words),
    lines: [...linesOf(frame, words), ownLine(state, words)],
    ...(before?.frame.kept && { ghost: { name: '', lines: linesOf(before.frame, words).slice(0, 1) } }),
    at: params.dx,
    moved: true,
    cursor: {
      moments: ROW.map((dx) => percentOf(x, dx)),
      position: params.dx + REACH,
      label: words('shift.sweep.label'),
      told: told(state, words),
      still: false,
      stays: true,
      to: (position) => actions.set({ dx: position - REACH }),
    },
    ...(strip && { strip }),
    line: LINE,
    guess: guessOf(state, words, actions),
  });
}

function linesOf(frame: ShiftFrame | undefined, words: Words): RunLine[] {
  const line = (key: 'kept' | 'right'): RunLine => ({
    name: words(`shift.sweep.${key}`),
    points: frame?.[key] ? ROW.map((dx, i) => [dx, 100 * frame[key][i]!] as const) : [],
    answer: true,
    ...(key === 'right' && { tone: 'first', look: 'dashed' }),
  });
  return [line('kept'), line('right')];
}

/** How sure the network is of the class of the picture on the stage, at its height. */
function ownLine(state: ShiftState, words: Words): RunLine {
  const { picture, dx, dy } = state.params;
  const chance = (at: number): number | undefined => {
    const { frame } = state;
    const said = saidAt(state, at, dy);
    return frame && said ? 100 * said.sure : undefined;
  };
  const now = chance(dx);
  return {
    name: words('shift.sweep.own', { picture }),
    tone: 'positive',
    look: 'dotted',
    points: ROW.flatMap((at) => {
      const value = chance(at);
      return value === undefined ? [] : [[at, value] as const];
    }),
    ...(now !== undefined && { now }),
  };
}

function told(state: ShiftState, words: Words): string {
  const { frame, params } = state;
  const said = saidAt(state, params.dx, params.dy);
  if (!frame?.kept || !said) return words('shift.none');
  const { dx, picture } = params;
  const values = { dx, picture, sure: said.sure, kept: frame.kept[dx + REACH]!, right: frame.right[dx + REACH]! };
  return words(`shift.sweep.${isGuessOpen(state) ? 'asked' : 'told'}`, values);
}
