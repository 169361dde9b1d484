import type { FigureNumber } from '../../shell/figure.ts';
import type { Words } from '../../shell/words.ts';
import { chosen, meanOf, similarity, type UniversalityState } from './state.ts';

/** S of the two kinds in the layer chosen, and of two networks of the first kind, beside what one law would reach there. */
export function numbers(state: UniversalityState, words: Words): FigureNumber[] {
  const { frame, params } = state;
  const { layer } = params;
  const at = (all: readonly (readonly number[])[] | undefined) => similarity(words, meanOf(all?.[chosen(state)]));
  const band = frame?.oneLaw?.[chosen(state)];
  return [
    { name: words('universality.numbers.pairs', { layer }), value: at(frame?.pairs), answer: true },
    {
      name: words(`universality.numbers.${band ? 'both' : 'reference'}`, { band: similarity(words, band?.middle) }),
      value: at(frame?.reference),
    },
  ];
}
