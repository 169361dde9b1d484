import { type Words, write } from '../../shell/words.ts';

/** Decimals that tell every single test image apart: one for up to 1,000 images, two for 10,000. */
export function decimalsFor(testImages: number): number {
  return testImages > 1000 ? 2 : 1;
}

/** A share (0 to 1) in per cent with as many decimals as the test images behind it carry, always the same; a dash for none. */
export function percent(words: Words, share: number, testImages: number): string {
  return write(share, `%${decimalsFor(testImages)}`, words.lang);
}

/** A share in whole per cent: for axes, for shares of variance and for how sure a network is. */
export function wholePercent(words: Words, share: number): string {
  return write(share, '%0', words.lang);
}
