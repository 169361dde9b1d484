import { describe, expect, it } from 'vitest';
import { blendedWithNegative, negated } from '../../../../src/figures/inversion/pixels.ts';
import { pixelsShown } from '../../../../src/figures/inversion/pixels-shown.ts';
import { diverging, sequential } from '../../../../src/figures/kit/scales.ts';
import { testPixels } from './sample.ts';

describe('pictures', () => {
  it('turn to their negatives and back', () => {
    const digit = Uint8Array.of(0, 1, 100, 255);
    expect(negated(digit)).toEqual(Uint8Array.of(255, 254, 155, 0));
    expect(negated(negated(digit))).toEqual(digit);
  });

  it('blend from the digit through even grey to the negative', () => {
    const digit = Uint8Array.of(0, 100, 255);
    expect(blendedWithNegative(digit, 0)).toEqual(digit);
    expect(blendedWithNegative(digit, 1)).toEqual(negated(digit));
    expect(new Set(blendedWithNegative(digit, 0.5)).size).toBe(1);
  });

  it('are made once and shown again as they are, but for a blend that has moved', () => {
    const shown = (kind: 'original' | 'negative' | 'blended', blend: number) => pixelsShown(testPixels, 3, kind, blend);
    const digit = testPixels.pixels.subarray(3 * 784, 4 * 784);
    expect(shown('original', 0)).toEqual(digit);
    expect(shown('negative', 0)).toEqual(negated(digit));
    expect(shown('negative', 0.4)).toBe(shown('negative', 0));
    const before = shown('blended', 0.4);
    expect(shown('blended', 0.4)).toBe(before);
    expect(shown('blended', 0.6)).toEqual(blendedWithNegative(digit, 0.6));
  });
});

describe('the diverging scale', () => {
  it('is paper at zero, blue above, vermilion below, and equally strong on both sides', () => {
    const [none, up, down] = [0, 4, 8].map((at) => [...diverging([0, 0.2, -0.2], 0.4).subarray(at, at + 4)]);
    expect(none![3]).toBe(0);
    expect(up).toEqual([0, 114, 178, 128]);
    expect(down).toEqual([213, 94, 0, 128]);
  });

  it('keeps the end colour beyond its range, and shows nothing when all is zero', () => {
    expect(diverging([9], 1)[3]).toBe(255);
    expect(diverging([0, 0], 0)).toEqual(new Uint8Array([0, 114, 178, 0, 0, 114, 178, 0]));
  });
});

describe('the sequential scale', () => {
  it('runs from dark violet to yellow and stays there beyond its ends', () => {
    expect(sequential(0)).toBe('rgb(68 1 84)');
    expect(sequential(1)).toBe('rgb(253 231 37)');
    expect(sequential(2)).toBe(sequential(1));
  });
});
