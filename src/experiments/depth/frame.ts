import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';
import type { Racer } from './networks.ts';

/** Of a deep network, layer by layer (what it reads, three hidden layers, its scores), level by level: see `apart.ts`. */
export type Apart = readonly (readonly number[])[];

/** Share of the test examples that each network sorts rightly. The loss of the place is the mean training loss of the four. */
export interface DepthFrame extends Place, Readonly<Record<Racer, number>> {
  /** Of the examples learnt from, those that each sorts rightly. */
  readonly fitted: Readonly<Record<Racer, number>>;
  /** How far rewording takes the deep networks' answers. */
  readonly apart: Readonly<Record<'deep' | 'dense', Apart>>;
  readonly testImages: number;
}

/**
 * What a finished run measures. `fitted`: of the examples learnt from. `apart.<layer>.<level>`: of the deep network with local
 * filters, the squared distance that rewording a level (3: pairs of what is read, 2, 1: the class) makes in a hidden
 * layer, as a share of that between two random examples.
 */
export const measured = {
  'accuracy.deep': 'fraction',
  'accuracy.dense': 'fraction',
  'accuracy.linear': 'fraction',
  'accuracy.shallow': 'fraction',
  'fitted.deep': 'fraction',
  'fitted.dense': 'fraction',
  'fitted.linear': 'fraction',
  'fitted.shallow': 'fraction',
  'apart.1.3': 'number',
  'apart.2.3': 'number',
  'apart.3.3': 'number',
  'apart.1.2': 'number',
  'apart.2.2': 'number',
  'apart.3.2': 'number',
  'apart.1.1': 'number',
  'apart.2.1': 'number',
  'apart.3.1': 'number',
} as const satisfies Measured;

export type DepthResult = ResultOf<keyof typeof measured>;
