import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { ridgeRegression } from '../../../src/math/ridge-regression.ts';

const random = createRandom(1, 'ridge');
const normals = (count: number) => Float64Array.from({ length: count }, () => random.normal());

describe('ridge regression', () => {
  it('finds a linear map again from what it makes, with its biases', () => {
    const [samples, features, targets] = [200, 4, 2];
    const x = normals(samples * features);
    const weights = normals(features * targets);
    const y = Float64Array.from({ length: samples * targets }, (_, i) => {
      const [sample, target] = [Math.floor(i / targets), i % targets];
      let sum = target + 3;
      for (let k = 0; k < features; k++) sum += x[sample * features + k]! * weights[k * targets + target]!;
      return sum;
    });
    const found = ridgeRegression(x, y, samples, 1e-10);
    for (const [i, weight] of weights.entries()) expect(found.weights[i]).toBeCloseTo(weight, 7);
    expect(found.biases[0]).toBeCloseTo(3, 7);
    expect(found.biases[1]).toBeCloseTo(4, 7);
  });

  it('is the closed form (variance / (variance + penalty)) of one feature', () => {
    const found = ridgeRegression([-1, 1], [-2, 2], 2, 0.25);
    expect(found.weights[0]).toBeCloseTo(2 / 1.25, 12);
    expect(found.biases[0]).toBeCloseTo(0, 12);
  });

  it('has an answer for features that are all one, and says what is wrong in words', () => {
    const found = ridgeRegression([1, 1, 1, 1, 1, 1], [0, 1, 2], 3, 0.1);
    expect([...found.weights, ...found.biases].every(Number.isFinite)).toBe(true);
    expect(found.biases[0]).toBeCloseTo(1, 12);
    expect(() => ridgeRegression([1, Number.NaN], [0, 1], 2, 0.1)).toThrow(RangeError);
    expect(() => ridgeRegression([1, 2], [0, 1], 2, 0)).toThrow(RangeError);
  });
});
