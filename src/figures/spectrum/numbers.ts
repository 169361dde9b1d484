import type { FigureNumber } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import type { SpectrumState } from './state.ts';

/** The largest eigenvalue as the sample has it, and the signal that shrinkage makes of it: none in the noise. */
export function numbers({ frame }: SpectrumState, words: Words): FigureNumber[] {
  const [first] = frame?.found ?? [];
  const shown = (value: number | undefined): string => (value === undefined ? '–' : write(value, '2', words.lang));
  return [
    { name: words('spectrum.numbers.largest'), value: shown(first?.value) },
    {
      name: words('spectrum.numbers.shrunk'),
      value: first?.shrunk === 0 ? words('spectrum.numbers.none') : shown(first?.shrunk),
    },
  ];
}
