import type { Random } from '../../data/random.ts';

/** A stack of maps: count x side x side x channels. */
export interface Maps {
  readonly values: Float32Array;
  readonly count: number;
  readonly side: number;
  readonly channels: number;
}

/** Side of a patch, as of every filter here. */
export const PATCH = 5;
/** Places tried on a picture for each patch wanted: most of a digit's picture is flat. */
const TRIES = 20;
const FLAT = 1e-6;

/**
 * Patches of 5 x 5 at random places, `each` a picture: their mean taken off and made one unit long, so that what is left is
 * a direction (Kuo 2017). Flat patches have none and are left out. Rows of 25 x channels, in the layout of a filter.
 */
export function directionPatches({ values, count, side, channels }: Maps, each: number, random: Random): Float32Array {
  const size = PATCH * PATCH * channels;
  const out = new Float32Array(count * each * size);
  let found = 0;
  for (let n = 0; n < count; n++) {
    let here = 0;
    for (let attempt = 0; here < each && attempt < each * TRIES; attempt++) {
      const top = random.below(side - PATCH + 1);
      const left = random.below(side - PATCH + 1);
      const patch = out.subarray(found * size, (found + 1) * size);
      const row = PATCH * channels;
      for (let y = 0; y < PATCH; y++) {
        const from = ((n * side + top + y) * side + left) * channels;
        patch.set(values.subarray(from, from + row), y * row);
      }
      if (!makeDirection(patch)) continue;
      here++;
      found++;
    }
  }
  return out.slice(0, found * size);
}

/** Takes the mean off and divides by the length, in place; false for a flat patch. */
function makeDirection(patch: Float32Array): boolean {
  const mean = patch.reduce((sum, value) => sum + value, 0) / patch.length;
  const length = Math.sqrt(patch.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  if (length < FLAT) return false;
  for (let i = 0; i < patch.length; i++) patch[i] = (patch[i] - mean) / length;
  return true;
}
