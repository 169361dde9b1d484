import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';

/** Bins of the histogram of angles: 5 degrees each, from 0 to 180. */
export const ANGLE_BINS = 36;

/** Every patch of a few test digits that is not flat, against every anchor of the first layer. */
export interface Angles {
  /** Pairs by the angle between patch and anchor, `ANGLE_BINS` counts: those whose response passes the threshold ... */
  readonly passed: Uint32Array;
  /** ... and those that are cut off. */
  readonly cut: Uint32Array;
}

/** Share of the pairs whose response passes, 0 to 1; 0 of no pairs. */
export function passedShare({ passed, cut }: Angles): number {
  const count = (bins: Uint32Array): number => bins.reduce((sum, n) => sum + n, 0);
  return count(passed) / (count(passed) + count(cut) || 1);
}

/** What a frame says of the network. */
export interface Shown {
  /** Share of the test images read rightly, 0 to 1. */
  readonly accuracy: number;
  /** Test images behind the accuracy. */
  readonly testImages: number;
  readonly angles: Angles;
  /** Share of all responses (before pooling, flat patches included) that pass, in conv1, conv2, dense1 and dense2. */
  readonly active: readonly number[];
}

/** One frame of a run: a network at one step. */
export interface TreluFrame extends Place, Shown {}

/**
 * What a finished run measures: the share of the test digits read rightly; of the first layer's responses to patches that
 * are not flat, the share that passes the threshold; of all responses, the share that passes in the second to fourth layer.
 */
export const measured = {
  'accuracy.test': 'fraction',
  'passed.first': 'fraction',
  'active.second': 'fraction',
  'active.third': 'fraction',
  'active.fourth': 'fraction',
} as const satisfies Measured;

export type TreluResult = ResultOf<keyof typeof measured>;
