import { describe, expect, test } from 'vitest';
import { channelMoments, standardTables, writePictures } from '../../../src/data/pictures.ts';
import { halved, joinImages, pickImages, scalingTable, sliceImages } from '../../../src/data/transforms.ts';
import { noiseImages } from './small-sets.ts';

describe('pictures as a network reads them', () => {
  const images = noiseImages(4, 3, 5, 3);

  test('are the chosen ones, channel by channel through the tables', () => {
    const tables = Float32Array.from({ length: 768 }, (_, i) => (i >> 8) * 1000 + (i & 255));
    const batch = writePictures(images, [2, 0], tables);
    const expected = [2, 0].flatMap((n) =>
      Array.from(images.pixels.subarray(n * 45, n * 45 + 45), (p, i) => (i % 3) * 1000 + p),
    );
    expect([...batch]).toEqual(expected);
  });

  test('go through one table where there is one, into the memory that is given', () => {
    const out = new Float32Array(45);
    expect(writePictures(images, [3], scalingTable('unit'), out)).toBe(out);
    expect([...out]).toEqual(Array.from(images.pixels.subarray(135), (p) => Math.fround(p / 255)));
  });

  test('have mean 0 and standard deviation 1 in every channel after standard scaling', () => {
    const skewed = { ...images, pixels: images.pixels.map((p, i) => (i % 3 === 1 ? p >> 1 : p)) };
    const moments = channelMoments(skewed);
    expect(moments.mean[1]).toBeLessThan(moments.mean[0] - 0.1);
    const batch = writePictures(skewed, [0, 1, 2, 3], standardTables(moments));
    for (const channel of [0, 1, 2]) {
      const values = batch.filter((_, i) => i % 3 === channel);
      const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
      expect(mean).toBeCloseTo(0, 5);
      expect(values.reduce((sum, v) => sum + v * v, 0) / values.length).toBeCloseTo(1, 5);
    }
  });

  test('of one flat colour divide by no zero', () => {
    const flat = { ...images, pixels: images.pixels.map(() => 9) };
    expect(writePictures(flat, [0], standardTables(channelMoments(flat))).every((v) => Math.abs(v) < 1e-6)).toBe(true);
  });
});

describe('stacks of pictures', () => {
  test('halved are averaged over 2 x 2 in every channel, halves rounded up', () => {
    const pixels = Uint8Array.of(0, 10, 20, 2, 10, 20, 1, 10, 20, 3, 11, 23);
    const labels = Uint8Array.of(3);
    const small = halved({ count: 1, height: 2, width: 2, channels: 3, pixels, labels });
    expect(small).toEqual({ count: 1, height: 1, width: 1, channels: 3, pixels: Uint8Array.of(2, 10, 21), labels });
  });

  test('halved keep rows and images apart', () => {
    const images = noiseImages(2, 4, 6, 1);
    const small = halved(images);
    expect(small).toMatchObject({ count: 2, height: 2, width: 3 });
    const at = (n: number, y: number, x: number) => images.pixels[(n * 4 + y) * 6 + x];
    const mean = (at(1, 2, 4) + at(1, 2, 5) + at(1, 3, 4) + at(1, 3, 5) + 2) >> 2;
    expect(small.pixels[11]).toBe(mean);
  });

  test('joined and picked keep pictures with their labels', () => {
    const images = noiseImages(5, 2, 2, 3);
    expect(joinImages([sliceImages(images, 0, 2), sliceImages(images, 2, 5)])).toEqual(images);
    const picked = pickImages(images, [4, 1]);
    expect([...picked.labels]).toEqual([4, 1]);
    expect([...picked.pixels]).toEqual([...images.pixels.subarray(48, 60), ...images.pixels.subarray(12, 24)]);
  });
});
