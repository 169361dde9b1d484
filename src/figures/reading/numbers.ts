import type { FigureNumber } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { isGuessOpen } from './guess.ts';
import { type ReadingState, readingOf } from './state.ts';

/** How well the network reads, and how much of it ten pictures tell. */
export function numbers(state: ReadingState, words: Words): FigureNumber[] {
  const reading = readingOf(state);
  const number = (share: number | undefined, decimals: string) => ({
    value: share === undefined ? '–' : write(100 * share, decimals, words.lang),
    ...(share !== undefined && { unit: '%' }),
  });
  return [
    { name: words('reading.numbers.accuracy'), ...number(reading?.accuracy, '1') },
    { name: words('reading.numbers.same'), ...number(reading?.same, '0'), answer: isGuessOpen(state) },
  ];
}
