import { describe, expect, test } from 'vitest';
import { digits } from '../../../src/data/digits.ts';
import {
  negative,
  normaliseDrawing,
  padTo32,
  pixelMoments,
  scalingTable,
  sliceImages,
  writeBatch,
} from '../../../src/data/transforms.ts';
import { failure } from './failure.ts';

describe('scalings', () => {
  test('symmetric is exactly odd in float32 and reaches -1 and 1', () => {
    const table = scalingTable('symmetric');
    for (let p = 0; p < 256; p++) expect(Object.is(table[255 - p], -table[p])).toBe(true);
    expect([table[0], table[255]]).toEqual([-1, 1]);
  });

  test('unit is p / 255, and is not odd about any value in float32', () => {
    const table = scalingTable('unit');
    expect([table[0], table[51], table[255]]).toEqual([0, Math.fround(0.2), 1]);
  });

  test('standard gives the training pixels mean 0 and standard deviation 1', () => {
    const images = digits('train', 0, 200);
    const table = scalingTable('standard', pixelMoments(images));
    const values = Float64Array.from(images.pixels, (p) => table[p]);
    const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
    const square = values.reduce((sum, v) => sum + v * v, 0) / values.length;
    expect(mean).toBeCloseTo(0, 6);
    expect(square).toBeCloseTo(1, 6);
  });
});

describe('batches', () => {
  const images = digits('train', 0, 5);

  test('hold the chosen images, padded with the background and scaled', () => {
    const table = scalingTable('symmetric');
    const batch = writeBatch(images, [3, 1], table);
    const padded = padTo32(images);
    expect([...batch]).toEqual([3, 1].flatMap((i) => [...sliceImages(padded, i, i + 1).pixels].map((p) => table[p])));
  });

  test('of negatives are, padding included, minus those of the originals at symmetric scaling', () => {
    const table = scalingTable('symmetric');
    const batch = writeBatch(images, [0, 4], table);
    const inverted = writeBatch(images, [0, 4], table, { inverted: true });
    expect(inverted.every((value, i) => Object.is(value, -batch[i]))).toBe(true);
    const shown = writeBatch(padTo32(negative(images), 255), [0, 4], table);
    expect(shown).toEqual(inverted);
  });

  test('reuse the memory they are given', () => {
    const table = scalingTable('unit');
    const out = new Float32Array(1024).fill(9);
    expect(writeBatch(images, [2], table, {}, out)).toBe(out);
    expect(out).toEqual(writeBatch(images, [2], table));
  });
});

describe('a drawing', () => {
  const draw = (width: number, height: number, ink: (x: number, y: number) => number) =>
    Uint8Array.from({ length: width * height }, (_, i) => ink(i % width, Math.floor(i / width)));
  const bounds = (image: Uint8Array) => {
    const at = [...image.keys()].filter((i) => image[i] > 0);
    const [xs, ys] = [at.map((i) => i % 28), at.map((i) => Math.floor(i / 28))];
    return { width: Math.max(...xs) - Math.min(...xs) + 1, height: Math.max(...ys) - Math.min(...ys) + 1 };
  };

  test('of any size and place fills MNIST’s 20 pixel box and keeps its proportions', () => {
    const tall = normaliseDrawing(
      draw(280, 280, (x, y) => (x >= 30 && x < 80 && y >= 100 && y < 200 ? 255 : 0)),
      280,
      280,
    );
    expect(bounds(tall)).toEqual({ width: 10, height: 20 });
    const small = normaliseDrawing(
      draw(40, 30, (x, y) => (x >= 3 && x < 9 && y >= 20 && y < 23 ? 255 : 0)),
      40,
      30,
    );
    expect(bounds(small)).toEqual({ width: 20, height: 10 });
  });

  test('has its centre of mass within half a pixel of the middle', () => {
    const image = normaliseDrawing(
      draw(100, 100, (x, y) => (y < 80 && x < 20 + y / 2 && x > 10 ? 255 : 0)),
      100,
      100,
    );
    let [mass, sumX, sumY] = [0, 0, 0];
    image.forEach((value, i) => {
      mass += value;
      sumX += value * ((i % 28) + 0.5);
      sumY += value * (Math.floor(i / 28) + 0.5);
    });
    expect(Math.abs(sumX / mass - 14)).toBeLessThanOrEqual(0.51);
    expect(Math.abs(sumY / mass - 14)).toBeLessThanOrEqual(0.51);
  });

  test('is read the same wherever on the canvas it stands', () => {
    const { pixels } = digits('test', 0, 1);
    const at = (left: number, top: number) =>
      draw(60, 50, (x, y) =>
        x >= left && x < left + 28 && y >= top && y < top + 28 ? pixels[(y - top) * 28 + x - left] : 0,
      );
    expect(normaliseDrawing(at(30, 2), 60, 50)).toEqual(normaliseDrawing(at(0, 22), 60, 50));
  });

  test('of one dot is a drawing; an empty one is refused in plain words', async () => {
    const dot = normaliseDrawing(
      draw(50, 50, (x, y) => (x === 49 && y === 0 ? 255 : 0)),
      50,
      50,
    );
    expect(bounds(dot)).toEqual({ width: 20, height: 20 });
    expect(await failure(() => normaliseDrawing(new Float32Array(100), 10, 10))).toBe('errors.data.emptyDrawing');
  });
});
