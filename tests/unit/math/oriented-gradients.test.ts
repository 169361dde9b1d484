import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { ORIENTATIONS, orientedGradients, orientedGradientsSize } from '../../../src/math/oriented-gradients.ts';

/** A ramp whose brightness rises along `degrees`, 14 x 14: one block of four cells of 7. */
const ramp = (degrees: number): Float64Array => {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return Float64Array.from({ length: 196 }, (_, i) => 100 + 5 * (c * (i % 14) + s * Math.floor(i / 14)));
};
/** Sums over the cells, orientation by orientation, as shares. */
const shares = (histogram: Float32Array): number[] => {
  const sums = Array.from({ length: ORIENTATIONS }, (_, k) =>
    histogram.reduce((sum, value, i) => sum + (i % ORIENTATIONS === k ? value : 0), 0),
  );
  const all = sums.reduce((a, b) => a + b, 0);
  return sums.map((sum) => sum / all);
};
/** The middle alone, where no border bends the gradient. */
const middle = (degrees: number): number[] => shares(orientedGradients(ramp(degrees), 14, 14, 7));

describe('histograms of oriented gradients', () => {
  it('has 324 numbers for a digit of 28 x 28 in cells of 7: nine blocks of four cells of nine orientations', () => {
    expect(orientedGradientsSize(28, 28, 7)).toBe(324);
    expect(orientedGradients(new Uint8Array(784), 28, 28, 7).length).toBe(324);
  });

  it('is zero for a flat picture, whatever its grey', () => {
    expect(Math.max(...orientedGradients(new Uint8Array(784).fill(200), 28, 28, 7))).toBe(0);
  });

  it('counts a ramp along x as orientation 0 alone, and one along y as 80 and 100 degrees alike', () => {
    expect(middle(0)[0]).toBeCloseTo(1, 6);
    const upward = middle(90);
    expect(upward[4]).toBeCloseTo(0.5, 6);
    expect(upward[5]).toBeCloseTo(0.5, 6);
  });

  it('gives most of a ramp at 40 degrees to the third orientation and half of one at 50 degrees to each neighbour', () => {
    expect(middle(40).indexOf(Math.max(...middle(40)))).toBe(2);
    const between = middle(50);
    expect(between[2]! / between[3]!).toBeCloseTo(1, 0);
  });

  it('does not tell a picture from its negative, nor from a brighter one', () => {
    const random = createRandom(1, 'picture');
    const picture = Uint8Array.from({ length: 784 }, () => random.below(200));
    const histogram = orientedGradients(picture, 28, 28, 7);
    expect(
      orientedGradients(
        picture.map((p) => 255 - p),
        28,
        28,
        7,
      ),
    ).toEqual(histogram);
    expect(
      orientedGradients(
        picture.map((p) => p + 55),
        28,
        28,
        7,
      ),
    ).toEqual(histogram);
  });

  it('brings every block with gradients to unit length', () => {
    const random = createRandom(2, 'picture');
    const picture = Uint8Array.from({ length: 784 }, () => random.below(256));
    const histogram = orientedGradients(picture, 28, 28, 7);
    for (let block = 0; block < 9; block++) {
      expect(Math.hypot(...histogram.subarray(block * 36, (block + 1) * 36))).toBeCloseTo(1, 5);
    }
  });
});
