import { digits } from '../../src/data/digits.ts';
import { createRandom } from '../../src/data/random.ts';
import { scalingTable, writeBatch } from '../../src/data/transforms.ts';
import { initial, type NetworkSpec } from '../../src/nets/network.ts';
import type { Weights } from '../../src/nets/weights.ts';

/** Inputs of a network, count x 32 x 32, and their classes. */
export interface Pictures {
  readonly x: Float32Array;
  readonly labels: Uint8Array;
}

/** Generated digits with two pixels of flat background around: in most pooling windows values tie. */
export function digitPictures(count: number): Pictures {
  const images = digits('train', 0, count);
  const order = Array.from({ length: count }, (_, i) => i);
  return { x: writeBatch(images, order, scalingTable('symmetric')), labels: images.labels };
}

/** Pictures without any structure. */
export const noisePictures = (count: number): Pictures => ({
  x: noise([count, 32, 32], 'pictures'),
  labels: Uint8Array.from({ length: count }, (_, i) => (7 * i) % 10),
});

/** Uniform in -1 to 1, the same for the same name. */
export function noise(shape: readonly number[], name: string): Float32Array<ArrayBuffer> {
  const random = createRandom(1, name);
  return Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => 2 * random.uniform() - 1);
}

/** A few grey levels, and half of it flat: maxima tie. */
export const flat = (shape: readonly number[], name: string): Float32Array<ArrayBuffer> =>
  noise(shape, name).map((v, i, all) => (i < all.length / 2 ? -1 : Math.round(2 * v)));

/** A network before its training, its biases away from 0. */
export const network = (spec: NetworkSpec): Weights =>
  initial(spec, createRandom(3, 'weights')).map((w) =>
    w.shape.length > 1 ? w : { ...w, values: noise(w.shape, w.name) },
  );
