import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';
import type { Learner } from './learners.ts';
import { STEPS, type TurnedParams } from './schema.ts';

/** Steps of a sweep, from -12 to 12. */
export const SWEEP = 2 * STEPS + 1;

/** Shares of test digits read rightly at every step, network by network. */
export type Sweep = Readonly<Record<Learner, Float32Array>>;

/** What a transformer does, and what the filters are. */
export interface Looked {
  /** The first test digit of each class. */
  readonly pictures: Uint32Array;
  /** Of each of the ten at each angle: the transformer's six numbers. */
  readonly maps: Float32Array;
  /** Of each of the ten at each step of each sweep, network by network: the class that is said. */
  readonly says: Readonly<Partial<Record<TurnedParams['by'], Readonly<Record<Learner, Uint8Array>>>>>;
  /** First-layer filters of the network that learnt all angles, 5 x 5 each, one after another. */
  readonly filters: Float32Array;
}

/** What a transformer makes of digits that are turned and moved. */
export interface Made {
  /** How alike it turns one digit at all angles: 1 all upright alike, 0 all angles as before. */
  readonly upright: number;
  /** Mean distance of the digits' middles from their own mean, in pixels: when each is moved eight ways, and what it makes of them. */
  readonly before: number;
  readonly after: number;
}

/** What a frame says; at the end of an epoch all of it. */
export interface Shown {
  readonly testImages: number;
  readonly angle: Sweep;
  readonly scale?: Sweep;
  readonly shear?: Sweep;
  readonly made?: Made;
  readonly looked: Looked;
}

export interface TurnedFrame extends Place, Shown {}

/**
 * What a finished run measures. `mean`: over all 24 angles; `half`: scaled to half; `sheared`: by 0.6. `copies`: mean over
 * the first-layer filters of the best cosine with another one turned; `smooth`: the same of random ones as smooth.
 */
export const measured = {
  'upright.0': 'fraction',
  'upright.90': 'fraction',
  'upright.180': 'fraction',
  'upright.mean': 'fraction',
  'upright.half': 'fraction',
  'upright.sheared': 'fraction',
  'turned.0': 'fraction',
  'turned.90': 'fraction',
  'turned.mean': 'fraction',
  'turned.half': 'fraction',
  'transformer.mean': 'fraction',
  'made.upright': 'number',
  'made.before': 'number',
  'made.after': 'number',
  'copies.learnt': 'number',
  'copies.smooth': 'number',
} as const satisfies Measured;

export type TurnedResult = ResultOf<keyof typeof measured>;
