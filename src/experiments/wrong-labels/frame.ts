import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';

/** What became of single images with wrong labels: index in the training set, and three classes each. */
export interface Fates {
  readonly indices: Uint32Array;
  readonly truth: Uint8Array;
  readonly given: Uint8Array;
  /** What the network says now. */
  readonly says: Uint8Array;
}

/** What two networks taught side by side have learnt: one from the given labels, one from the true ones. All shares 0 to 1. */
export interface Learnt {
  /** Of the training images with right labels: read as labelled. */
  readonly right: number;
  /** Of those with wrong labels: read as the wrong label says. NaN where there are none. */
  readonly memorised: number;
  /** Of those with wrong labels: read as what they truly are. NaN where there are none. */
  readonly resisted: number;
  /** Of the test images: read rightly, by the network of the given labels and by its twin with the true ones. */
  readonly test: number;
  readonly testClean: number;
  /** Test images behind these two. */
  readonly testImages: number;
  /** First-layer filters of both networks, filter by filter, 25 each. */
  readonly anchors: Float32Array;
  readonly anchorsClean: Float32Array;
  /** Mean angle in degrees between matching anchors of the two networks, layer by layer from conv1 to dense3. */
  readonly apart: Float32Array;
  /** The first hundred images with wrong labels. */
  readonly fates: Fates;
}

/** The loss is that of the network taught by the given labels. */
export interface WrongLabelsFrame extends Place, Learnt {}

/**
 * What a finished run measures. `clean` is the twin taught with right labels; `best` the highest share at the end of any
 * epoch, on the same images, `epoch` the first epoch that ended with it; shares of images with wrong labels are 0 where
 * there are none. `angle`: mean angle in degrees between matching anchors of the two networks, layer by layer; `moved`: how
 * far conv1's anchors have turned from the start that both share.
 */
export const measured = {
  'accuracy.test': 'fraction',
  'accuracy.test.best': 'fraction',
  'best.epoch': 'count',
  'accuracy.test.clean': 'fraction',
  'accuracy.right': 'fraction',
  'accuracy.memorised': 'fraction',
  'accuracy.resisted': 'fraction',
  'accuracy.resisted.best': 'fraction',
  'resisted.epoch': 'count',
  'angle.conv1': 'number',
  'angle.conv2': 'number',
  'angle.dense1': 'number',
  'angle.dense2': 'number',
  'angle.dense3': 'number',
  'moved.conv1': 'number',
  'moved.conv1.clean': 'number',
} as const satisfies Measured;

export type WrongLabelsResult = ResultOf<keyof typeof measured>;
