import type { FigureActions, FigureState, FrameBase } from '../../shell/figure-state.ts';
import { type Words, write } from '../../shell/words.ts';
import { type Axis, percentOf } from './axis.ts';
import type { OverRun } from './over-run.ts';
import { percentAxis } from './percent-axis.ts';

/**
 * What every chart of shares over a run takes from its figure's state: its axes, where the stage stands, and the cursor. `of`
 * says where on the x axis a frame stands, `end` where the axis ends, and `label` in words what that is.
 */
export function runOf<F extends FrameBase>(
  {
    history,
    position,
    status,
    frame,
  }: Pick<FigureState, 'position' | 'status'> & {
    readonly history: readonly F[];
    readonly frame?: F | undefined;
  },
  options: {
    readonly of: (frame: F) => number;
    readonly end: number;
    /** Where a log axis starts; from 0, and linear, unless told. */
    readonly logFrom?: number;
    readonly label: string;
    readonly name: string;
    readonly told: string;
  },
  words: Words,
  actions: FigureActions,
): Pick<OverRun, 'x' | 'y' | 'at' | 'moved' | 'cursor'> {
  const { of, end, logFrom, label, name, told } = options;
  const from = logFrom ?? 0;
  const x: Axis = {
    min: from,
    max: end,
    ...(logFrom !== undefined && { scale: 'log' }),
    ticks: [
      { at: from, label: write(from, '0', words.lang) },
      { at: end, label },
    ],
    label: '',
  };
  // An answer to a moved live control does not say itself where in the run its network stands.
  const stands = history[position] ?? frame;
  return {
    x,
    y: percentAxis(words),
    ...(stands && frame && { at: of(stands), moved: position < history.length - 1 && status !== 'running' }),
    cursor: {
      moments: history.map((moment) => percentOf(x, of(moment))),
      position,
      label: name,
      told,
      still: status === 'running' || status === 'loading' || history.length < 2,
      to: actions.scrub,
    },
  };
}
