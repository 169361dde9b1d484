import type { Images } from '../../data/images.ts';
import type { Random } from '../../data/random.ts';
import { createRandom } from '../../data/random.ts';
import { pairwiseDistances } from '../../math/pairwise-distances.ts';
import { meanSilhouette } from '../../math/silhouette.ts';
import { sphericalKMeans } from '../../math/spherical-k-means.ts';
import { responses } from '../../nets/answers.ts';
import { tensorNamed, type Weights } from '../../nets/weights.ts';
import { digitsRead } from '../digits-read.ts';
import { anchorLength, networkOf, tensorOfAnchors } from './network.ts';
import type { ClustersParams } from './schema.ts';

/** Unlabelled pictures, and patches of each. */
const PICTURES = 400;
const EACH = 4;
/** Patches behind the silhouettes of the patches themselves. */
const SAMPLE = 600;

export interface KMeansAnchors {
  /** The weights given, with the anchors of both convolution layers chosen by k-means. */
  readonly weights: Weights;
  /** How well the patches that a layer reads cluster around its anchors: mean silhouettes, patches against anchors, not digits against classes. */
  patchSilhouettes(): readonly number[];
}

/**
 * Anchors without labels, layer by layer (Kuo 2017): spherical k-means on patches of the pictures gives the first layer's,
 * on patches of what that layer then answers the second's. As long as random ones, so that direction is all that differs.
 */
export async function kMeansAnchors(
  start: Weights,
  images: Images,
  { seed, init }: Pick<ClustersParams, 'seed' | 'init'>,
  breathe: () => Promise<void>,
): Promise<KMeansAnchors> {
  const random = createRandom(seed, 'k-means');
  const count = Math.min(PICTURES, images.count);
  const pictures = digitsRead(images, count);
  const clusterings: { readonly patches: Float32Array; readonly assigned: ArrayLike<number> }[] = [];
  let weights = start;
  let maps: Maps = { values: pictures.read(0, count), count, side: 32, channels: 1 };
  for (const name of ['conv1/weights', 'conv2/weights']) {
    const { shape } = tensorNamed(weights, name);
    const fanIn = 25 * maps.channels;
    const patches = directionPatches(maps, EACH, random);
    const { centres, assigned } = sphericalKMeans(patches, patches.length / fanIn, shape[3], random);
    const some = Math.min(SAMPLE, assigned.length);
    clusterings.push({ patches: patches.slice(0, some * fanIn), assigned: assigned.slice(0, some) });
    const values = tensorOfAnchors(centres, shape, anchorLength(init, fanIn));
    weights = weights.map((tensor) => (tensor.name === name ? { ...tensor, values } : tensor));
    const spec = networkOf({ init });
    // Rectified and pooled: what the second layer reads.
    const [first] = await responses({ spec, weights }, pictures, [2], { breathe });
    maps = { values: first!, count, side: 14, channels: 6 };
  }
  // They take as long as the anchors, and nobody needs them before the end.
  const patchSilhouettes = () =>
    clusterings.map(({ patches, assigned }) => meanSilhouette(pairwiseDistances(patches, assigned.length), assigned));
  return { weights, patchSilhouettes };
}

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
