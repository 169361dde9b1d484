import type { FigureNumber } from '../../shell/figure.ts';
import { type Words, write } from '../../shell/words.ts';
import { decimalsFor } from '../kit/percent.ts';
import { glyph, type Kind } from './kinds.ts';
import { type InversionState, isBlended } from './state.ts';

/** How many of the digits and of their negatives the network reads; of the blend and of the negatives while the blend is in use. */
export function numbers({ frame, params }: InversionState, words: Words): FigureNumber[] {
  const kinds: Kind[] = [isBlended(params) ? 'blended' : 'original', 'negative'];
  return kinds.map((kind) => ({
    name: words(`inversion.numbers.${kind}`),
    value: frame ? write(100 * frame[kind].accuracy, String(decimalsFor(frame.testImages)), words.lang) : '–',
    unit: frame && '%',
    sign: glyph(kind),
    answer: kind !== 'original',
  }));
}
