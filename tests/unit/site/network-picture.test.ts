import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { networkPicture } from '../../../src/components/network/network.ts';
import { placeIn, sheetOf } from '../../../src/components/network/sheet.ts';
import { SYMMETRIC } from '../../../src/experiments/digits-read.ts';
import { plainAnswers } from '../../../src/nets/plain/answers.ts';
import { decodeNetwork } from '../../../src/nets/saved-network.ts';

describe('the picture of a network', () => {
  const picture = networkPicture();

  it('has the layers of LeNet-5, and a network that reads the digit', () => {
    const sizes = Object.values(picture.layers).map(({ width, channels }) => [width, channels]);
    expect(sizes).toEqual([
      [28, 6],
      [14, 6],
      [10, 16],
      [5, 16],
      [1, 120],
      [1, 84],
    ]);
    expect(picture.scores.indexOf(Math.max(...picture.scores))).toBe(picture.label);
  });

  it('shows a filter where it answers most: 25 products, summed there and nowhere higher', () => {
    const { pixels, filter, layers, map, row, column } = picture;
    const sums = (y: number, x: number) =>
      filter.reduce((sum, w, i) => sum + w * SYMMETRIC[pixels[(y + Math.floor(i / 5)) * 32 + x + (i % 5)]!]!, 0);
    const here = sums(row, column);
    for (let y = 0; y < 28; y++) for (let x = 0; x < 28; x++) expect(sums(y, x)).toBeLessThanOrEqual(here + 1e-5);
    const at = (y: number, x: number) => layers.C1.values[(y * 28 + x) * 6 + map]!;
    // The answer is the sum and a bias that is the same everywhere.
    expect(at(row, column) - at(row, column + 1)).toBeCloseTo(
      here - Math.max(sums(row, column + 1), here - at(row, column)),
      4,
    );
  });

  it('draws all that a point of C3 sees: 14 pixels across, and nothing else can change its answer', () => {
    const { sees, row, column } = picture.second;
    // Behind a convolution of 5, a pooling by 2 and a convolution of 5.
    expect(sees).toEqual({ top: 2 * row, left: 2 * column, height: 14, width: 14 });
    const within = (i: number): boolean => {
      const [y, x] = [Math.floor(i / 32) - sees.top, (i % 32) - sees.left];
      return y >= 0 && y < sees.height && x >= 0 && x < sees.width;
    };
    const network = decodeNetwork(readFileSync('models/inversion/relu-mnist/weights.safetensors'));
    const answer = (pixels: ArrayLike<number>): number => {
      const { values, width, channels } = plainAnswers(
        network,
        Float32Array.from(pixels, (p) => SYMMETRIC[p]!),
      ).find((one) => one.channels === 16)!;
      return values[(row * width + column) * channels + picture.second.map]!;
    };
    const outside = Uint8Array.from(picture.pixels, (p, i) => (within(i) ? p : 255 - p));
    const inside = Uint8Array.from(picture.pixels, (p, i) => (within(i) ? 255 - p : p));
    expect(answer(outside)).toBe(answer(picture.pixels));
    expect(answer(inside)).not.toBe(answer(picture.pixels));
  });

  it('lays the maps of a layer on a sheet, black at zero and white at the largest', () => {
    const values = Float32Array.from({ length: 12 }, (_, i) => i);
    const { pixels, width, height } = sheetOf({ height: 2, width: 2, channels: 3, values }, 2, 1);
    expect([width, height]).toEqual([5, 5]);
    expect(placeIn({ height: 2, width: 2 }, 2, 2, 1)).toEqual({ x: 0, y: 3 });
    const grey = (x: number, y: number) => [pixels[(y * 5 + x) * 4], pixels[(y * 5 + x) * 4 + 3]];
    expect(grey(0, 0)).toEqual([0, 255]);
    expect(grey(1, 4)).toEqual([255, 255]);
    expect(grey(2, 0)).toEqual([0, 0]);
  });
});
