import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { spatialEigenvectors } from '../../../src/math/spatial-eigenvectors.ts';
import { subspaceOverlap } from '../../../src/math/subspace-overlap.ts';

describe('the spatial eigenvectors of a layer', () => {
  test('are the shapes that its filters are made of, the strongest first', () => {
    const random = createRandom(1, 'spatial');
    const [even, edge] = [Array(9).fill(1 / 3), [-1, 0, 1, -1, 0, 1, -1, 0, 1].map((v) => v / Math.sqrt(6))];
    const amounts = Array.from({ length: 400 }, () => [3 * random.normal(), random.normal()] as const);
    const weights = Float32Array.from({ length: 9 * 400 }, (_, i) => {
      const [a, b] = amounts[i % 400]!;
      const place = Math.floor(i / 400);
      return a * even[place] + b * edge[place]!;
    });
    const { values, vectors } = spatialEigenvectors(weights, 3);
    expect(values[0]! / values[1]!).toBeGreaterThan(5);
    expect(Math.abs(values[2]!)).toBeLessThan(1e-6);
    const cosine = (u: ArrayLike<number>, v: number[]) => Math.abs(v.reduce((sum, x, i) => sum + x * u[i]!, 0));
    expect(cosine(vectors[0]!, even)).toBeGreaterThan(0.99);
    expect(cosine(vectors[1]!, edge)).toBeGreaterThan(0.99);
  });

  test('of random filters are random: two layers overlap as much as chance has it', () => {
    const layer = (seed: number) => {
      const random = createRandom(seed, 'spatial');
      return spatialEigenvectors(
        Float32Array.from({ length: 25 * 300 }, () => random.normal()),
        5,
      ).vectors;
    };
    const overlaps = [1, 2, 3, 4, 5, 6].map((seed) => subspaceOverlap(layer(seed), layer(seed + 100), 6));
    const mean = overlaps.reduce((sum, value) => sum + value, 0) / overlaps.length;
    expect(mean).toBeGreaterThan(6 / 25 - 0.12);
    expect(mean).toBeLessThan(6 / 25 + 0.12);
    expect(subspaceOverlap(layer(1), layer(1), 6)).toBeCloseTo(1, 9);
    expect(subspaceOverlap(layer(1), layer(1).slice(6), 6)).toBeCloseTo(0, 9);
  });
});
