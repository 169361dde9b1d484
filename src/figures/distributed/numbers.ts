import type { FigureNumber } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { type DistributedState, isGuessOpen, leftOfClass, wholeOf } from './state.ts';

/** How many of a class are read as it is, and with something switched off. */
export function numbers(state: DistributedState, words: Words): FigureNumber[] {
  const { frame, params } = state;
  const shown = (value: number | undefined): Pick<FigureNumber, 'value' | 'unit'> =>
    value === undefined ? { value: '–' } : { value: write(value, '1', words.lang), unit: '%' };
  const values = { digit: params.digit };
  return [
    { name: words('distributed.numbers.whole', values), ...shown(frame && wholeOf(frame)[params.digit]) },
    {
      name: words('distributed.numbers.left', values),
      ...shown(frame && leftOfClass(frame, params)),
      answer: isGuessOpen(state),
    },
  ];
}
