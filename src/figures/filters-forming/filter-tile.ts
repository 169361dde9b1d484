import { type FiltersFormingFrame, ZERO } from '../../experiments/filters-forming/frame.ts';
import { FILTERS, SIDE } from '../../experiments/filters-forming/given.ts';
import { type BitmapNode, bitmap } from '../../shell/bitmap.ts';
import { tile } from '../kit/tile.ts';

/** Full colour stands for so much of the largest weight, and for all beyond: one large weight does not pale the others. */
const FULL = 0.75;

/** Largest and smallest weight that is told from those beyond. */
export const fullColour = ({ largest }: Pick<FiltersFormingFrame, 'largest'>): number => FULL * largest;

/** Numbers from 0 to `FILTERS` - 1. */
export const numbersOf = (): number[] => Array.from({ length: FILTERS }, (_, k) => k);

/** A filter as a picture: of one channel on the signed scale; of three each channel's weights are its colour's, grey for 0. */
export function filterTile(
  { filters, channels }: Pick<FiltersFormingFrame, 'filters' | 'channels'>,
  k: number,
  alt: string,
): BitmapNode {
  const size = filters.length / FILTERS;
  const steps = Int8Array.from(filters.subarray(k * size, (k + 1) * size), (step) => step - ZERO);
  const key = String(k);
  if (channels === 1) return tile(steps, { side: SIDE, scale: 12, largest: ZERO * FULL, alt, key });
  const pixels = Uint8ClampedArray.from(steps, (step) => 128 + step / FULL);
  return bitmap({ pixels, width: SIDE, height: SIDE, scale: 12, alt, key, class: 'kit-tile' });
}
