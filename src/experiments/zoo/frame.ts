import type { Place } from '../training/place.ts';
import type { Measured } from '../training/result.ts';

/** What a network's neurons say of themselves, layer by layer. */
export interface LayerStatistics {
  readonly neurons: number;
  readonly dimension: number;
  /** All nonzero eigenvalues of the uncentred covariance, in units of the initial variance, largest first. */
  readonly values: Float32Array;
  /** Eigenvalues above the noise's edge. */
  readonly directions: number;
  /** Effective rank after shrinkage (Guth and Menard 2024, eq 4); undefined where no direction is learned yet. */
  readonly meanRank?: number;
}

export interface ZooFrame extends Place {
  /** Share of the test pictures that it tells right. */
  readonly test: number;
  /** Share of (at most a thousand of) its training pictures of which it says what it was told. */
  readonly fitted: number;
  readonly layers: readonly LayerStatistics[];
}

/** Layers of the deepest network here. */
export const DEPTHS = [1, 2, 3, 4, 5] as const;

const byLayer = <K extends string>(name: K) =>
  Object.fromEntries(DEPTHS.map((depth) => [`${name}.layer${depth}`, 'number'])) as Record<
    `${K}.layer${(typeof DEPTHS)[number]}`,
    'number'
  >;

/** What a grown network measures. Directions and ranks are 0 where a layer has no eigenvalue above the edge, or is not there. */
export const measured = {
  'accuracy.test': 'fraction',
  'accuracy.fitted': 'fraction',
  ...byLayer('directions'),
  ...byLayer('rank'),
} as const satisfies Measured;
