import { describe, expect, test } from 'vitest';
import { imagesFromIdx } from '../../../src/data/idx.ts';
import { createRandom } from '../../../src/data/random.ts';
import { failure } from './failure.ts';

const idx = (magic: number, sizes: number[], body: number[]) => {
  const bytes = new Uint8Array(4 + 4 * sizes.length + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic);
  sizes.forEach((size, i) => {
    view.setUint32(4 + 4 * i, size);
  });
  bytes.set(body, 4 + 4 * sizes.length);
  return bytes;
};
const pixels = Array.from({ length: 12 }, (_, i) => 20 * i);
const imageBytes = idx(2051, [2, 2, 3], pixels);
const labelBytes = idx(2049, [2], [7, 3]);
const read = (images: Uint8Array, labels: Uint8Array) =>
  imagesFromIdx({ name: 'images', bytes: images }, { name: 'labels', bytes: labels });

describe('idx files', () => {
  test('give images and labels in their order', () => {
    const images = read(imageBytes, labelBytes);
    expect(images).toMatchObject({ count: 2, height: 2, width: 3, channels: 1 });
    expect([...images.pixels]).toEqual(pixels);
    expect([...images.labels]).toEqual([7, 3]);
  });

  test('are read from the middle of a larger buffer too', () => {
    const larger = new Uint8Array(imageBytes.length + 3);
    larger.set(imageBytes, 3);
    expect([...read(larger.subarray(3), labelBytes).pixels]).toEqual(pixels);
  });

  test('cut short at any byte are refused in plain words', async () => {
    for (let length = 0; length < imageBytes.length; length++) {
      expect(await failure(() => read(imageBytes.subarray(0, length), labelBytes))).toBe('errors.data.truncated');
    }
    for (let length = 0; length < labelBytes.length; length++) {
      expect(await failure(() => read(imageBytes, labelBytes.subarray(0, length)))).toMatch(
        /^errors\.data\.truncated$/,
      );
    }
  });

  test('with a wrong magic number, too many bytes, other counts or impossible labels are refused', async () => {
    expect(await failure(() => read(labelBytes, labelBytes))).toBe('errors.data.notIdx');
    expect(await failure(() => read(Uint8Array.of(...imageBytes, 0), labelBytes))).toBe('errors.data.tooLong');
    expect(await failure(() => read(imageBytes, idx(2049, [3], [1, 2, 3])))).toBe('errors.data.labelCount');
    expect(await failure(() => read(imageBytes, idx(2049, [2], [1, 10])))).toBe('errors.data.label');
  });

  test('of random bytes never fail otherwise than in plain words', async () => {
    const random = createRandom(1, 'idx fuzz');
    for (let i = 0; i < 500; i++) {
      const bytes = Uint8Array.from({ length: random.below(64) }, () => random.below(256));
      // Half of them pass the magic number, so that sizes are fuzzed too.
      if (i % 2 && bytes.length >= 4) bytes.set([0, 0, 8, 3]);
      expect(await failure(() => read(bytes, labelBytes))).toMatch(/^errors\.data\./);
    }
  });
});
