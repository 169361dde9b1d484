import { unit, type Vector } from './points.ts';

/** Pixels on a side of a patch, as in the first layer of LeNet-5. */
export const SIDE = 5;
const PICTURE = 28;

/** A patch of a digit, and what the sphere can show of it. */
export interface Patch {
  /** 25 grey values, 0 black to 255 white, row by row. */
  readonly pixels: Uint8Array;
  /** 25 numbers: the grey values less their mean, as long as one; all 0 where the patch is one even grey. */
  readonly unit: Float64Array;
  /** Where it lies on the sphere; missing for an even grey, and where the three patterns hold nothing of it. */
  readonly point?: Vector;
  /** Share of the squared length of `unit` that the three patterns hold, 0 to 1. */
  readonly held: number;
}

/**
 * Three patterns of 5 x 5 with mean 0 and length 1, at right angles to each other by symmetry (odd in x, odd in y, even in
 * both): brighter to the right, brighter to the top, a bright spot. They span the figure's space.
 */
export const patterns: readonly [Float64Array, Float64Array, Float64Array] = [
  pattern((x) => x),
  pattern((_, y) => y),
  pattern((x, y) => 4 - x * x - y * y),
];

/** Column and row are counted from the middle, rows upwards. The functions used have mean 0 on this grid. */
function pattern(of: (x: number, y: number) => number): Float64Array {
  const values = Float64Array.from({ length: SIDE * SIDE }, (_, i) => of((i % SIDE) - 2, 2 - Math.floor(i / SIDE)));
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}

/** The pattern that a direction stands for: 25 numbers, the sum of the three patterns in its shares. */
export function patternOf(direction: Vector): Float64Array {
  return patterns[0].map((_, i) => patterns.reduce((sum, each, k) => sum + direction[k as 0 | 1 | 2] * each[i]!, 0));
}

/** The 5 x 5 patch of a picture whose upper left corner is at (row, column); with `negative`, of the picture's negative. */
export function cutPatch(picture: Uint8Array, row: number, column: number, negative: boolean): Patch {
  const pixels = Uint8Array.from({ length: SIDE * SIDE }, (_, i) => {
    const grey = picture[(row + Math.floor(i / SIDE)) * PICTURE + column + (i % SIDE)]!;
    return negative ? 255 - grey : grey;
  });
  // Whole numbers (25 times the grey values less their mean): a negative has exactly the opposite ones.
  const total = pixels.reduce((sum, grey) => sum + grey, 0);
  const centred = Float64Array.from(pixels, (grey) => pixels.length * grey - total);
  const length = Math.hypot(...centred);
  const scaled = length > 0 ? centred.map((value) => value / length) : centred;
  const shares = patterns.map((each) => each.reduce((sum, value, i) => sum + value * scaled[i]!, 0));
  const inside: Vector = [shares[0]!, shares[1]!, shares[2]!];
  const held = inside.reduce((sum, value) => sum + value * value, 0);
  // What is left of a symmetric patch by rounding is no direction.
  return { pixels, unit: scaled, point: held > 1e-12 ? unit(inside) : undefined, held };
}
