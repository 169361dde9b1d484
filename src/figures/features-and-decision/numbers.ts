import type { FigureNumber } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { type DecisionState, rangeOf, shownSet } from './state.ts';

/** What the best of the six reads on the features at the cut, which would tell the guess, and what the network reads whole. */
export function numbers(state: DecisionState, words: Words): FigureNumber[] {
  const { frame } = state;
  const number = (share: number | undefined): Pick<FigureNumber, 'value' | 'unit'> =>
    share !== undefined && share >= 0 ? { value: write(100 * share, '1', words.lang), unit: '%' } : { value: '–' };
  return [
    {
      name: words('features-and-decision.numbers.best'),
      answer: true,
      ...number(frame && rangeOf(frame, shownSet(state))?.most),
    },
    { name: words('features-and-decision.numbers.network'), ...number(frame?.network) },
  ];
}
