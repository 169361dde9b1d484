import { gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { digits } from '../../../src/data/digits.ts';
import { scenes } from '../../../src/data/scenes.ts';
import { shardContent } from '../../../src/data/shards.ts';
import { sliceImages } from '../../../src/data/transforms.ts';
import { exemplarPixels, lacksSheet } from '../../../src/figures/kit/exemplar-pixels.ts';
import type { FigureState } from '../../../src/shell/figure-state.ts';
import { createPictures } from '../../../src/shell/pictures.ts';
import { emptyState } from '../../../src/shell/state.ts';
import { testImages } from '../../../src/shell/test-images.ts';
import { noiseImages } from '../data/small-sets.ts';
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

  test('in colour are the generator’s own', async () => {
    const { pixels, channels } = await testImages('scenes', [12], none);
    expect(channels).toBe(3);
    expect(pixels.subarray(12 * 3072)).toEqual(scenes('test', 12, 1).pixels);
  });
});

describe('downloaded test pictures', () => {
  test('in colour come from the shards that hold them, and from no other', async () => {
    const images = noiseImages(25, 16, 16, 3);
    const files = new Map<string, Uint8Array>();
    const test = [10, 10, 5].map((count, n) => {
      const bytes = gzipSync(shardContent(sliceImages(images, 10 * n, 10 * n + count)));
      files.set(`data/cifar-10-16/test-00${n}.gz`, bytes);
      return { file: `test-00${n}.gz`, count, bytes: bytes.length, sha256: '0'.repeat(64) };
    });
    const form = { version: 2, set: 'cifar-10-16', height: 16, width: 16, channels: 3, credit: '-' };
    const manifest = { ...form, whole: { train: 1, test: 25 }, splits: { train: [], test }, sheets: [] };
    files.set('data/cifar-10-16/manifest.json', Buffer.from(JSON.stringify(manifest)));
    const asked: string[] = [];
    const pictures = await testImages('cifar-10-16', [24, 3], async (name) => {
      asked.push(name.slice('data/cifar-10-16/'.length));
      return files.get(name)!;
    });
    expect(asked).toEqual(['manifest.json', 'test-000.gz', 'test-002.gz']);
    expect([...pictures.there!].sort()).toEqual([24, 3]);
    for (const index of [3, 24]) {
      expect(pictures.pixels.subarray(index * 768, (index + 1) * 768)).toEqual(
        images.pixels.subarray(index * 768, (index + 1) * 768),
      );
      expect(pictures.labels[index]).toBe(images.labels[index]);
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

  test('are opened again for one beyond those of which a set was opened', async () => {
    const few = { data: 'digits', width: 1, height: 1, pixels: new Uint8Array(3), count: 3 };
    const asked: (readonly number[])[] = [];
    const pictures = createPictures(figure, async (_, indices) => {
      asked.push(indices);
      return few as never;
    });
    await pictures.wanted(asking([1, 2]));
    await pictures.wanted(asking([2, 7]));
    expect(asked).toEqual([
      [1, 2],
      [2, 7],
    ]);
  });

  test('stay while none are wanted: what stands there until a run’s first frame is drawn with them', async () => {
    const late = {
      ...figure,
      testImages: ({ frame, params }: FigureState) =>
        frame && { data: (params as { data?: string }).data ?? 'digits', indices: [1] },
    };
    const pictures = createPictures(late, open);
    const there = { ...asking([1]), frame: { step: 1 } as never };
    await pictures.wanted(there);
    expect(pictures.fit({ ...there, frame: undefined })).toBe(true);
    expect(pictures.fit({ ...there, params: { ...there.params, data: 'mnist' } as never })).toBe(false);
  });

  test('are not asked for where this copy of the site lacks them', async () => {
    const before = opened.length;
    expect(await createPictures(figure, open).wanted(asking([1], 'digits'))).toBeUndefined();
    expect(opened.length).toBe(before);
  });
});

describe('a sheet beside the pictures of a figure', () => {
  const asking = (file?: string): FigureState => ({ ...emptyState(toy), file }) as never;
  const figure = {
    ...toy,
    testImages: (state: unknown) => {
      const { file } = state as { file?: string };
      return { data: 'digits', indices: [1], ...(file && { sheet: { file, indices: [5, 2] } }) };
    },
  };
  const gates = new Map<string, (isThere: boolean) => void>();
  const asked: string[] = [];
  const assets = (name: string): Promise<Uint8Array> => {
    asked.push(name);
    const bytes = new Uint8Array(gzipSync(shardContent(digits('train', 0, 2))));
    return new Promise((done, fail) => gates.set(name.at(-1)!, (isThere) => (isThere ? done(bytes) : fail(name))));
  };
  const pictures = createPictures(figure, (_, indices, sheet, there) =>
    testImages('digits', indices, assets, sheet, there),
  );
  const open = (file: string, isThere: boolean) => vi.waitFor(() => gates.get(file)!(isThere));

  test('comes with the pictures that are there, and is opened once', async () => {
    const base = await pictures.wanted(asking());
    expect(base?.sheet).toBeUndefined();
    const wanted = pictures.wanted(asking('a'));
    await open('a', true);
    const both = await wanted;
    expect(both?.pixels).toBe(base?.pixels);
    expect(exemplarPixels(both, 2)).toEqual(digits('train', 1, 1).pixels);
    expect(exemplarPixels(both, 1)).toBeUndefined();
    expect(await pictures.wanted(asking('a'))).toBe(both);
  });

  test('that is asked for later comes later, and no other is shown after it', async () => {
    const [early, late] = [pictures.wanted(asking('b')), pictures.wanted(asking('c'))];
    await open('b', true);
    expect((await early)?.sheet?.file).toBe('b');
    await open('c', true);
    expect((await late)?.sheet?.file).toBe('c');
    expect(asked).toEqual(['a', 'b', 'c'].map((file) => `data/digits/${file}`));
  });

  test('that cannot be had says so', async () => {
    const wanted = pictures.wanted(asking('d'));
    await open('d', false);
    const without = await wanted;
    expect(without?.sheet).toEqual({ file: 'd', indices: [5, 2], images: undefined });
    expect(lacksSheet(without)).toBe(true);
  });
});
