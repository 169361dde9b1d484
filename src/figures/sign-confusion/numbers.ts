import type { FigureNumber } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { signed } from '../kit/signed.ts';
import type { ConfusionState } from './state.ts';

/** What the unit sends on, and what it sends on when input and weights are both turned round: the same while nothing is rectified. */
export function numbers({ frame }: ConfusionState, words: Words): FigureNumber[] {
  return (['sum', 'mirrored'] as const).map((name) => ({
    name: words(`sign-confusion.numbers.${name}`),
    value: frame ? signed(words, name === 'sum' ? frame.cascade.sum : frame.mirrored.sum) : '–',
  }));
}
