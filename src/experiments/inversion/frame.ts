import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';

/** How a network reads one version (original, negative, blended) of the test images. */
export interface Reading {
  /** Share of the images read rightly, 0 to 1. */
  readonly accuracy: number;
  /** 10 x 10 counts, row: true class, column: predicted. */
  readonly confusion: Int32Array;
}

/** What the network says to a few test images. Images are named by index; whoever draws takes the pixels from the data. */
export interface Strip {
  readonly indices: Int32Array;
  readonly labels: Uint8Array;
  /** indices.length x 10 softmax probabilities each. */
  readonly original: Float32Array;
  readonly negative: Float32Array;
  readonly blended: Float32Array;
}

/** First-layer responses to one picture: filters x 28 x 28 each, filter by filter. `before` is the correlation plus bias, `after` is rectified, before pooling. */
export interface Responses {
  /** Index in the test set, or -1 for the reader's own picture. */
  readonly index: number;
  readonly original: {
    readonly before: Float32Array;
    readonly after: Float32Array;
    readonly probabilities: Float32Array;
  };
  readonly negative: {
    readonly before: Float32Array;
    readonly after: Float32Array;
    readonly probabilities: Float32Array;
  };
}

/** What a frame says of the network: as shown (negated, compensated and blended as the live parameters say). */
export interface Shown {
  /** Test images behind the accuracies of this frame. */
  readonly testImages: number;
  readonly original: Reading;
  readonly negative: Reading;
  readonly blended: Reading;
  /** Where the first layer is negated: the same network without that, read on the same test images. */
  readonly unflipped?: { readonly original: Reading; readonly negative: Reading };
  readonly strip: Strip;
  /** Effective conv1 weights as shown, filter by filter, 25 each, and biases. */
  readonly anchors: Float32Array;
  readonly anchorBiases: Float32Array;
  /** Only in frames of `look`: a running frame leaves it out to stay cheap. */
  readonly responses?: Responses;
}

/** One frame of the inversion experiment. */
export type InversionFrame = Place & Shown;

/** What a finished run measures: shares read rightly of the test images, by the network as trained and with conv1 negated. */
export const measured = {
  'accuracy.original': 'fraction',
  'accuracy.negative': 'fraction',
  'accuracy.original.negated': 'fraction',
  'accuracy.negative.negated': 'fraction',
} as const satisfies Measured;

export type InversionResult = ResultOf<keyof typeof measured>;
