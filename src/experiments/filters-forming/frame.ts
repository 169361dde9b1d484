import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';

/** What a filter looks like: no clear shape (noise looks so too), stripes of one orientation, or a spot or wash of colour. */
export const KINDS = ['none', 'edge', 'blob'] as const;
export type Kind = (typeof KINDS)[number];

/** The step that stands for a weight of 0. */
export const ZERO = 127;

/** What is said of a network's first layer. */
export interface FirstLayer {
  /**
   * The filters, one after the other, each row by row, channels last: in steps of `largest` / 127, from -`largest` (0) to
   * `largest` (254), so that every frame of a recording can have them.
   */
  readonly filters: Uint8Array;
  /** The largest weight's magnitude. */
  readonly largest: number;
  /** The channels of a filter: 1 or 3. */
  readonly channels: number;
  /** Cosine of each filter with what it was before the first step. */
  readonly turned: Float32Array;
  /** Of each filter: its length (root of the sum of squares), as a multiple of what it was. */
  readonly grown: Float32Array;
  /** Of each filter: index into `KINDS`. */
  readonly kinds: Uint8Array;
}

/** The loss of the place is the training loss: what the steps lower. */
export interface FiltersFormingFrame extends Place, FirstLayer {
  /** Share of the test pictures whose class the network names. */
  readonly accuracy: number;
  /** Test pictures behind it. */
  readonly testImages: number;
}

/** What a finished run measures: of the filters the mean cosine with their start, and the shares of each kind. */
export const measured = {
  accuracy: 'fraction',
  cosine: 'number',
  grown: 'number',
  'kind.edge': 'fraction',
  'kind.blob': 'fraction',
  'kind.none': 'fraction',
} as const satisfies Measured;

export type FiltersFormingResult = ResultOf<keyof typeof measured>;
