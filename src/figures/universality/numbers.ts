import type { FigureNumber } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { chosen, meanOf, similarity, type UniversalityState } from './state.ts';

/** S of the two kinds in the layer chosen, beside what one law would reach there, and of two networks of the first kind. */
export function numbers(state: UniversalityState, words: Words): FigureNumber[] {
  const { frame, params } = state;
  const { layer } = params;
  const at = (all: readonly (readonly number[])[] | undefined) => similarity(words, meanOf(all?.[chosen(state)]));
  const band = frame?.oneLaw?.[chosen(state)];
  const name = band ? 'pairs' : 'alone';
  return [
    {
      name: words(`universality.numbers.${name}`, { layer, band: similarity(words, band?.middle) }),
      value: at(frame?.pairs),
      answer: true,
    },
    { name: words('universality.numbers.reference'), value: at(frame?.reference) },
  ];
}
