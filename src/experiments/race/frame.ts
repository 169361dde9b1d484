import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';
import type { Racer } from './networks.ts';

/** Where a network stands in the race. */
export interface Standing {
  /** Share of the test pictures whose class it names. */
  readonly accuracy: number;
  /** Mean cross-entropy on the test pictures, in nats. */
  readonly loss: number;
}

export type Standings = Readonly<Record<Racer, Standing>>;

/** The loss of the place is the mean training loss of the four. */
export interface RaceFrame extends Place, Standings {
  /** Of the second layer of the joint network: the nine shapes that its filters are made of, the strongest first. */
  readonly shapes: Float32Array;
  /** Test pictures behind it. */
  readonly testImages: number;
}

/** What a finished run measures. `behind`: by how many points (hundredths) the accuracy of the joint network is higher. */
export const measured = {
  'accuracy.joint': 'fraction',
  'accuracy.universal': 'fraction',
  'accuracy.random': 'fraction',
  'accuracy.hand': 'fraction',
  'behind.universal': 'number',
  'behind.random': 'number',
  'behind.hand': 'number',
  'loss.joint': 'number',
  'loss.universal': 'number',
  'loss.random': 'number',
  'loss.hand': 'number',
} as const satisfies Measured;

export type RaceResult = ResultOf<keyof typeof measured>;
