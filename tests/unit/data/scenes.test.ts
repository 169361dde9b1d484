import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openImages, streamImages } from '../../../src/data/open.ts';
import { kinds } from '../../../src/data/scenes/kinds.ts';
import { fractalTile, TILE } from '../../../src/data/scenes/tile.ts';
import { scenes } from '../../../src/data/scenes.ts';
import { openSheet } from '../../../src/data/sheets.ts';
import { halved } from '../../../src/data/transforms.ts';
import { failure } from './failure.ts';

const none = () => Promise.reject(new Error('no files here'));

describe('scenes', () => {
  test('are these, to the bit: a change that is meant raises SCENES_VERSION', () => {
    const hash = createHash('sha256');
    for (const split of ['train', 'test'] as const) {
      const { pixels, labels } = scenes(split, 0, 200);
      hash.update(pixels).update(labels);
    }
    expect(hash.digest('hex')).toBe('2aab6c2ff66065a95f2eecde3e5c4e94e638bccb10c99e8678d245e8bf295c2b');
  });

  test('depend on their number and split alone', () => {
    const many = scenes('train', 0, 30);
    const one = scenes('train', 17, 1);
    expect(one.pixels).toEqual(many.pixels.subarray(17 * 3072, 18 * 3072));
    expect(one.labels[0]).toBe(many.labels[17]);
    expect(scenes('test', 17, 1).pixels).not.toEqual(one.pixels);
  });

  test('hold each of the ten classes once in every ten', () => {
    const { labels } = scenes('test', 0, 40);
    for (let ten = 0; ten < 40; ten += 10)
      expect([...labels.subarray(ten, ten + 10)].sort()).toEqual([...Array(10).keys()]);
    expect(kinds).toHaveLength(10);
  });

  test('use the whole range of light, and no two are alike', () => {
    const { pixels } = scenes('train', 0, 100);
    const [darkest, brightest] = pixels.reduce(([low, high], p) => [Math.min(low, p), Math.max(high, p)], [255, 0]);
    expect(darkest).toBeLessThan(8);
    expect(brightest).toBe(255);
    const mean = pixels.reduce((sum, p) => sum + p, 0) / pixels.length;
    expect(mean).toBeGreaterThan(100);
    expect(mean).toBeLessThan(145);
    const pictures = Array.from({ length: 100 }, (_, n) => pixels.subarray(n * 3072, n * 3072 + 3072).join());
    expect(new Set(pictures).size).toBe(100);
  });

  test('have power that falls with frequency nearly as in photographs', () => {
    const slope = logSlope(scenes('train', 0, 300).pixels);
    expect(slope).toBeGreaterThan(-3.5);
    expect(slope).toBeLessThan(-2);
  });

  test('are opened like every other set, small ones averaged, and have a limit of memory', async () => {
    const images = await openImages('scenes', 'train', 130, none);
    expect(images.pixels).toEqual(scenes('train', 0, 130).pixels);
    const small = await streamImages('scenes-16', 'train', 130, none);
    await small.ready(130);
    expect(small.images).toMatchObject({ height: 16, width: 16, channels: 3 });
    expect(small.images.pixels).toEqual(halved(images).pixels);
    expect(await failure(() => openImages('scenes', 'train', 1e6, none))).toBe('errors.data.tooMany');
  });
});

test('a sheet of scenes has sixteen of every class, class by class', async () => {
  const { images, indices, split } = await openSheet('scenes-16', 'classes', none);
  expect([...images.labels]).toEqual(Array.from({ length: 160 }, (_, i) => Math.floor(i / 16)));
  const one = halved(scenes(split, indices[37], 1));
  expect(images.pixels.subarray(37 * 768, 38 * 768)).toEqual(one.pixels);
  expect(await failure(() => openSheet('scenes', 'other', none))).toBe('errors.data.noSheet');
});

test('a tile of noise goes on across its edges', () => {
  const tile = fractalTile(0);
  const step = (a: number, b: number) => Math.abs(tile[a] - tile[b]);
  let [inside, across] = [0, 0];
  for (let y = 0; y < TILE; y++) {
    across += step(y * TILE, y * TILE + TILE - 1);
    inside += step(y * TILE + 60, y * TILE + 61);
  }
  expect(across / inside).toBeLessThan(1.6);
});

/** Slope of log power against log frequency along rows of the green channel, from 2 to 12 periods a picture. */
function logSlope(pixels: Uint8Array): number {
  const power = new Float64Array(13);
  for (let row = 0; row < pixels.length / 96; row++) {
    const green = Array.from({ length: 32 }, (_, x) => pixels[row * 96 + 3 * x + 1]);
    const mean = green.reduce((sum, p) => sum + p, 0) / 32;
    const seen = green.map((p, x) => (p - mean) * (1 - Math.cos((2 * Math.PI * x) / 31)));
    for (let k = 2; k <= 12; k++) {
      let [re, im] = [0, 0];
      for (let x = 0; x < 32; x++) {
        re += seen[x] * Math.cos((2 * Math.PI * k * x) / 32);
        im += seen[x] * Math.sin((2 * Math.PI * k * x) / 32);
      }
      power[k] += re * re + im * im;
    }
  }
  let [sx, sy, sxx, sxy] = [0, 0, 0, 0];
  for (let k = 2; k <= 12; k++) {
    const [x, y] = [Math.log(k), Math.log(power[k])];
    [sx, sy, sxx, sxy] = [sx + x, sy + y, sxx + x * x, sxy + x * y];
  }
  return (11 * sxy - sx * sy) / (11 * sxx - sx * sx);
}
