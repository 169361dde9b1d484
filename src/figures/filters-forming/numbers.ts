import type { FigureNumber } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { isGuessOpen } from './guess.ts';
import { lossShown } from './loss.ts';
import type { FormingState } from './state.ts';

/** The loss that training lowers, and what it is good for. */
export function numbers(state: FormingState, words: Words): FigureNumber[] {
  const { frame } = state;
  const answer = isGuessOpen(state);
  const loss = lossShown(state);
  return [
    {
      name: words('filters-forming.numbers.loss'),
      value: Number.isFinite(loss) ? write(loss, '2', words.lang) : '–',
      answer,
    },
    {
      name: words('filters-forming.numbers.accuracy'),
      value: frame ? write(100 * frame.accuracy, '1', words.lang) : '–',
      ...(frame && { unit: '%' }),
      answer,
    },
  ];
}
