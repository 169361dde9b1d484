import type { Measured } from '../training/result.ts';
import type { FeatureMap, PooledMap } from './answer.ts';
import type { Moved } from './moved.ts';
import type { Picture } from './picture.ts';
import type { Tuning } from './tuning.ts';

/** All that follows from the figure's parameters, for all of its views. */
export interface KernelFrame {
  readonly step: number;
  readonly steps: number;
  readonly epoch: number;
  readonly weights: readonly number[];
  /** As it lies under the kernel: moved by `shift`. */
  readonly picture: Picture;
  readonly map: FeatureMap;
  readonly positive: FeatureMap;
  readonly pooled: PooledMap;
  /** The pooled map of the picture where it was before it was moved. */
  readonly before: PooledMap;
  /** Upper left pixel of the patch, within the picture. */
  readonly row: number;
  readonly column: number;
  /** The patch's nine pixels, each times its weight, and their sum. */
  readonly patch: readonly number[];
  readonly products: readonly number[];
  readonly sum: number;
  /** The picture moved on by one pixel. */
  readonly moved: Moved;
  readonly tuning: Tuning;
}

/**
 * What is measured over a hundred pictures: the share of pooled numbers that stay the same when the picture moves by one
 * pixel, and how much a layer's numbers change then (`moved.ts`).
 */
export const measured = {
  same: 'fraction',
  'change.map': 'fraction',
  'change.picked': 'fraction',
  'change.pooled': 'fraction',
} as const satisfies Measured;

export interface KernelResult extends Readonly<Record<keyof typeof measured, number>> {
  readonly params: Readonly<Record<string, string | number>>;
}
