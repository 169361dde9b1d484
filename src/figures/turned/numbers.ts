import type { FigureNumber } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { shareAt, type TurnedState } from './state.ts';

/** What two networks read at the handle: the one that learnt upright digits, and the one that learnt all angles. */
export function numbers(state: TurnedState, words: Words): FigureNumber[] {
  return (['upright', 'turned'] as const).map((learner) => {
    const share = shareAt(state, learner);
    return {
      name: words(`turned.numbers.${learner}`),
      value: share === undefined ? '–' : write(100 * share, '1', words.lang),
      ...(share !== undefined && { unit: '%' }),
      answer: true,
    };
  });
}
