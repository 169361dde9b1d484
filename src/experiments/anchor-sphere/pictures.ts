import { EIGHT, FIVE, FOUR, keptPixels, NINE, ONE, SEVEN, SIX, THREE, TWO, ZERO } from '../../data/kept-digits.ts';

/** Numbers of the pictures among the generated test digits, by class: one that is easy to read of each. */
export const PICTURES = [17, 13, 33, 8, 9, 27, 21, 29, 12, 14] as const;

const DIGITS = [ZERO, ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE];
const drawn = new Map<number, Uint8Array>();

/** Pixels of the generated digit of a class (28 x 28, 0 black to 255 white, multiples of 17); always the same array. */
export function digitPixels(digit: number): Uint8Array {
  const pixels = drawn.get(digit) ?? keptPixels(DIGITS[digit]!);
  drawn.set(digit, pixels);
  return pixels;
}
