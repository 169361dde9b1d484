import type { Images } from './images.ts';

/** Mean and standard deviation of each channel of a training set, in units of p / 255. */
export interface ChannelMoments {
  readonly mean: readonly number[];
  readonly std: readonly number[];
}

/** Mean and standard deviation of every channel over all pixels of all images. Whole-number sums: the order does not matter. */
export function channelMoments({ pixels, channels }: Images): ChannelMoments {
  const counts = Array.from({ length: channels }, () => new Float64Array(256));
  for (let i = 0, channel = 0; i < pixels.length; i++) {
    counts[channel][pixels[i]]++;
    if (++channel === channels) channel = 0;
  }
  const n = pixels.length / channels;
  const moments = counts.map((count) => {
    const mean = count.reduce((sum, times, p) => sum + times * p, 0) / n;
    const square = count.reduce((sum, times, p) => sum + times * p * p, 0) / n;
    // A set of one flat colour would divide by zero.
    return [mean / 255, (Math.sqrt(Math.max(square - mean * mean, 0)) || 255) / 255] as const;
  });
  return { mean: moments.map(([mean]) => mean), std: moments.map(([, std]) => std) };
}

/** Each byte of each channel as a number of mean 0 and standard deviation 1: channels x 256 values for `writePictures`. */
export function standardTables({ mean, std }: ChannelMoments): Float32Array<ArrayBuffer> {
  const tables = new Float32Array(mean.length * 256);
  for (let i = 0; i < tables.length; i++) tables[i] = ((i & 255) / 255 - mean[i >> 8]) / std[i >> 8];
  return tables;
}

/**
 * Writes pictures of any size as a network reads them: float32, batch x height x width x channels, without padding.
 * `tables` has the 256 values of each channel's bytes (channels x 256), or 256 values for all channels alike. `indices`
 * choose the images. `out` is reused if given.
 */
export function writePictures(
  images: Images,
  indices: ArrayLike<number>,
  tables: Float32Array,
  out?: Float32Array<ArrayBuffer>,
): Float32Array<ArrayBuffer> {
  const { height, width, channels, pixels } = images;
  const size = height * width * channels;
  const batch = out ?? new Float32Array(indices.length * size);
  const step = tables.length === 256 ? 0 : 256;
  for (let n = 0; n < indices.length; n++) {
    for (let i = 0, from = indices[n] * size, to = n * size; i < size; i += channels) {
      for (let channel = 0; channel < channels; channel++) batch[to++] = tables[channel * step + pixels[from++]];
    }
  }
  return batch;
}
