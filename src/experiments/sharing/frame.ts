import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';
import type { Racer } from './networks.ts';

/** Share of the test pictures that each network reads rightly. The loss of the place is the mean training loss of the three. */
export interface SharingFrame extends Place, Readonly<Record<Racer, number>> {
  /** Test pictures behind it. */
  readonly testImages: number;
}

/** What a finished run measures. `ahead`: by how many points (hundredths) the convolutional network's accuracy is higher. */
export const measured = {
  'accuracy.convolutional': 'fraction',
  'accuracy.local': 'fraction',
  'accuracy.dense': 'fraction',
  'ahead.local': 'number',
  'ahead.dense': 'number',
} as const satisfies Measured;

export type SharingResult = ResultOf<keyof typeof measured>;
