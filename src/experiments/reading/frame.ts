import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';

/** Ways to picture what in a digit spoke for its class. */
export const METHODS = ['occlusion', 'gradient', 'guided'] as const;
export type Method = (typeof METHODS)[number];

/** Signed numbers in 127 steps up to the largest either way: 0 (negative) to 254, 127 for zero. */
export const ZERO = 127;

/** What is read of one network. */
export interface Reading {
  /** Share of the test digits that it names. */
  readonly accuracy: number;
  /** Of its gradients of the ten scores by the pixels: how much is the same for every digit; 1 where it can be read off the weights. */
  readonly same: number;
  /** That same part, class by class, 784 pixels each, less the mean over the classes: of a linear model its templates. */
  readonly templates: Uint8Array;
  /** What each of `METHODS` shows of the one digit: 12 x 12 places for occlusion, 28 x 28 pixels for the others. */
  readonly pictures: Readonly<Record<Method, Uint8Array>>;
  /** Share that softmax gives the explained class. */
  readonly sure: number;
}

export interface ReadingFrame extends Place {
  readonly trained: Reading;
  /** The same network with all its weights drawn anew. */
  readonly randomised: Reading;
  /** The digit: its index in the test set, its label, and the class that the trained network names, which is what is explained. */
  readonly index: number;
  readonly label: number;
  readonly named: number;
  /** Rank correlation of the sizes in each method's two pictures of this digit, in the order of `METHODS`. */
  readonly alike: Float32Array;
  /** Test digits behind the accuracies. */
  readonly testImages: number;
}

/** What a finished run measures. `alike`: rank correlation of the sizes in a method's picture before and after, mean over digits; `signed`: the same with signs. */
export const measured = {
  accuracy: 'fraction',
  'accuracy.randomised': 'fraction',
  same: 'fraction',
  'alike.occlusion': 'number',
  'alike.gradient': 'number',
  'alike.guided': 'number',
  'signed.occlusion': 'number',
  'signed.gradient': 'number',
  'signed.guided': 'number',
} as const satisfies Measured;

export type ReadingResult = ResultOf<keyof typeof measured>;
