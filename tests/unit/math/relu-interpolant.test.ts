import { describe, expect, it } from 'vitest';
import { evaluateRelu, reluInterpolant } from '../../../src/math/relu-interpolant.ts';
import { rootMeanSquare } from '../../../src/math/root-mean-square.ts';

const places = (n: number) => Array.from({ length: n + 1 }, (_, i) => -1 + (2 * i) / n);

describe('a ReLU network that is written down', () => {
  it('goes through the curve at every one of its places, and is straight between them', () => {
    const f = (x: number) => x ** 3 - x;
    const network = reluInterpolant(f, 5, -1, 1);
    const knots = places(5);
    for (const x of knots) expect(evaluateRelu(network, x)).toBeCloseTo(f(x), 12);
    knots.slice(1).forEach((x, i) => {
      expect(evaluateRelu(network, (x + knots[i]!) / 2)).toBeCloseTo((f(x) + f(knots[i]!)) / 2, 12);
    });
  });

  it('misses a parabola by h^2 / 8 of its second derivative, no more and no less', () => {
    for (const width of [1, 2, 7, 64]) {
      const network = reluInterpolant((x) => x * x, width, -1, 1);
      const worst = Math.max(...places(width * 2).map((x) => Math.abs(evaluateRelu(network, x) - x * x)));
      expect(worst).toBeCloseTo((2 * (2 / width) ** 2) / 8, 10);
    }
  });

  it('writes |x| exactly with two units', () => {
    const network = reluInterpolant(Math.abs, 2, -1, 1);
    for (const x of places(40)) expect(evaluateRelu(network, x)).toBeCloseTo(Math.abs(x), 12);
  });
});

describe('the root mean square of differences', () => {
  it('is that of the numbers, and refuses lists of different lengths', () => {
    expect(rootMeanSquare([1, 2, 3], [1, 2, 3])).toBe(0);
    expect(rootMeanSquare([3, 0], [0, 4])).toBeCloseTo(Math.sqrt(12.5), 12);
    expect(() => rootMeanSquare([1], [])).toThrow(RangeError);
  });
});
