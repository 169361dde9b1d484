import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { kernelSvm } from '../../../src/math/kernel-svm.ts';
import { linearSvm } from '../../../src/math/linear-svm.ts';

/** Two overlapping clouds in the plane. */
function clouds(count: number): { x: Float64Array; y: Int8Array } {
  const random = createRandom(3, 'clouds');
  const y = Int8Array.from({ length: count }, (_, i) => (i % 2 ? 1 : -1));
  const x = Float64Array.from({ length: 2 * count }, (_, i) => random.normal() + y[i >> 1]! * (i % 2 ? 0.3 : 0.8));
  return { x, y };
}
const shuffler = () => {
  const random = createRandom(4, 'order');
  return (order: Uint32Array): Uint32Array => random.shuffle(order);
};

describe('the linear support vector machine', () => {
  it('finds w = 4C / (1 + 4C) for the points +1 and -1', () => {
    const { w, bias } = linearSvm([1, -1], Int8Array.of(1, -1), 1, { cost: 1, shuffle: shuffler(), tolerance: 1e-9 });
    expect(w[0]).toBeCloseTo(0.8, 6);
    expect(bias).toBeCloseTo(0, 6);
  });

  it('ends where the gradient of its objective is zero: w = 2C sum of slack times y x', () => {
    const { x, y } = clouds(60);
    const cost = 0.7;
    const { w, bias } = linearSvm(x, y, 2, { cost, shuffle: shuffler(), tolerance: 1e-8, passes: 5000 });
    const pull = [0, 0, 0];
    y.forEach((label, i) => {
      const point = [x[2 * i]!, x[2 * i + 1]!, 1];
      const slack = Math.max(0, 1 - label * (w[0]! * point[0]! + w[1]! * point[1]! + bias));
      point.forEach((value, k) => {
        pull[k]! += 2 * cost * slack * label * value;
      });
    });
    [w[0]!, w[1]!, bias].forEach((value, k) => {
      expect(value).toBeCloseTo(pull[k]!, 5);
    });
  });
});

describe('the support vector machine with a kernel', () => {
  it('gives two points a distance d apart the weights 2 / d^2 and the plane half-way between', () => {
    const points = [1, 4];
    const kernel = points.flatMap((a) => points.map((b) => a * b));
    const { weights, bias } = kernelSvm(kernel, Int8Array.of(1, -1), 10, 1e-9);
    expect([...weights]).toEqual([expect.closeTo(2 / 9, 8), expect.closeTo(-2 / 9, 8)]);
    const f = (x: number) => weights[0]! * x + weights[1]! * 4 * x + bias;
    expect(f(2.5)).toBeCloseTo(0, 8);
    expect(f(1)).toBeCloseTo(1, 8);
  });

  it('solves exclusive or with a Gaussian kernel: four equal weights, no bias, all on the margin', () => {
    const points = [
      [-1, -1],
      [1, 1],
      [-1, 1],
      [1, -1],
    ] as const;
    const kernel = points.flatMap(([a, b]) => points.map(([c, d]) => Math.exp(-((a - c) ** 2) - (b - d) ** 2)));
    const y = Int8Array.of(1, 1, -1, -1);
    const { weights, bias } = kernelSvm(kernel, y, 100, 1e-9);
    // By symmetry f(x_i) = y_i a (1 + e^-8 - 2 e^-4), which has to be y_i.
    const a = 1 / (1 + Math.exp(-8) - 2 * Math.exp(-4));
    weights.forEach((weight, i) => {
      expect(weight).toBeCloseTo(a * y[i]!, 6);
    });
    expect(bias).toBeCloseTo(0, 6);
  });

  it('meets the conditions of optimality: outside the margin weight 0, inside weight C, on it anything between', () => {
    const { x, y } = clouds(80);
    const distance = (i: number, j: number) => (x[2 * i]! - x[2 * j]!) ** 2 + (x[2 * i + 1]! - x[2 * j + 1]!) ** 2;
    const n = y.length;
    const kernel = Float64Array.from({ length: n * n }, (_, k) => Math.exp(-distance(Math.floor(k / n), k % n)));
    const cost = 2;
    const { weights, bias } = kernelSvm(kernel, y, cost, 1e-6);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(0, 10);
    const kinds = { free: 0, outside: 0, inside: 0 };
    for (let i = 0; i < n; i++) {
      const f = weights.reduce((sum, weight, j) => sum + weight * kernel[i * n + j]!, bias);
      const margin = y[i]! * f;
      const alpha = y[i]! * weights[i]!;
      if (alpha === 0) kinds.outside += margin >= 1 - 1e-5 ? 1 : Number.NaN;
      else if (alpha === cost) kinds.inside += margin <= 1 + 1e-5 ? 1 : Number.NaN;
      else kinds.free += Math.abs(margin - 1) < 1e-5 ? 1 : Number.NaN;
    }
    expect(kinds.free + kinds.outside + kinds.inside).toBe(n);
    expect(Math.min(kinds.free, kinds.outside, kinds.inside)).toBeGreaterThan(0);
  });
});
