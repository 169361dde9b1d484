import { dot } from './products.ts';

/**
 * `count` orthonormal vectors in `dimension` dimensions, every such frame as likely as any other: the first columns of a
 * random rotation (Haar measure), without the rest of it. Gram-Schmidt on vectors of normal numbers, twice for rounding's
 * sake. `normal` draws a standard normal number.
 *
 * Throws a RangeError for more vectors than dimensions.
 */
export function haarFrame(dimension: number, count: number, normal: () => number): Float64Array[] {
  if (count > dimension) throw new RangeError(`${count} vectors in ${dimension} dimensions are never orthonormal`);
  const frame: Float64Array[] = [];
  for (let k = 0; k < count; k++) {
    const vector = Float64Array.from({ length: dimension }, normal);
    for (let pass = 0; pass < 2; pass++) {
      for (const other of frame) {
        const along = dot(other, vector);
        for (let i = 0; i < dimension; i++) vector[i]! -= along * other[i]!;
      }
    }
    const length = Math.sqrt(dot(vector, vector));
    frame.push(vector.map((entry) => entry / length));
  }
  return frame;
}
