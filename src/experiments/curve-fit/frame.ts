import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';

/** What the network says of the whole curve. */
export interface Fitted {
  /** The network's answer at GRID places from -1.5 to 1.5, evenly spaced. */
  readonly fit: Float32Array;
  /** Where each hidden unit changes sign. */
  readonly kinks: Float32Array;
  /** How much each unit bends the fit there: |change of slope| of a ReLU unit, |w v|. */
  readonly bends: Float32Array;
  /** Root mean square difference from the curve: where there are examples, and on the rest of -1.5 to 1.5. */
  readonly error: number;
  readonly errorOutside: number;
}

/** An epoch is a pass over the 128 examples; the loss is the mean squared error of the batches. */
export interface CurveFitFrame extends Place, Fitted {}

/**
 * What a finished run measures. `error`: root mean square difference from the curve where there were examples; `outside`:
 * where there were none, up to 1.5 on either side; `written`: of a ReLU network of this width whose weights are written
 * down, not learnt. `kinks.used`: hidden units that change sign where there are examples; the others are straight lines there.
 */
export const measured = {
  error: 'number',
  'error.outside': 'number',
  'error.written': 'number',
  'kinks.used': 'count',
} as const satisfies Measured;

export type CurveFitResult = ResultOf<keyof typeof measured>;
