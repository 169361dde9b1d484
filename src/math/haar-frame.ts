import { gaussianFactor } from './gaussian-factor.ts';
import { orthonormal } from './orthonormal.ts';
import type { RandomNumbers } from './random-numbers.ts';

/**
 * `count` orthonormal vectors in `dimension` dimensions, every such frame as likely as any other: the first columns of a
 * random rotation (Haar measure), without the rest of it. Throws a RangeError for more vectors than dimensions.
 */
export function haarFrame(dimension: number, count: number, { normal }: RandomNumbers): Float64Array[] {
  requireRoom(dimension, count);
  return orthonormal(Array.from({ length: count }, () => Float64Array.from({ length: dimension }, normal)));
}

/**
 * The first `count` entries of every vector of such a frame, a vector a row: all that a covariance of `count` directions
 * sees of a random rotation. The rest of every vector counts by its inner products with the others' alone, so that a
 * triangle of numbers stands for it. Throws a RangeError for more vectors than dimensions.
 */
export function haarCorner(dimension: number, count: number, random: RandomNumbers): Float64Array {
  requireRoom(dimension, count);
  const rest = gaussianFactor(count, dimension - count, random);
  const width = rest.length / count;
  const vectors = Array.from({ length: count }, (_, k) => {
    const vector = new Float64Array(count + width);
    for (let i = 0; i < count; i++) vector[i] = random.normal();
    vector.set(rest.subarray(k * width, (k + 1) * width), count);
    return vector;
  });
  const corner = new Float64Array(count * count);
  for (const [k, vector] of orthonormal(vectors).entries()) corner.set(vector.subarray(0, count), k * count);
  return corner;
}

function requireRoom(dimension: number, count: number): void {
  if (count > dimension) throw new RangeError(`${count} vectors in ${dimension} dimensions are never orthonormal`);
}
