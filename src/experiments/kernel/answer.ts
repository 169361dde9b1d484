import { correlateValid } from '../../math/correlate-valid.ts';
import { SIDE } from './kernels.ts';
import type { Picture } from './picture.ts';

/** A map of numbers, row by row. */
export interface FeatureMap {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** A pooled map, and which of its window won: 0 to 3 from upper left, row by row. */
export interface PooledMap extends FeatureMap {
  readonly winners: Uint8Array;
}

/** The kernel at every place of the picture where it fits: two rows and columns fewer than the picture. */
export function answer({ width, height, pixels }: Picture, weights: readonly number[]): FeatureMap {
  return { width: width - SIDE + 1, height: height - SIDE + 1, values: correlateValid(pixels, width, weights, SIDE) };
}

export const rectified = ({ width, height, values }: FeatureMap): FeatureMap => ({
  width,
  height,
  values: values.map((value) => Math.max(0, value)),
});

/** The largest of every 2 x 2 numbers, of every 1 x 2 in a map of one row. A last odd column falls away. */
export function maxPooled({ width, height, values }: FeatureMap): PooledMap {
  const tall = Math.min(2, height);
  const [columns, rows] = [Math.floor(width / 2), Math.floor(height / tall)];
  const pooled = new Float32Array(columns * rows);
  const winners = new Uint8Array(columns * rows);
  for (let i = 0; i < pooled.length; i++) {
    const corner = Math.floor(i / columns) * tall * width + (i % columns) * 2;
    let best = corner;
    for (let k = 1; k < 2 * tall; k++) {
      const at = corner + (k >> 1) * width + (k & 1);
      if (values[at]! > values[best]!) {
        best = at;
        winners[i] = k;
      }
    }
    pooled[i] = values[best]!;
  }
  return { width: columns, height: rows, values: pooled, winners };
}

/** Kernel, rectifier and pooling, one after another. */
export function allSteps(picture: Picture, weights: readonly number[]) {
  const map = answer(picture, weights);
  const positive = rectified(map);
  return { map, positive, pooled: maxPooled(positive) };
}
