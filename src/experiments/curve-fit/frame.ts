import type { Place } from '../training/place.ts';
import type { TrainingResult } from '../training/result.ts';

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

/** What a finished run measured. */
export interface CurveFitResult extends TrainingResult {
  /** Root mean square difference from the curve where there were examples. */
  readonly error: number;
  /** The same where there were none, up to 1.5 on either side. */
  readonly 'error.outside': number;
  /** By hand: of a ReLU network of this width whose weights are written down, not learnt. */
  readonly 'error.written': number;
  /** Hidden units that change sign where there are examples; the others are straight lines there. */
  readonly 'kinks.used': number;
  readonly parameters: number;
}
