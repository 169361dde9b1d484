import { isOfCondition } from '../../experiments/condition.ts';
import { conditions } from '../../experiments/turned/conditions.ts';
import { SWEEP, type Sweep, type TurnedFrame, type TurnedResult } from '../../experiments/turned/frame.ts';
import type { Learner } from '../../experiments/turned/learners.ts';
import { STEPS, type TurnedParams, turnedSchema } from '../../experiments/turned/schema.ts';
import { amountAt } from '../../experiments/turned/warp.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import { type Words, write } from '../../shell/words.ts';
import type { RunLine } from '../kit/over-run.ts';

export type TurnedState = FigureState<typeof turnedSchema, TurnedFrame, TurnedResult>;

/** The settings of what is shown, which are not always those of the controls. */
export const shownParams = ({ source, params }: Pick<TurnedState, 'source' | 'params'>): TurnedParams =>
  'params' in source ? (source.params as unknown as TurnedParams) : params;

/** Whether a run is one more of a condition's seeds. */
export const isOf = (params: Readonly<Record<string, unknown>>, condition: string): boolean =>
  isOfCondition(turnedSchema, params, conditions[condition]?.params ?? {}, { sized: true });

/** The sweep that the stage shows; of the course of a run the numbers alone may have been kept, in passing the angles alone. */
export const sweepIn = (frame: TurnedFrame | undefined, by: TurnedParams['by']): Sweep | undefined => frame?.[by];

/** Share that a network reads rightly at the handle. */
export const shareAt = (
  { frame, params }: Pick<TurnedState, 'frame' | 'params'>,
  learner: Learner,
): number | undefined => sweepIn(frame, params.by)?.[learner]?.[params.much + STEPS];

/** What a network says of the digit on the stage at the handle. */
export const saysAt = (
  { frame, params }: Pick<TurnedState, 'frame' | 'params'>,
  learner: Learner,
): number | undefined => frame?.looked?.says[params.by]?.[learner][params.picture * SWEEP + params.much + STEPS];

export const ROW = Array.from({ length: SWEEP }, (_, i) => i - STEPS);

/** How much a step is, in words: 45°, × 1.41, 0.3. */
export const amountInWords = (by: TurnedParams['by'], step: number, words: Words): string =>
  words(`turned.amount.${by}`, {
    amount: write(amountAt(by, step), by === 'angle' ? '0' : by === 'scale' ? '2' : '1', words.lang),
  });

export const LOOKS: Readonly<Record<Learner, Pick<RunLine, 'tone' | 'look'>>> = {
  upright: { look: 'solid' },
  turned: { tone: 'first', look: 'dashed' },
  transformer: { tone: 'second', look: 'dotted' },
};
