import { type Words, write } from '../../shell/words.ts';

/** A share of variance in whole per cent. */
export const whole = (words: Words, share: number): string => write(share, '%0', words.lang);

/** An accuracy with as many decimals as its test digits carry. */
export const percent = (words: Words, share: number, count: number): string =>
  write(share, count > 1000 ? '%2' : '%1', words.lang);

/** A signed number with two decimals and a true minus sign. */
export function signed(words: Words, value: number): string {
  const text = write(Math.abs(value), '2', words.lang);
  return value <= -0.005 ? `\u2212${text}` : text;
}
