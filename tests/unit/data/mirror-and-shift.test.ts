import { describe, expect, test } from 'vitest';
import { mirrorAndShift } from '../../../src/data/mirror-and-shift.ts';
import { createRandom, type Random } from '../../../src/data/random.ts';

/** Draws these numbers, one after the other. */
const drawing = (...numbers: number[]): Random =>
  ({ ...createRandom(1, 'none'), below: () => numbers.shift()! }) as Random;
const picture = Float32Array.from([1, 10, 2, 20, 3, 30, 4, 40]);
const shape = [2, 2, 2] as const;

describe('a varied picture', () => {
  test('is itself where nothing is drawn but the middle', () => {
    expect(mirrorAndShift(picture, shape, 1, drawing(0, 1, 1))).toEqual(picture);
  });
  test('is mirrored left to right, its channels together', () => {
    expect([...mirrorAndShift(picture, shape, 1, drawing(1, 1, 1))]).toEqual([2, 20, 1, 10, 4, 40, 3, 30]);
  });
  test('is moved down and to the right, with the background behind it', () => {
    expect([...mirrorAndShift(picture, shape, 1, drawing(0, 2, 2), -1)]).toEqual([-1, -1, -1, -1, -1, -1, 1, 10]);
  });
  test('is moved up and to the left, mirrored first', () => {
    expect([...mirrorAndShift(picture, shape, 1, drawing(1, 0, 0))]).toEqual([3, 30, 0, 0, 0, 0, 0, 0]);
  });
  test('depends on its own draws alone, and leaves the original as it was', () => {
    const two = Float32Array.from([...picture, ...picture]);
    const varied = mirrorAndShift(two, shape, 1, createRandom(3, 'vary'));
    const alone = mirrorAndShift(picture, shape, 1, createRandom(3, 'vary'));
    expect(varied.subarray(0, 8)).toEqual(alone);
    expect([...two.subarray(0, 8)]).toEqual([...picture]);
  });
});
