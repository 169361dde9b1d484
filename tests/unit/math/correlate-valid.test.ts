import { describe, expect, it } from 'vitest';
import { correlateValid } from '../../../src/math/correlate-valid.ts';

const picture = Float32Array.from({ length: 9 * 7 }, (_, i) => Math.sin(i * i + 1));
const kernel = Float32Array.from({ length: 25 }, (_, i) => Math.cos(3 * i));

describe('the correlation of a picture with a kernel', () => {
  it('finds the picture itself with a kernel of a single one', () => {
    const one = Float32Array.from({ length: 9 }, (_, i) => (i === 4 ? 1 : 0));
    expect([...correlateValid([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 4, one, 3)]).toEqual([6, 7]);
  });

  it('is largest where the picture is the kernel, and not where it is the kernel turned round', () => {
    const corner = [0, 1, 1, 0, 0, 1, 0, 0, 0];
    const found = correlateValid([...corner, ...[...corner].reverse()], 3, corner, 3);
    expect(found[0]).toBe(3);
    expect(found[3]).toBeLessThan(3);
  });

  it('changes its sign, to the bit, with that of the picture or of the kernel', () => {
    const plain = correlateValid(picture, 9, kernel, 5);
    expect(plain).toHaveLength(5 * 3);
    const negative = correlateValid(
      picture.map((v) => -v),
      9,
      kernel,
      5,
    );
    const turned = correlateValid(
      picture,
      9,
      kernel.map((w) => -w),
      5,
    );
    for (let i = 0; i < plain.length; i++) {
      expect(plain[i]).not.toBe(0);
      expect(negative[i]).toBe(-plain[i]!);
      expect(turned[i]).toBe(-plain[i]!);
    }
  });

  it('refuses a picture that is no rectangle or smaller than the kernel', () => {
    expect(() => correlateValid(picture, 8, kernel, 5)).toThrow(RangeError);
    expect(() => correlateValid([1, 2, 3, 4], 2, kernel, 5)).toThrow(RangeError);
  });
});
