import { type Words, write } from '../../shell/words.ts';

/** A signed number with two decimals and a true minus sign; what rounds to zero has none. */
export function signed(words: Words, value: number): string {
  const text = write(Math.abs(value), '2', words.lang);
  return value <= -0.005 ? `\u2212${text}` : text;
}
