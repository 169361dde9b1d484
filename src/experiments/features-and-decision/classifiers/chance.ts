import type { Settings } from '../schema.ts';

/** What a classifier may draw on beside its examples. */
export interface Chance {
  readonly seed: number;
  /** Name of a random stream of its own. */
  readonly stream: string;
  /** Passes over the examples, for those that learn in passes. */
  readonly epochs: number;
  /** `chosen`: the classical ones are set by what reads most of held-out training examples. */
  readonly settings: Settings;
  /** The most training examples that the Gaussian machine learns from. */
  readonly kernelImages: number;
}
