import { describe, expect, test } from 'vitest';
import { coarseLabels, imagesFromCifar10, imagesFromCifar100 } from '../../../src/data/cifar.ts';
import { failure } from './failure.ts';
import { cifarRecords } from './small-sets.ts';

const ten = (bytes: Uint8Array) => imagesFromCifar10({ name: 'batch', bytes });
const hundred = (bytes: Uint8Array) => imagesFromCifar100({ name: 'train.bin', bytes });

describe('CIFAR-10 batches', () => {
  const batch = cifarRecords([[4], [9]]);

  test('come with channels last, the planes red, green, blue', () => {
    const images = ten(batch);
    expect(images).toMatchObject({ count: 2, height: 32, width: 32, channels: 3 });
    expect([...images.labels]).toEqual([4, 9]);
    const second = batch.subarray(3074);
    for (const i of [0, 1, 500, 1023]) {
      const pixel = [...images.pixels.subarray(3072 + 3 * i, 3072 + 3 * i + 3)];
      expect(pixel).toEqual([second[i], second[1024 + i], second[2048 + i]]);
    }
  });

  test('empty, cut short or with impossible labels are refused', async () => {
    for (const length of [0, 1, 3072, 3074, 6145]) {
      expect(await failure(() => ten(batch.subarray(0, length)))).toBe('errors.data.truncated');
    }
    expect(await failure(() => ten(cifarRecords([[4], [10]])))).toBe('errors.data.label');
  });
});

describe('CIFAR-100 files', () => {
  const records = cifarRecords([
    [4, 0],
    [13, 99],
  ]);

  test('are labelled with the fine class, from which the coarse one follows', () => {
    const images = hundred(records);
    expect(images).toMatchObject({ count: 2, height: 32, width: 32, channels: 3 });
    expect([...images.labels]).toEqual([0, 99]);
    expect([...coarseLabels(images.labels)]).toEqual([4, 13]);
    expect([...images.pixels.subarray(0, 3)]).toEqual([records[2], records[2 + 1024], records[2 + 2048]]);
  });

  test('have five fine classes in every coarse one', () => {
    const counts = new Uint8Array(20);
    for (const coarse of coarseLabels(Uint8Array.from({ length: 100 }, (_, fine) => fine))) counts[coarse]++;
    expect([...counts]).toEqual(Array(20).fill(5));
  });

  test('cut short, or with labels that do not belong together, are refused', async () => {
    expect(await failure(() => hundred(records.subarray(0, 3073)))).toBe('errors.data.truncated');
    expect(await failure(() => hundred(cifarRecords([[5, 0]])))).toBe('errors.data.label');
    expect(await failure(() => hundred(cifarRecords([[4, 100]])))).toBe('errors.data.label');
  });
});
