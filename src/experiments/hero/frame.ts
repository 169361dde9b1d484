import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';

/** Shares of the test digits, and of their negatives, that a network reads rightly, 0 to 1. */
export interface Accuracies {
  readonly digits: number;
  readonly negatives: number;
}

export type HeroFrame = Place & Accuracies;

/** What a finished run measures: by the network as trained, and with its first layer negated. */
export const measured = {
  'accuracy.digits': 'fraction',
  'accuracy.negatives': 'fraction',
  'accuracy.digits.flipped': 'fraction',
  'accuracy.negatives.flipped': 'fraction',
} as const satisfies Measured;

export type HeroResult = ResultOf<keyof typeof measured>;
