import { SIDE } from './kernels.ts';

/** How wide the bar is: the standard deviation of its brightness across, in pixels. */
const WIDTH = 0.5;
/** Places that a complex cell looks at, in pixels from the patch's middle. */
const PLACES = Array.from({ length: 41 }, (_, i) => -2 + i / 10);
/** Angles of the curves, in degrees. */
export const ANGLES = Array.from({ length: 37 }, (_, i) => 5 * i);

/**
 * A bright bar on black through a patch of 3 x 3: at 0 degrees it lies level, and it turns anticlockwise. `offset` is its
 * distance from the middle, in pixels, to the upper left side of it as it stands at 45 degrees. Nine numbers from 0 to 1.
 */
export function bar(degrees: number, offset: number): number[] {
  const angle = (degrees * Math.PI) / 180;
  return Array.from({ length: SIDE * SIDE }, (_, i) => {
    const [right, up] = [(i % SIDE) - 1, 1 - Math.floor(i / SIDE)];
    const far = up * Math.cos(angle) - right * Math.sin(angle) - offset;
    return Math.exp(-(far * far) / (2 * WIDTH * WIDTH));
  });
}

/** What the kernel answers to a bar. */
export const toBar = (weights: readonly number[], pixels: readonly number[]): number =>
  pixels.reduce((sum, pixel, i) => sum + pixel * weights[i]!, 0);

/** Rectified answers against the bar's angle. */
export interface Tuning {
  /** With the bar in its one place: a simple cell. */
  readonly simple: readonly number[];
  /** The largest over all places: a complex cell. */
  readonly complex: readonly number[];
}

let everywhere: readonly (readonly number[][])[] | undefined;

export function tuning(weights: readonly number[], offset: number): Tuning {
  everywhere ??= ANGLES.map((degrees) => PLACES.map((place) => bar(degrees, place)));
  const positive = (pixels: readonly number[]): number => Math.max(0, toBar(weights, pixels));
  return {
    simple: ANGLES.map((degrees) => positive(bar(degrees, offset))),
    complex: everywhere.map((bars) => bars.reduce((most, pixels) => Math.max(most, positive(pixels)), 0)),
  };
}
