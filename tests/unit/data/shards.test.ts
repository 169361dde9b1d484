import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { coded, uncoded } from '../../../src/data/median-coding.ts';
import { readShard, shardContent } from '../../../src/data/shards.ts';
import { failure } from './failure.ts';
import { noiseImages } from './small-sets.ts';

const form = {
  version: 2,
  set: 'cifar-10',
  height: 5,
  width: 7,
  credit: '-',
  whole: { train: 9, test: 9 },
  sheets: [],
};
const shard = (bytes: Uint8Array, count: number) => ({ file: 'train-000.gz', count, bytes: bytes.length, sha256: '' });

describe('coded colours', () => {
  test('are given back to the byte, noise and flat ones alike', () => {
    for (const images of [
      noiseImages(9, 5, 7, 3),
      { ...noiseImages(2, 4, 4, 3), pixels: new Uint8Array(96).fill(255) },
    ]) {
      const { count, height, width, pixels } = images;
      expect(uncoded(coded(images), count, height, width)).toEqual(pixels);
    }
  });

  test('are these, so that shards made before are read tomorrow', () => {
    // In the right column foretold are, from above: the left one, the larger, the larger, the smaller, their sum less the third.
    const greens = [10, 20, 40, 90, 60, 30, 12, 9, 20, 15];
    const pixels = Uint8Array.from(greens.flatMap((green) => [green + 3, green, green - 7]));
    const bytes = coded({ count: 1, height: 5, width: 2, channels: 3, pixels, labels: Uint8Array.of(0) });
    const [red, blue] = [131, 121].map((first) => [first, ...Array<number>(9).fill(0)]);
    const green = [10, 10, 30, 50, 20, -60, -48, -3, 8, -2].map((difference) => difference & 255);
    expect([...bytes]).toEqual([...green, ...red!, ...blue!]);
  });

  test('of one image are the same beside others: nothing is foretold across images', () => {
    const two = noiseImages(2, 4, 4, 3);
    const alone = coded({ ...two, count: 1, pixels: two.pixels.subarray(0, 48) });
    expect([...alone.subarray(0, 16)]).toEqual([...coded(two).subarray(0, 16)]);
  });

  test('of a slow ramp are nearly all nothing but the grey in the middle of the differences', () => {
    const pixels = Uint8Array.from(
      { length: 16 * 16 * 3 },
      (_, i) => 40 + Math.floor(i / 48) + (Math.floor(i / 3) % 16),
    );
    const bytes = coded({ ...noiseImages(1, 16, 16, 3), pixels });
    expect(bytes.filter((byte) => byte > 1).length).toBe(3);
  });
});

describe('shards', () => {
  for (const channels of [1, 3] as const) {
    test(`of ${channels} channels are read back as they were written`, async () => {
      const images = noiseImages(6, 5, 7, channels);
      const bytes = gzipSync(shardContent(images));
      expect(await readShard(bytes, shard(bytes, 6), { ...form, channels })).toEqual(images);
    });
  }

  test('of another size than their manifest says, cut short or damaged are refused', async () => {
    const bytes = gzipSync(shardContent(noiseImages(6, 5, 7, 3)));
    const read = (content: Uint8Array, count = 6, channels = 3) =>
      failure(() => readShard(content, shard(content, count), { ...form, channels }));
    expect(await read(bytes)).toBe('nothing thrown');
    expect(await read(bytes, 5)).toBe('errors.data.corrupt');
    expect(await read(bytes, 6, 1)).toBe('errors.data.corrupt');
    expect(await read(bytes.subarray(0, -9))).toBe('errors.data.corrupt');
    expect(await read(Uint8Array.from(bytes, (byte, i) => (i === 40 ? byte ^ 4 : byte)))).toBe('errors.data.corrupt');
  });
});
