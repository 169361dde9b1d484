import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';
import type { LayerName } from './schema.ts';

/**
 * What becomes of reading when something in a layer is switched off. Counts of test pictures read rightly, by their class:
 * whole numbers that a recording keeps exactly.
 */
export interface Switched {
  /** units x 10: with one unit at its mean. */
  readonly units: Float32Array;
  /** Of each class the unit that tells it best apart from the others, from 0. */
  readonly best: Uint8Array;
  /** 10 x 10: without the direction of a class's mean. */
  readonly directions: Float32Array;
  /** 10 x draws x 10: without a random direction of the same variance. */
  readonly random: Float32Array;
  /** Accuracy of a linear readout of n units drawn at random, of the n best, of n random directions. */
  readonly probes: {
    readonly n: readonly number[];
    readonly units: readonly number[];
    readonly best: readonly number[];
    readonly directions: readonly number[];
  };
}

export interface Reading {
  /** Test pictures of each class, and those read rightly with nothing switched off. */
  readonly of: Float32Array;
  readonly right: Float32Array;
  readonly layers: Readonly<Record<LayerName, Switched>>;
  /** Test pictures behind it. */
  readonly testImages: number;
}

export interface DistributedFrame extends Place, Reading {}

/**
 * What a finished run measures. `best`: share of a class's pictures that are no longer read with its best unit off, mean over
 * classes; `worst`: with the unit off that it needs most; `direction`: without the direction of its mean; `others`: what
 * each other class loses without that. `random`: what a class loses without a random direction of equal variance, and
 * `random.worst` the class that loses most by it. `probe`: a linear readout of
 * eight units drawn at random, of the eight best, of eight random directions.
 */
export const measured = {
  accuracy: 'fraction',
  'best.dense1': 'fraction',
  'best.dense2': 'fraction',
  'worst.dense1': 'fraction',
  'worst.dense2': 'fraction',
  'direction.dense1': 'fraction',
  'direction.dense2': 'fraction',
  'random.dense1': 'fraction',
  'random.dense2': 'fraction',
  'random.worst.dense1': 'fraction',
  'random.worst.dense2': 'fraction',
  'others.dense1': 'fraction',
  'others.dense2': 'fraction',
  'probe.units.dense1': 'fraction',
  'probe.units.dense2': 'fraction',
  'probe.best.dense1': 'fraction',
  'probe.best.dense2': 'fraction',
  'probe.directions.dense1': 'fraction',
  'probe.directions.dense2': 'fraction',
} as const satisfies Measured;

export type DistributedResult = ResultOf<keyof typeof measured>;
