import type { Images, Split } from './images.ts';
import { createRandom } from './random.ts';
import { paintScene } from './scenes/scene.ts';

/** Rises whenever any generated pixel or label changes: a recording or result on `scenes` belongs to one version. */
export const SCENES_VERSION = 1;

const SIZE = 32 * 32 * 3;

/**
 * Generated colour pictures of ten classes of things among dead leaves: 32 x 32 x 3. Images `start` to
 * `start + count - 1` of a split's endless row; image i depends on the version, the split and i alone, to the bit on
 * every engine. Every ten images from a multiple of ten hold each class once, in random order.
 */
export function scenes(split: Split, start: number, count: number): Images {
  const pixels = new Uint8Array(count * SIZE);
  const labels = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    labels[n] = labelOf(split, start + n);
    const random = createRandom(start + n, `scenes-${SCENES_VERSION}/${split}`);
    paintScene(labels[n], random, pixels.subarray(n * SIZE, (n + 1) * SIZE));
  }
  return { count, height: 32, width: 32, channels: 3, pixels, labels };
}

function labelOf(split: Split, i: number): number {
  const ten = createRandom(Math.floor(i / 10), `scenes-${SCENES_VERSION}/${split}/labels`);
  return ten.shuffle(Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))[i % 10];
}
