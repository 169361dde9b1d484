import type { PackedPair } from '../packed-pair.ts';
import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';

/** A number of either network. */
export interface OfBoth {
  readonly first: number;
  readonly second: number;
}

/** What S is from the 5th to the 95th of a hundred pairs, and in the middle of them. */
export interface SimilarityBand {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Mean rank of the populations whose samples read like these, 5th to 95th percentile: a sample reads less. Missing from ends. */
  readonly rank?: readonly [low: number, high: number];
}

/** What two networks have in common, and what each has learnt. */
export interface Shown {
  /**
   * S of every layer, `layer1` the first, with every direction above the noise; null where either network has no learned
   * direction there.
   */
  readonly similarity: Readonly<Record<string, number | null>>;
  /** What S would be for two networks drawn from one population, with every direction above the noise; null where it is not known. */
  readonly bands: Readonly<Record<string, SimilarityBand | null>>;
  /** Layer by layer, what answers for any cut. */
  readonly layers: readonly PackedPair[];
  /** Share of test pictures read, 0 to 1. */
  readonly accuracy: OfBoth;
  /** Share of training pictures read as their labels say, random ones too, of the first few hundred. */
  readonly fitted: OfBoth;
  /** Mean training loss since the frame before; missing where a network is looked at apart from its run. */
  readonly losses?: OfBoth;
  /** Test pictures behind the accuracies. */
  readonly testImages: number;
}

export interface TwoNetworksFrame extends Place, Shown {}

/** Random labels count as fitted from this share on. */
export const FITTED = 0.9;

/**
 * What a finished run measures. `similarity`: S of Guth and Menard (2024, eq 6), layer by layer, and `rank`, the mean rank of
 * the learned directions (eq 4); both are null where there is no learned direction, and `directions`, how many there
 * are, is 0. `explained`: how well the alignment does on probe pictures that it was not fitted on, as a cosine; layer 1 needs
 * none. `fitted`: share of the training pictures read as their labels say.
 */
export const measured = {
  'similarity.layer1': 'number',
  'similarity.layer2': 'number',
  'similarity.layer3': 'number',
  'explained.layer2': 'number',
  'explained.layer3': 'number',
  'directions.first.layer1': 'count',
  'directions.first.layer2': 'count',
  'directions.first.layer3': 'count',
  'directions.second.layer1': 'count',
  'directions.second.layer2': 'count',
  'directions.second.layer3': 'count',
  'rank.first.layer1': 'number',
  'rank.first.layer2': 'number',
  'rank.first.layer3': 'number',
  'rank.second.layer1': 'number',
  'rank.second.layer2': 'number',
  'rank.second.layer3': 'number',
  'accuracy.first': 'fraction',
  'accuracy.second': 'fraction',
  'fitted.first': 'fraction',
  'fitted.second': 'fraction',
} as const satisfies Measured;

export type TwoNetworksResult = ResultOf<keyof typeof measured>;
