import type { Measured } from '../training/result.ts';

/**
 * `optima`: of 50 starts for a unit in the middle of a map of the layer, on the ball, how many pictures differ (cosine below
 * 0.9). `reached`: what they excite the unit by, on average, of what the best one does. `cosine`: of the best picture for a filter of the first layer, in its window, with the filter. `misread`: of 200 test
 * photographs that are read rightly, the share that one step of 4 / 255 in every number turns into another class; `noise`: a
 * step as long with random signs.
 */
export const measured = {
  'optima.1': 'count',
  'optima.2': 'count',
  'optima.3': 'count',
  'optima.4': 'count',
  'reached.2': 'fraction',
  'reached.3': 'fraction',
  'reached.4': 'fraction',
  'cosine.ball': 'number',
  'cosine.box': 'number',
  'misread.step': 'fraction',
  'misread.noise': 'fraction',
} as const satisfies Measured;

/** A picture that was found. */
export interface FoundFrame {
  readonly step: number;
  readonly steps: number;
  readonly epoch: number;
  /** 32 x 32, channels last, -1 black to 1 white. */
  readonly picture: Float32Array;
  /** What was wished of it before every step, and at the end. */
  readonly values: Float32Array;
}

export type ExcitesResult = Readonly<Record<keyof typeof measured, number>> & {
  readonly version: string;
  readonly params: Readonly<Record<string, string | number>>;
};
