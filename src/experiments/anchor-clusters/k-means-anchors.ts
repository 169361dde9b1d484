import type { Images } from '../../data/images.ts';
import { createRandom } from '../../data/random.ts';
import { pairwiseDistances } from '../../math/pairwise-distances.ts';
import { meanSilhouette } from '../../math/silhouette.ts';
import { sphericalKMeans } from '../../math/spherical-k-means.ts';
import { responses } from '../../nets/answers.ts';
import { tensorNamed, type Weights } from '../../nets/weights.ts';
import { digitsRead } from '../digits-read.ts';
import { anchorLength, networkOf, tensorOfAnchors } from './network.ts';
import { directionPatches, type Maps } from './patches.ts';
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
  readonly patchSilhouettes: readonly number[];
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
  const patchSilhouettes: number[] = [];
  let weights = start;
  let maps: Maps = { values: pictures.read(0, count), count, side: 32, channels: 1 };
  for (const name of ['conv1/weights', 'conv2/weights']) {
    const { shape } = tensorNamed(weights, name);
    const fanIn = 25 * maps.channels;
    const patches = directionPatches(maps, EACH, random);
    const { centres, assigned } = sphericalKMeans(patches, patches.length / fanIn, shape[3], random);
    const some = Math.min(SAMPLE, assigned.length);
    const distances = pairwiseDistances(patches.subarray(0, some * fanIn), some);
    patchSilhouettes.push(meanSilhouette(distances, assigned.subarray(0, some)));
    const values = tensorOfAnchors(centres, shape, anchorLength(init, fanIn));
    weights = weights.map((tensor) => (tensor.name === name ? { ...tensor, values } : tensor));
    const spec = networkOf({ init });
    // Rectified and pooled: what the second layer reads.
    const [first] = await responses({ spec, weights }, pictures, [2], { breathe });
    maps = { values: first!, count, side: 14, channels: 6 };
  }
  return { weights, patchSilhouettes };
}
