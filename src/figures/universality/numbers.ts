import type { FigureNumber } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { chosen, meanOf, similarity, type UniversalityState } from './state.ts';

/** S of the two kinds in the layer chosen, and of two networks of the first kind. */
export function numbers(state: UniversalityState, words: Words): FigureNumber[] {
  const { frame, params } = state;
  const { layer } = params;
  const at = (all: readonly (readonly number[])[] | undefined) => similarity(words, meanOf(all?.[chosen(state)]));
  return [
    { name: words('universality.numbers.pairs', { layer }), value: at(frame?.pairs), answer: true },
    { name: words('universality.numbers.reference'), value: at(frame?.reference) },
  ];
}
