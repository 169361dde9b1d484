import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { cosineShapes } from '../../../src/math/cosine-shapes.ts';
import { directionsHolding } from '../../../src/math/energy-directions.ts';
import { gaborFit } from '../../../src/math/gabor-fit.ts';
import { oneShapeShare } from '../../../src/math/space-channel.ts';

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, i) => sum + value * b[i]!, 0);
const random = createRandom(1, 'shapes');
const noise = (length: number) => Float64Array.from({ length }, () => random.normal());

describe('the cosine shapes', () => {
  test.each([3, 5, 7])('of %i x %i are orthonormal and all there', (size) => {
    const shapes = cosineShapes(size);
    expect(shapes).toHaveLength(size * size);
    for (const [i, a] of shapes.entries())
      for (const [j, b] of shapes.entries()) expect(dot(a, b)).toBeCloseTo(i === j ? 1 : 0, 12);
  });

  test('begin with the mean, the two slopes, the two curvatures and the saddle', () => {
    const [mean, across, down, bent] = cosineShapes(3);
    expect(mean![0]).toBeCloseTo(1 / 3, 12);
    expect(Math.sign(across![0]!)).toBe(-Math.sign(across![2]!));
    expect(down![0]).toBeCloseTo(down![2]!, 12);
    expect(bent![1]! / bent![0]!).toBeCloseTo(-2, 12);
    expect(
      cosineShapes(5)[5]!
        .map((value, i) => value * cosineShapes(5)[5]![24 - i]!)
        .every((p) => p > -1e-12),
    ).toBe(true);
  });
});

describe('one shape times one weighting of channels', () => {
  test('is all of a filter that is such a product, whatever its scale, and an equal share of orthogonal ones', () => {
    const [space, channels] = [noise(9), noise(4)];
    const product = Array.from(space).flatMap((s) => Array.from(channels, (c) => 7 * s * c));
    expect(oneShapeShare(product, 9, 4)).toBeCloseTo(1, 10);
    const both = Float64Array.from({ length: 9 * 2 }, (_, i) => (i === 0 || i === 3 ? 1 : 0));
    expect(oneShapeShare(both, 9, 2)).toBeCloseTo(0.5, 10);
  });

  test('is more of a filter with few channels: chance falls as they grow', () => {
    const mean = (channels: number) =>
      [...Array(20)].reduce((sum) => sum + oneShapeShare(noise(25 * channels), 25, channels), 0) / 20;
    expect(mean(3)).toBeGreaterThan(mean(16) + 0.15);
    expect(mean(16)).toBeGreaterThan(mean(64) + 0.05);
  });
});

describe('the Gabor fit', () => {
  const wave = (angle: number, phase: number) =>
    Float64Array.from({ length: 49 }, (_, i) => {
      const [x, y] = [(i % 7) - 3, Math.floor(i / 7) - 3];
      const along = x * Math.cos(angle) + y * Math.sin(angle);
      return Math.exp(-(x * x + y * y) / 6) * Math.cos(2 * Math.PI * 0.22 * along + phase);
    });

  test('explains a wave under a Gaussian of any direction and phase, and its negative', () => {
    for (const [angle, phase] of [
      [0, 0],
      [0.4, 1],
      [1.1, 2],
      [2.5, 4],
    ] as const) {
      expect(gaborFit(wave(angle, phase), 7)).toBeGreaterThan(0.9);
      expect(
        gaborFit(
          wave(angle, phase).map((value) => -value),
          7,
        ),
      ).toBeCloseTo(gaborFit(wave(angle, phase), 7), 12);
    }
  });

  test('explains part of noise, too: hence the untrained filters beside', () => {
    const fits = Array.from({ length: 30 }, () => gaborFit(noise(25), 5));
    const mean = fits.reduce((sum, value) => sum + value, 0) / fits.length;
    expect(mean).toBeGreaterThan(0.25);
    expect(mean).toBeLessThan(0.55);
  });
});

test('as many directions hold a share of the energy as it takes from the largest on', () => {
  expect(directionsHolding([5, 3, 1, 1], 0.5)).toBe(1);
  expect(directionsHolding([5, 3, 1, 1], 0.81)).toBe(3);
  expect(directionsHolding([1, 1, 1, 1], 1)).toBe(4);
});
