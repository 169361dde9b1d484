import type { Place } from '../training/place.ts';
import type { Measured, ResultOf } from '../training/result.ts';
import { REACH } from './schema.ts';

/** Shifts along one axis: from -8 to 8 pixels. */
export const SHIFTS = 2 * REACH + 1;
/** Shifts both ways, row by row: up before down, left before right. */
export const PLACES = SHIFTS ** 2;

/** What one pixel does to the answers to the test pictures. */
export interface OnePixel {
  /** Share of the pictures read rightly where they are. */
  readonly accuracy: number;
  /** Share of the pictures whose answer stays after one pixel, mean of the four ways. */
  readonly consistency: number;
  /** How far one pixel moves the ten scores, beside how far apart those of two pictures are (root mean squares). */
  readonly moved: number;
  /** The most that one pixel moves any score. */
  readonly largest: number;
}

/** What a frame says of the network. */
export interface Shown extends OnePixel {
  /** Test pictures behind its shares. */
  readonly testImages: number;
  /** Share of the pictures whose answer is that of the unmoved one, at each shift to the right. */
  readonly kept: Float32Array;
  /** Share of the pictures read rightly, at each shift to the right. */
  readonly right: Float32Array;
  /** The first test picture of each class. */
  readonly pictures: Uint32Array;
  /** Of each of the ten, at each of the places: how likely its own class is said to be, 0 to 255 ... */
  readonly sure: Uint8Array;
  /** ... and the class that is said. */
  readonly says: Uint8Array;
  /** Of each of the ten: the most that any shift moves any score. */
  readonly farthest: readonly number[];
}

export interface ShiftFrame extends Place, Shown {}

/** What a finished run measures; `untrained`: with the weights that it began with. `shifted`: moved by four pixels to the right. */
export const measured = {
  'accuracy.test': 'fraction',
  consistency: 'fraction',
  'answers.changed': 'fraction',
  'accuracy.shifted': 'fraction',
  'kept.shifted': 'fraction',
  'moved.one': 'fraction',
  'largest.one': 'number',
  'consistency.untrained': 'fraction',
  'moved.untrained': 'fraction',
  'accuracy.untrained': 'fraction',
} as const satisfies Measured;

export type ShiftResult = ResultOf<keyof typeof measured>;
