import * as tf from '@tensorflow/tfjs-core';

/** The four pixels around every place that is read, and how much each counts. All lists go picture by picture, row by row. */
interface Corner {
  /** Which pixel of the batch, int32 [places]; where there is none, some other. */
  readonly at: tf.Tensor1D;
  /** Share of this pixel, 0 outside the picture, [places, 1]. */
  readonly share: tf.Tensor2D;
  /** Derivatives of the share by the place, in pixels to the right and down, [places, 1]. */
  readonly byColumn: tf.Tensor2D;
  readonly byRow: tf.Tensor2D;
}

/** Places of an output picture both ways from -1 to 1 (centres of the first and the last pixel): [h w, 3], rows (x, y, 1). */
export function grid(height: number, width: number): tf.Tensor2D {
  const along = (i: number, n: number) => (n > 1 ? (2 * i) / (n - 1) - 1 : 0);
  const values = new Float32Array(height * width * 3);
  for (let i = 0; i < height * width; i++) {
    values.set([along(i % width, width), along(Math.floor(i / width), height), 1], 3 * i);
  }
  return tf.tensor2d(values, [height * width, 3]);
}

/** Corners for places [b, n] in pixels. */
export function cornersOf(column: tf.Tensor2D, row: tf.Tensor2D, height: number, width: number): Corner[] {
  const [left, top] = [tf.floor(column), tf.floor(row)];
  const [right, down] = [tf.sub(column, left), tf.sub(row, top)];
  const first = tf.reshape(tf.range(0, column.shape[0], 1, 'float32'), [-1, 1]);
  const sides = [0, 1].flatMap((y) => [0, 1].map((x) => [y, x] as const));
  return sides.map(([y, x]) => {
    const [c, r] = [tf.add(left, x), tf.add(top, y)];
    const inside = tf.cast(
      tf.logicalAnd(
        tf.logicalAnd(tf.greaterEqual(c, 0), tf.lessEqual(c, width - 1)),
        tf.logicalAnd(tf.greaterEqual(r, 0), tf.lessEqual(r, height - 1)),
      ),
      'float32',
    );
    const pixel = tf.add(tf.mul(tf.clipByValue(r, 0, height - 1), width), tf.clipByValue(c, 0, width - 1));
    const [across, along] = [x ? right : tf.sub(1, right), y ? down : tf.sub(1, down)];
    const list = (values: tf.Tensor) => tf.reshape(tf.mul(values, inside), [-1, 1]) as tf.Tensor2D;
    return {
      at: tf.cast(tf.reshape(tf.add(pixel, tf.mul(first, height * width)), [-1]), 'int32') as tf.Tensor1D,
      share: list(tf.mul(across, along)),
      byColumn: list(tf.mul(along, x ? 1 : -1)),
      byRow: list(tf.mul(across, y ? 1 : -1)),
    };
  });
}

/** What stands at the places: x [b, h, w, c] to [b n, c]. */
export function readAt(x: tf.Tensor4D, corners: readonly Corner[]): tf.Tensor {
  const pixels = tf.reshape(x, [-1, x.shape[3]]);
  return tf.addN(corners.map(({ at, share }) => tf.mul(tf.gather(pixels, at), share)));
}

/** Gradients of `readAt` by the picture, and by the places in pixels, [b n]. */
export function readAtGradient(
  x: tf.Tensor4D,
  corners: readonly Corner[],
  dy: tf.Tensor,
  input: boolean,
): { readonly x?: tf.Tensor; readonly column: tf.Tensor; readonly row: tf.Tensor } {
  const pixels = tf.reshape(x, [-1, x.shape[3]]);
  const met = corners.map(({ at }) => tf.sum(tf.mul(tf.gather(pixels, at), dy), 1, true));
  const by = (what: 'byColumn' | 'byRow') =>
    tf.reshape(tf.addN(corners.map((corner, i) => tf.mul(met[i]!, corner[what]))), [-1]);
  const places = { column: by('byColumn'), row: by('byRow') };
  if (!input) return places;
  const indices = tf.expandDims(tf.concat(corners.map(({ at }) => at)), 1) as tf.Tensor2D;
  const shares = tf.concat(corners.map(({ share }) => tf.mul(dy, share)));
  return { ...places, x: tf.reshape(tf.scatterND(indices, shares, pixels.shape), x.shape) };
}
