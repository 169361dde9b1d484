import type { Images } from '../../../src/data/images.ts';
import { createRandom } from '../../../src/data/random.ts';
import { scalingTable, writeBatch } from '../../../src/data/transforms.ts';

/** 28x28 bytes with wide flat borders and a slanted grey stroke, so that pooling windows tie as on real digits. */
export function strokes(count: number, seed = 1): Uint8Array {
  const random = createRandom(seed, 'strokes');
  const pixels = new Uint8Array(count * 784);
  for (let n = 0; n < count; n++) {
    const [slant, across] = [random.uniform() - 0.5, 9 + 10 * random.uniform()];
    for (let y = 5; y < 23; y++)
      for (let x = 4; x < 24; x++) {
        const distance = Math.abs(x - across - slant * (y - 14));
        pixels[(n * 28 + y) * 28 + x] = Math.max(0, Math.min(255, Math.round(255 * (2.2 - distance))));
      }
  }
  return pixels;
}

export const classes = (count: number): Uint8Array => Uint8Array.from({ length: count }, (_, i) => (7 * i) % 10);

/** The same as network inputs, count x 32 x 32. */
export function strokeInputs(count: number, seed = 1): Float32Array {
  return writeBatch(asImages(strokes(count, seed)), every(count), scalingTable('symmetric'));
}

export const every = (count: number) => Array.from({ length: count }, (_, i) => i);

export function asImages(pixels: Uint8Array): Images {
  const count = pixels.length / 784;
  return { count, height: 28, width: 28, channels: 1, pixels, labels: classes(count) };
}
