import type { DistributedFrame, DistributedResult } from '../../experiments/distributed/frame.ts';
import { type DistributedParams, type distributedSchema, UNITS } from '../../experiments/distributed/schema.ts';
import type { FigureState } from '../../shell/figure-state.ts';
import { isUnanswered } from '../kit/asked.ts';
import { guess } from './guess.ts';

export type DistributedState = FigureState<typeof distributedSchema, DistributedFrame, DistributedResult>;

/** Whether the reader is still asked, so that nothing may tell the answer yet. */
export const isGuessOpen = (state: DistributedState): boolean => isUnanswered(state) && guess.when!(state.params);

/** The unit that is switched off, from 0; undefined while a direction is. */
export function unitOff(frame: DistributedFrame, { off, layer, unit, digit }: DistributedParams): number | undefined {
  if (off === 'best') return frame.layers[layer].best[digit]!;
  return off === 'chosen' ? Math.min(unit, UNITS[layer]) - 1 : undefined;
}

/** What is left of every class, in per cent: one list, or one for each random draw. */
export function leftOf(frame: DistributedFrame, params: DistributedParams): number[][] {
  const { units, directions, random } = frame.layers[params.layer];
  const unit = unitOff(frame, params);
  if (unit !== undefined) return [percentOf(frame, units, unit)];
  if (params.off === 'direction') return [percentOf(frame, directions, params.digit)];
  const draws = random.length / 100;
  return Array.from({ length: draws }, (_, n) => percentOf(frame, random, draws * params.digit + n));
}

export const wholeOf = (frame: DistributedFrame): number[] => percentOf(frame, frame.right, 0);

function percentOf({ of }: DistributedFrame, counts: ArrayLike<number>, row: number): number[] {
  return Array.from(of, (count, c) => (100 * counts[10 * row + c]!) / Math.max(1, count));
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value / values.length, 0);

/** What is left of a class, in per cent, on average over draws. */
export const leftOfClass = (frame: DistributedFrame, params: DistributedParams): number =>
  mean(leftOf(frame, params).map((left) => left[params.digit]!));
