import type { FigureNumber } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { signed } from '../kit/signed.ts';
import { isGuessOpen, type KernelState, shown } from './state.ts';

/** What the kernel answers to the patch, and how many pooled numbers outlive a move by one pixel. */
export function numbers(state: KernelState, words: Words): FigureNumber[] {
  const frame = shown(state);
  const { above = 0, same = 0 } = frame?.moved ?? {};
  return [
    { name: words('kernel.numbers.sum'), value: frame ? signed(words, frame.sum) : '–' },
    {
      name: words('kernel.numbers.same'),
      ...(above > 0 ? { value: write((100 * same) / above, '0', words.lang), unit: '%' } : { value: '–' }),
      answer: isGuessOpen(state),
    },
  ];
}
