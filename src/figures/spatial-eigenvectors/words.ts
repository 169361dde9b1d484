import type { Words } from '../../shell/words.ts';
import { type SpatialState, whoseOf } from './state.ts';

/** What the stage shows in a sentence or two, with its numbers. */
export function describe(state: SpatialState, words: Words): string {
  const { frame } = state;
  if (!frame) return words('spatial-eigenvectors.words.nothing');
  const { shared, chance, held, heldFlat, values } = frame;
  return words('spatial-eigenvectors.words.shown', {
    whose: whoseOf(state, words),
    shared,
    chance,
    held,
    flat: heldFlat,
    all: values.length,
  });
}
