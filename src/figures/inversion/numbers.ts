import { type Words, write } from '../../shell/words.ts';

/** Decimals that tell every single test image apart: one for up to 1,000 images, two for 10,000. */
export function decimalsFor(testImages: number): number {
  return testImages > 1000 ? 2 : 1;
}

/** A share (0 to 1) in per cent with as many decimals as the number of test images behind it carries, always the same. */
export function percent(words: Words, share: number, testImages: number): string {
  return write(share, `%${decimalsFor(testImages)}`, words.lang);
}

/** A share in whole per cent, for axes and for how sure the network is. */
export function wholePercent(words: Words, share: number): string {
  return write(share, '%0', words.lang);
}

/** A signed value with two decimals and a true minus sign. */
export function signed(words: Words, value: number): string {
  const text = write(Math.abs(value), '2', words.lang);
  return value <= -0.005 ? `\u2212${text}` : text;
}

/** The class with the highest probability among ten, the first of equals, starting at `offset`. */
export function likeliest(probabilities: ArrayLike<number>, offset = 0): number {
  let best = 0;
  for (let i = 1; i < 10; i++) if (probabilities[offset + i] > probabilities[offset + best]) best = i;
  return best;
}

/** The largest magnitude in some lists, or 0 for empty ones: the end of a scale that is symmetric about zero. */
export function largestMagnitude(...lists: readonly ArrayLike<number>[]): number {
  let largest = 0;
  for (const values of lists) {
    for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]));
  }
  return largest;
}
