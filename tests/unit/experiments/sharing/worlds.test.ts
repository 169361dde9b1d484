import { describe, expect, it } from 'vitest';
import { padTo, sliceImages } from '../../../../src/data/transforms.ts';
import { FURTHEST, ORDER, worldOf } from '../../../../src/experiments/sharing/worlds.ts';
import { smallLab } from '../small-lab.ts';

const lab = await smallLab();
const digits = await lab.data('digits', 'train', 60);
const PLACES = 32 * 32;
const picture = (pixels: Uint8Array, i: number) => pixels.subarray(i * PLACES, (i + 1) * PLACES);

describe('a world of digits', () => {
  it('has them as they are, on 32 x 32 pixels', () => {
    expect(worldOf(digits, 'plain', 'train')).toEqual(padTo(digits, 32));
  });

  it('or with the pixels of all in one other order, the same for training and test, from which they can be put back', () => {
    const { pixels } = worldOf(digits, 'permuted', 'train');
    expect(worldOf(digits, 'permuted', 'test').pixels).toEqual(pixels);
    const back = new Uint8Array(pixels.length);
    for (let n = 0; n < digits.count; n++)
      for (const [i, from] of ORDER.entries()) back[n * PLACES + from] = pixels[n * PLACES + i]!;
    expect(back).toEqual(padTo(digits, 32).pixels);
    // Hardly any pixel keeps its place.
    expect([...ORDER].filter((from, i) => from === i).length).toBeLessThan(10);
  });

  it('or each shifted for good by up to 6 pixels both ways, all ways', () => {
    const { pixels } = worldOf(digits, 'shifted', 'train');
    const { pixels: plain } = padTo(digits, 32);
    const shifts = Array.from({ length: digits.count }, (_, n) => shiftOf(picture(plain, n), picture(pixels, n)));
    expect(shifts.every((shift) => shift !== undefined)).toBe(true);
    expect(new Set(shifts.map(String)).size).toBeGreaterThan(30);
    // A part of the pictures is shifted as the whole is.
    expect(worldOf(sliceImages(digits, 0, 7), 'shifted', 'train').pixels).toEqual(pixels.subarray(0, 7 * PLACES));
    expect(worldOf(digits, 'shifted', 'test').pixels).not.toEqual(pixels);
  });
});

/** By how much a picture was shifted; undefined where it was not. */
function shiftOf(from: Uint8Array, to: Uint8Array): readonly [down: number, right: number] | undefined {
  const at = (y: number, x: number) => (y < 0 || x < 0 || y > 31 || x > 31 ? 0 : from[y * 32 + x]!);
  for (let down = -FURTHEST; down <= FURTHEST; down++)
    for (let right = -FURTHEST; right <= FURTHEST; right++)
      if (to.every((pixel, i) => pixel === at(Math.floor(i / 32) - down, (i % 32) - right))) return [down, right];
  return undefined;
}
