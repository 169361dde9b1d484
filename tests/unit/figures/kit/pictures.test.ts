import { describe, expect, test } from 'vitest';
import { oncePer } from '../../../../src/figures/kit/once-per.ts';
import { rowsOfDots } from '../../../../src/figures/kit/rows-of-dots.ts';
import { diverging, needsDarkText, sequential } from '../../../../src/figures/kit/scales.ts';
import { tile } from '../../../../src/figures/kit/tile.ts';

/** The pixels of a picture, four bytes each. */
const pixelsOf = (bytes: Uint8Array): number[][] =>
  Array.from({ length: bytes.length / 4 }, (_, i) => [...bytes.subarray(4 * i, 4 * i + 4)]);

describe('the diverging scale', () => {
  test('is blue above zero and vermilion below, stronger the farther, and paper at zero', () => {
    expect(pixelsOf(diverging([2, 1, 0, -1, -2], 2))).toEqual([
      [0, 114, 178, 255],
      [0, 114, 178, 128],
      [0, 114, 178, 0],
      [213, 94, 0, 128],
      [213, 94, 0, 255],
    ]);
  });

  test('keeps the end’s colour beyond its range, and is paper where there is no range', () => {
    expect(pixelsOf(diverging([9, -9], 3)).map((pixel) => pixel[3])).toEqual([255, 255]);
    expect(pixelsOf(diverging([1, -1], 0)).map((pixel) => pixel[3])).toEqual([0, 0]);
  });
});

/** Contrast of a text of this colour on another (WCAG 2.2): 1 to 21. */
function contrast(text: readonly number[], ground: readonly number[]): number {
  const luminance = ([r, g, b]: readonly number[]) => {
    const linear = [r!, g!, b!].map((byte) =>
      byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
  };
  const [dark, light] = [luminance(text), luminance(ground)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}
const rgb = (css: string): number[] => css.match(/\d+/g)!.map(Number);

describe('the sequential scale', () => {
  test('begins and ends with viridis, goes through its middle, and never leaves it', () => {
    expect([-1, 0, 0.5, 0.625, 1, 2].map(sequential)).toEqual([
      'rgb(68 1 84)',
      'rgb(68 1 84)',
      'rgb(33 145 140)',
      'rgb(64 173 119)',
      'rgb(253 231 37)',
      'rgb(253 231 37)',
    ]);
  });

  test('has text on it that is legible at every share', () => {
    for (let share = 0; share <= 1; share += 0.01) {
      const text = needsDarkText(share) ? [0, 0, 0] : [255, 255, 255];
      expect(contrast(text, rgb(sequential(share))), `at ${share.toFixed(2)}`).toBeGreaterThan(4.5);
    }
  });
});

describe('a tile', () => {
  test('has full colour at its own largest value, whatever its sign, and as many rows as it needs', () => {
    const { pixels, width, height } = tile([1, -2, 0, 1, 1, 1], { side: 2, scale: 3, alt: '' });
    expect([width, height]).toEqual([2, 3]);
    expect(pixelsOf(pixels as Uint8Array).map((pixel) => pixel[3])).toEqual([128, 255, 0, 128, 128, 128]);
  });

  test('has full colour at the value told, where tiles are to be compared', () => {
    const { pixels } = tile([1, -1, 0, 0], { side: 2, scale: 1, alt: '', largest: 4 });
    expect(pixelsOf(pixels as Uint8Array)[0]![3]).toBe(64);
  });
});

describe('dots in rows', () => {
  test('stand in the middle while they have room, and else in rows to either side of it by turns', () => {
    expect(rowsOfDots([10, 20, 30], 5)).toEqual([0, 0, 0]);
    expect(rowsOfDots([10, 10, 10, 10, 10], 5)).toEqual([0, 1, -1, 2, -2]);
    expect(rowsOfDots([30, 10, 10.1], 5)).toEqual([0, 0, 1]);
  });

  test('stand as roomily as all of them can', () => {
    // 1.7 apart is too near for one row at the widest spacing.
    expect(rowsOfDots([10, 11.7], 1)).toEqual([0, 0]);
    expect(rowsOfDots([10, 11.7], 2)).toEqual([0, 1]);
  });

  test('overlap the dot that is farthest off where even the narrowest does not fit', () => {
    expect(rowsOfDots([10, 10.2, 10.3, 10.4], 2)).toEqual([0, 1, 0, 1]);
  });
});

test('what is made once for an object is not made again, and another object has its own', () => {
  let made = 0;
  const name = oncePer((of: object) => `${Object.keys(of)} ${++made}`);
  const [a, b] = [{ a: 1 }, { b: 1 }];
  expect([name(a), name(b), name(a)]).toEqual(['a 1', 'b 2', 'a 1']);
});
