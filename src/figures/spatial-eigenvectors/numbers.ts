import type { FigureNumber } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { type SpatialState, whole } from './state.ts';

/** What the strongest shapes share with the smoothest waves, and in how many directions the energy lies. */
export function numbers({ frame }: SpatialState, words: Words): FigureNumber[] {
  const say = (key: string, values = {}) => words(`spatial-eigenvectors.numbers.${key}`, values);
  return [
    {
      name: say('shared'),
      value: frame ? whole(words, frame.shared) : '–',
      ...(frame && { unit: '%' }),
      answer: true,
    },
    {
      name: frame ? say('held', { all: frame.values.length }) : say('heldAlone'),
      value: frame ? String(frame.held) : '–',
    },
  ];
}
