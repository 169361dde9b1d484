import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';

/** What is measured of the network; `train`: on the first 2,000 training pictures, as they are. */
export const measured = {
  'accuracy.test': 'fraction',
  'accuracy.train': 'fraction',
} as const satisfies Measured;

export type ColourFrame = Place & Readonly<Record<keyof typeof measured, number>>;
export type ColourResult = ResultOf<keyof typeof measured>;
