import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { digits } from '../../../src/data/digits.ts';
import type { FigureState } from '../../../src/shell/figure.ts';
import { createPictures } from '../../../src/shell/pictures.ts';
import { emptyState } from '../../../src/shell/state.ts';
import { testImages } from '../../../src/shell/test-images.ts';
import { toy } from './toy-figure.ts';

const none = () => Promise.reject(new Error('no assets'));

describe('generated test pictures', () => {
  test('are made one by one: of a late digit no earlier one is made', async () => {
    const { there, count, labels, pixels } = await testImages('digits', [9999, 3], none);
    expect([...there!].sort()).toEqual([3, 9999]);
    expect(count).toBe(10_000);
    for (const index of [3, 9999]) {
      const one = digits('test', index, 1);
      expect(labels[index]).toBe(one.labels[0]);
      expect(pixels.slice(index * 784, (index + 1) * 784)).toEqual(one.pixels);
    }
    expect(pixels.subarray(0, 3 * 784).every((pixel) => pixel === 0)).toBe(true);
  });
});

describe('test pictures of a downloaded set', () => {
  const SHARD = 4;
  const shard = (first: number) => {
    const labels = Uint8Array.from({ length: SHARD }, (_, i) => (first + i) % 10);
    const pixels = Uint8Array.from({ length: SHARD * 784 }, (_, i) => first + Math.floor(i / 784) + 1);
    return gzipSync(Uint8Array.from([...labels, ...pixels]));
  };
  const files = [0, 4, 8].map((first) => ({ file: `test-${first}.gz`, count: SHARD, content: shard(first) }));
  const listed = files.map(({ file, count, content }) => ({
    file,
    count,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  const size = { height: 28, width: 28, channels: 1 };
  const manifest = { version: 1, set: 'mnist', ...size, credit: 'nobody', splits: { train: listed, test: listed } };

  test('come from the shards that hold them, and the page keeps no others', async () => {
    const asked: string[] = [];
    const { count, labels, pixels, there } = await testImages('mnist', [9, 10, 1], async (name) => {
      asked.push(name);
      if (name === 'data/mnist/manifest.json') return new TextEncoder().encode(JSON.stringify(manifest));
      return files.find(({ file }) => name.endsWith(file))!.content;
    });
    expect(asked).toEqual(['data/mnist/manifest.json', 'data/mnist/test-0.gz', 'data/mnist/test-8.gz']);
    expect([count, there]).toEqual([11, new Set([1, 9, 10])]);
    for (let index = 0; index < count; index++) {
      const pixel = there!.has(index) ? index + 1 : 0;
      expect(pixels.subarray(index * 784, (index + 1) * 784).every((value) => value === pixel)).toBe(true);
      expect(labels[index]).toBe(there!.has(index) ? index % 10 : 0);
    }
  });
});

describe('the pictures of a figure', () => {
  const asking = (indices: number[], absent?: string): FigureState =>
    ({ ...emptyState(toy), asked: indices, absent: absent && new Set([absent]) }) as never;
  const figure = {
    ...toy,
    testImages: (state: unknown) => ({ data: 'digits', indices: (state as { asked: number[] }).asked }),
  };
  const opened: (readonly number[])[] = [];
  const open = (_: string, indices: readonly number[]) => {
    opened.push(indices);
    return testImages('digits', indices, none);
  };

  test('are opened when others are wanted, and not again for fewer', async () => {
    const pictures = createPictures(figure, open);
    const first = await pictures.wanted(asking([1, 2]));
    expect(await pictures.wanted(asking([2]))).toBe(first);
    expect((await pictures.wanted(asking([2, 70])))?.there).toEqual(new Set([2, 70]));
    expect(opened).toEqual([
      [1, 2],
      [2, 70],
    ]);
  });

  test('are not asked for where this copy of the site lacks them', async () => {
    const before = opened.length;
    expect(await createPictures(figure, open).wanted(asking([1], 'digits'))).toBeUndefined();
    expect(opened.length).toBe(before);
  });
});
