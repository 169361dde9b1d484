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

export interface CurveFitFrame extends Fitted {
  readonly step: number;
  readonly steps: number;
  /** Passes over the 128 examples. */
  readonly epoch: number;
  readonly imagesSeen: number;
  /** Mean squared error of the batches since the frame before; NaN before the first step and in frames of `look`. */
  readonly loss: number;
}

/** What a finished run measured. */
export interface CurveFitResult {
  /** Root mean square difference from the curve where there were examples. */
  readonly error: number;
  /** The same where there were none, up to 1.5 on either side. */
  readonly 'error.outside': number;
  /** By hand: of a ReLU network of this width whose weights are written down, not learnt. */
  readonly 'error.written': number;
  /** Hidden units that change sign where there are examples; the others are straight lines there. */
  readonly 'kinks.used': number;
  readonly parameters: number;
  readonly seed: number;
  readonly imagesPerSecond: number;
  readonly backend: string;
  /** Version of the kernels and experiment; results of different versions are not compared to the bit. */
  readonly version: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Live training parameters the reader changed on the way; such a run does not count in the ledger. */
  readonly changed: readonly string[];
}
