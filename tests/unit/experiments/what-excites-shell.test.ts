import { describe, expect, it } from 'vitest';
import { chiDensity, drawnDistances, SAMPLES } from '../../../src/experiments/what-excites/shell.ts';

const [MOST, COUNT] = [60, 6001];
const placed = (dimensions: number) =>
  [...chiDensity(dimensions, MOST, COUNT)].map((value, i) => [(i * MOST) / (COUNT - 1), value] as const);

describe('the distance from the middle of a Gaussian cloud', () => {
  it('has the density that is known in closed form of one, two and three numbers', () => {
    const known = [
      (r: number) => Math.sqrt(2 / Math.PI) * Math.exp(-(r * r) / 2),
      (r: number) => r * Math.exp(-(r * r) / 2),
      (r: number) => Math.sqrt(2 / Math.PI) * r * r * Math.exp(-(r * r) / 2),
    ];
    known.forEach((density, i) => {
      for (const [r, value] of placed(i + 1)) expect(value).toBeCloseTo(density(r), 4);
    });
  });

  it('has the mean square of so many numbers, drawn as computed', () => {
    for (const dimensions of [1, 10, 300, 3072]) {
      const mean = placed(dimensions).reduce((sum, [r, value]) => sum + (r * r * value * MOST) / (COUNT - 1), 0);
      expect(mean / dimensions).toBeCloseTo(1, 3);
      const drawn = drawnDistances(dimensions).reduce((sum, r) => sum + (r * r) / SAMPLES, 0);
      // Five standard errors of a mean of chi squares.
      expect(Math.abs(drawn / dimensions - 1)).toBeLessThan(5 * Math.sqrt(2 / (dimensions * SAMPLES)));
    }
  });

  it('is never near 0 where there are as many as in a picture', () => {
    expect(Math.min(...drawnDistances(3072))).toBeGreaterThan(52);
    expect(Math.max(...drawnDistances(3072))).toBeLessThan(59);
  });
});
