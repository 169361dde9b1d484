import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { spectrumShares } from '../../../src/math/filter-spectrum.ts';

const drawn = (size: number, value: (x: number, y: number) => number): Float64Array =>
  Float64Array.from({ length: size * size }, (_, i) =>
    value((i % size) - (size - 1) / 2, Math.floor(i / size) - (size - 1) / 2),
  );
const wave = (angle: number) => drawn(9, (x, y) => Math.cos(1.4 * (x * Math.cos(angle) + y * Math.sin(angle))));

describe('shares of a filter’s power spectrum', () => {
  it('say of a few stripes that most lies in one orientation, whichever it is', () => {
    for (const angle of [0, Math.PI / 6, Math.PI / 4, Math.PI / 2]) {
      const { oriented, coarse } = spectrumShares(wave(angle), 9, 1);
      expect(oriented).toBeGreaterThan(0.6);
      expect(coarse).toBeGreaterThan(0.6);
    }
  });

  it('say of a round spot that it has no orientation, and of a single pixel that all frequencies are alike', () => {
    const spot = spectrumShares(
      drawn(7, (x, y) => Math.exp(-(x * x + y * y) / 3)),
      7,
      1,
    );
    expect(spot.oriented).toBeCloseTo(0, 10);
    expect(spot.coarse).toBeGreaterThan(0.8);
    const pixel = spectrumShares(
      drawn(7, (x, y) => Number(x === 0 && y === 0)),
      7,
      1,
    );
    // 49 of the 256 frequencies lie within a radius of 4.
    expect(pixel.coarse).toBeCloseTo(49 / 256, 10);
    expect(pixel.oriented).toBeCloseTo(0, 10);
  });

  it('sum channels, whatever their sign and the scale', () => {
    const stripes = wave(0.3);
    const both = Float64Array.from({ length: 162 }, (_, i) => stripes[Math.floor(i / 2)]! * (i % 2 ? -3 : 1));
    const [one, two] = [spectrumShares(stripes, 9, 1), spectrumShares(both, 9, 2)];
    expect(two.oriented).toBeCloseTo(one.oriented, 10);
    expect(two.coarse).toBeCloseTo(one.coarse, 10);
  });

  it('leave noise far below both limits', () => {
    const random = createRandom(1, 'noise');
    for (let n = 0; n < 20; n++) {
      const noise = Float64Array.from({ length: 147 }, () => random.normal());
      expect(spectrumShares(noise, 7, 3).coarse).toBeLessThan(0.4);
    }
  });

  it('refuse a filter larger than the grid', () => {
    expect(() => spectrumShares(new Float64Array(289), 17, 1)).toThrow(RangeError);
  });
});
