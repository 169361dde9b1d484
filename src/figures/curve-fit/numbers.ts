import type { FigureNumber } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import type { CurveFitState } from './state.ts';

/** How far the fit is off: where there are examples, and beyond them. */
export function numbers({ frame }: CurveFitState, words: Words): FigureNumber[] {
  const shown = (value: number | undefined): string => (value === undefined ? '–' : write(value, '3', words.lang));
  return [
    { name: words('curve-fit.numbers.error'), value: shown(frame?.error) },
    { name: words('curve-fit.numbers.outside'), value: shown(frame?.errorOutside) },
  ];
}
