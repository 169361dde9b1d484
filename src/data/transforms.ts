export { normaliseDrawing } from './drawing.ts';

import type { Images } from './images.ts';

/** How bytes 0 to 255 become numbers: [-1, 1] exactly odd about mid-grey, [0, 1], or mean 0 and standard deviation 1. */
export type Scaling = 'symmetric' | 'unit' | 'standard';

/** Mean and standard deviation of the pixels of a training set, in units of p / 255. */
export interface PixelMoments {
  readonly mean: number;
  readonly std: number;
}

/**
 * The 256 float32 values of a scaling. The negative of a pixel p is 255 - p and goes through the same table; at
 * `symmetric` table[255 - p] is -table[p] to the bit. `moments` are needed for `standard` alone.
 */
export function scalingTable(scaling: Scaling, moments: PixelMoments = { mean: 0, std: 1 }): Float32Array<ArrayBuffer> {
  const table = new Float32Array(256);
  for (let p = 0; p < 256; p++) {
    if (scaling === 'symmetric') table[p] = (2 * p - 255) / 255;
    else if (scaling === 'unit') table[p] = p / 255;
    else table[p] = (p / 255 - moments.mean) / moments.std;
  }
  return table;
}

/** Mean and standard deviation over all pixels of all images, in units of p / 255. Exact whole-number sums: the order of images does not matter. */
export function pixelMoments(images: Images): PixelMoments {
  let sum = 0;
  let squares = 0;
  for (const p of images.pixels) {
    sum += p;
    squares += p * p;
  }
  const n = images.pixels.length;
  const mean = sum / n;
  // A set of one flat colour would divide by zero in `standard`.
  const std = Math.sqrt(Math.max(squares / n - mean * mean, 0)) || 255;
  return { mean: mean / 255, std: std / 255 };
}

/** The photographic negative: 255 - p everywhere. Labels are shared, not copied. */
export function negative(images: Images): Images {
  return { ...images, pixels: images.pixels.map((p) => 255 - p) };
}

/** Images centred in a larger square of `background` (28 to 32: two pixels on every side). Labels are shared. */
export function padTo(images: Images, side: number, background = 0): Images {
  const { count, height, width, channels } = images;
  const pixels = new Uint8Array(count * side * side * channels).fill(background);
  const top = (side - height) >> 1;
  const left = (side - width) >> 1;
  const row = width * channels;
  for (let image = 0; image < count; image++) {
    for (let y = 0; y < height; y++) {
      const from = (image * height + y) * row;
      pixels.set(images.pixels.subarray(from, from + row), ((image * side + top + y) * side + left) * channels);
    }
  }
  return { count, height: side, width: side, channels, pixels, labels: images.labels };
}

/** `padTo` at LeNet's input size. */
export function padTo32(images: Images, background = 0): Images {
  return padTo(images, 32, background);
}

/** A part of a stack of images, sharing its memory: images `from` to `to` - 1. */
export function sliceImages(images: Images, from: number, to: number): Images {
  const size = images.height * images.width * images.channels;
  return {
    ...images,
    count: to - from,
    pixels: images.pixels.subarray(from * size, to * size),
    labels: images.labels.subarray(from, to),
  };
}

/** Stacks of images of one size, one after another, copied into one. */
export function joinImages(parts: readonly Images[]): Images {
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const { height, width, channels } = parts[0];
  const pixels = new Uint8Array(count * height * width * channels);
  const labels = new Uint8Array(count);
  let at = 0;
  for (const part of parts) {
    pixels.set(part.pixels, at * height * width * channels);
    labels.set(part.labels, at);
    at += part.count;
  }
  return { count, height, width, channels, pixels, labels };
}

/** Images of half the height and width, each byte the mean of 2 x 2, halves rounded up. Labels are shared. */
export function halved(images: Images): Images {
  const { count, channels, pixels } = images;
  const [height, width] = [images.height >> 1, images.width >> 1];
  const small = new Uint8Array(count * height * width * channels);
  const row = images.width * channels;
  for (let y = 0, to = 0; y < count * height; y++) {
    for (let x = 0; x < width; x++) {
      const from = 2 * y * row + 2 * x * channels;
      for (let channel = 0; channel < channels; channel++, to++) {
        const at = from + channel;
        small[to] = (pixels[at] + pixels[at + channels] + pixels[at + row] + pixels[at + row + channels] + 2) >> 2;
      }
    }
  }
  return { count, height, width, channels, pixels: small, labels: images.labels };
}

/** The images that `indices` name, in that order, copied. */
export function pickImages(images: Images, indices: ArrayLike<number>): Images {
  return joinImages(Array.from(indices, (index) => sliceImages(images, index, index + 1)));
}

/**
 * Writes a batch as a network reads it: float32, batch x 32 x 32 x channels, padded with the background and scaled by a
 * table. `indices` choose the images; `inverted` shows their negatives, padding included. `out` is reused if given.
 */
export function writeBatch(
  images: Images,
  indices: ArrayLike<number>,
  table: Float32Array,
  options: { readonly inverted?: boolean; readonly side?: number; readonly background?: number } = {},
  out?: Float32Array<ArrayBuffer>,
): Float32Array<ArrayBuffer> {
  const { inverted = false, side = 32, background = 0 } = options;
  const { height, width, channels } = images;
  const flip = inverted ? 255 : 0;
  const batch = out ?? new Float32Array(indices.length * side * side * channels);
  batch.fill(table[background ^ flip]);
  const top = (side - height) >> 1;
  const left = (side - width) >> 1;
  const row = width * channels;
  for (let n = 0; n < indices.length; n++) {
    for (let y = 0; y < height; y++) {
      const from = (indices[n] * height + y) * row;
      const to = ((n * side + top + y) * side + left) * channels;
      // 255 - p is p ^ 255 for a byte.
      for (let x = 0; x < row; x++) batch[to + x] = table[images.pixels[from + x] ^ flip];
    }
  }
  return batch;
}
