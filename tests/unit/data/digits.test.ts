import { describe, expect, test } from 'vitest';
import { digits } from '../../../src/data/digits.ts';
import { sha256 } from '../../../src/data/sha256.ts';

const images = digits('train', 0, 2000);
const image = (i: number) => images.pixels.subarray(i * 784, (i + 1) * 784);

describe('generated digits', () => {
  test('are the same bytes on every engine, for as long as the version stays', () => {
    const hashes = [images.pixels, images.labels].map((bytes) => sha256(bytes).slice(0, 16));
    expect(hashes).toEqual(['ed9af327149a0480', 'e1f1d17778f80813']);
  });

  test('image i does not depend on where one starts', () => {
    const part = digits('train', 1234, 7);
    expect(part.pixels).toEqual(images.pixels.subarray(1234 * 784, 1241 * 784));
    expect(part.labels).toEqual(images.labels.subarray(1234, 1241));
  });

  test('the test split shares no image with the training split', () => {
    const seen = new Set(Array.from({ length: 2000 }, (_, i) => image(i).join()));
    const other = digits('test', 0, 2000);
    for (let i = 0; i < 2000; i++) expect(seen.has(other.pixels.subarray(i * 784, (i + 1) * 784).join())).toBe(false);
    expect(seen.size).toBe(2000);
  });

  test('every ten labels hold each class once, in an order that changes', () => {
    const orders = new Set<string>();
    for (let ten = 0; ten < 2000; ten += 10) {
      const labels = images.labels.slice(ten, ten + 10);
      orders.add(labels.join());
      expect([...labels].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }
    expect(orders.size).toBeGreaterThan(190);
  });

  test('lie in MNIST’s 20 pixel box, centred by mass', () => {
    for (let i = 0; i < 2000; i++) {
      let [left, right, top, bottom, mass, sumX, sumY] = [28, -1, 28, -1, 0, 0, 0];
      image(i).forEach((value, at) => {
        if (value === 0) return;
        const [x, y] = [at % 28, Math.floor(at / 28)];
        [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
        mass += value;
        sumX += value * (x + 0.5);
        sumY += value * (y + 0.5);
      });
      const size = Math.max(right - left, bottom - top) + 1;
      expect(size).toBeGreaterThanOrEqual(19);
      expect(size).toBeLessThanOrEqual(20);
      expect(Math.abs(sumX / mass - 14)).toBeLessThan(1.8);
      expect(Math.abs(sumY / mass - 14)).toBeLessThan(1.8);
    }
  });

  test('have the mean and spread of ink of handwritten digits', () => {
    const mean = images.pixels.reduce((sum, p) => sum + p, 0) / images.pixels.length / 255;
    // MNIST's training images: 0.131.
    expect(mean).toBeGreaterThan(0.11);
    expect(mean).toBeLessThan(0.15);
    const means = Array.from({ length: 2000 }, (_, i) => image(i).reduce((sum, p) => sum + p, 0) / 784 / 255).sort();
    expect(means[100]).toBeLessThan(0.085);
    expect(means[1900]).toBeGreaterThan(0.16);
  });
});
