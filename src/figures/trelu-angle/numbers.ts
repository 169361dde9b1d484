import type { FigureNumber } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { isOfSize, plainOf } from './against.ts';
import { isGuessOpen } from './guess.ts';
import { shownParams, type TreluState } from './state.ts';
import { type Row, sweepNameOf } from './sweeps.ts';

/** What the network on the stage reads, and beside it what plain ReLU reads over seeds from the same start. */
export function numbers(state: TreluState, rows: readonly Row[], words: Words): FigureNumber[] {
  const { frame } = state;
  const params = shownParams(state);
  const plain = rows[0] && isOfSize(params, rows[0]) ? plainOf(rows, sweepNameOf(params)) : undefined;
  const number = (share: number | undefined): Pick<FigureNumber, 'value' | 'unit'> =>
    share === undefined ? { value: '–' } : { value: write(100 * share, '1', words.lang), unit: '%' };
  return [
    { name: words('trelu-angle.numbers.reads', { threshold: params.threshold }), ...number(frame?.accuracy) },
    {
      name: words('trelu-angle.numbers.plain', { count: plain?.count ?? 0 }),
      ...number(plain?.mean),
      answer: isGuessOpen(state),
    },
  ];
}
