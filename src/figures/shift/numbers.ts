import { REACH } from '../../experiments/shift/schema.ts';
import type { FigureNumber } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import type { ShiftState } from './state.ts';

/**
 * How many answers stay, and beside it how many are right: an answer that is always the same stays too. After one pixel
 * any way while the digit stands where it stood; else at its shift to the right.
 */
export function numbers({ frame, params: { dx } }: ShiftState, words: Words): FigureNumber[] {
  const at = dx + REACH;
  const where = dx === 0 ? 'still' : dx < 0 ? 'left' : 'right';
  const number = (name: 'stays' | 'correct', share: number | undefined): FigureNumber => ({
    name: words(`shift.numbers.${name}.${where}`, { pixels: Math.abs(dx) }),
    value: share === undefined ? '–' : write(100 * share, '1', words.lang),
    ...(share !== undefined && { unit: '%' }),
  });
  return [
    { ...number('stays', dx === 0 ? frame?.consistency : frame?.kept?.[at]), answer: true },
    { ...number('correct', dx === 0 ? frame?.accuracy : frame?.right?.[at]), ...(dx !== 0 && { answer: true }) },
  ];
}
