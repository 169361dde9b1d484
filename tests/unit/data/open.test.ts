import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { digits } from '../../../src/data/digits.ts';
import { gunzip } from '../../../src/data/gunzip.ts';
import { openImages, streamImages } from '../../../src/data/open.ts';
import { PlainError } from '../../../src/data/plain-error.ts';
import { sha256 } from '../../../src/data/sha256.ts';
import { failure } from './failure.ts';

/** A small set in three shards, 2 + 2 + 1 images of 2 x 2 whose pixels all hold the image's index. */
function smallSet() {
  const files = new Map<string, Uint8Array>();
  const asked: string[] = [];
  const shards = [2, 2, 1].map((count, n) => {
    const content = Buffer.from([
      ...Array.from({ length: count }, (_, i) => 2 * n + i),
      ...Array.from({ length: 4 * count }, (_, i) => 2 * n + Math.floor(i / 4)),
    ]);
    const bytes = gzipSync(content);
    files.set(`data/mnist/train-00${n}.gz`, bytes);
    return {
      file: `train-00${n}.gz`,
      count,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    };
  });
  const manifest = {
    version: 2,
    set: 'mnist',
    height: 2,
    width: 2,
    channels: 1,
    credit: '-',
    whole: { train: 5, test: 1 },
    splits: { train: shards, test: [] },
    sheets: [],
  };
  files.set('data/mnist/manifest.json', Buffer.from(JSON.stringify(manifest)));
  const assets = async (name: string) => {
    asked.push(name.slice('data/mnist/'.length));
    const bytes = files.get(name);
    if (!bytes) throw new Error('404');
    return bytes;
  };
  return { files, asked, assets, manifest };
}

let set: ReturnType<typeof smallSet>;
beforeEach(() => {
  set = smallSet();
});

describe('a downloaded set', () => {
  test('is put together from its shards, and only from those that are needed', async () => {
    const images = await openImages('mnist', 'train', 3, set.assets);
    expect(images).toMatchObject({ count: 3, height: 2, width: 2, channels: 1 });
    expect([...images.labels]).toEqual([0, 1, 2]);
    expect([...images.pixels]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
    expect(set.asked).toEqual(['manifest.json', 'train-000.gz', 'train-001.gz']);
  });

  test('asked for again asks for no file twice', async () => {
    await openImages('mnist', 'train', 4, set.assets);
    await Promise.all([openImages('mnist', 'train', 5, set.assets), openImages('mnist', 'train', 5, set.assets)]);
    expect(set.asked).toEqual(['manifest.json', 'train-000.gz', 'train-001.gz', 'train-002.gz']);
  });

  test('streams: the first shard is ready before the others are asked for', async () => {
    const stream = await streamImages('mnist', 'train', 5, set.assets);
    await stream.ready(1);
    expect([...stream.images.labels]).toEqual([0, 1, 0, 0, 0]);
    expect(set.asked).toEqual(['manifest.json', 'train-000.gz']);
    await stream.ready(5);
    expect([...stream.images.labels]).toEqual([0, 1, 2, 3, 4]);
  });

  test('damaged on the way once is asked for again', async () => {
    let first = true;
    const images = await openImages('mnist', 'train', 2, async (name) => {
      const bytes = await set.assets(name);
      if (!name.endsWith('000.gz') || !first) return bytes;
      first = false;
      return bytes.map((byte, i) => (i === 20 ? byte ^ 1 : byte));
    });
    expect([...images.labels]).toEqual([0, 1]);
    expect(set.asked).toEqual(['manifest.json', 'train-000.gz', 'train-000.gz']);
  });

  test('damaged for good says which file, and is tried afresh when asked for again', async () => {
    const good = set.files.get('data/mnist/train-000.gz')!;
    set.files.set('data/mnist/train-000.gz', good.subarray(0, 10));
    expect(await failure(() => openImages('mnist', 'train', 1, set.assets))).toBe('errors.data.corrupt');
    set.files.set('data/mnist/train-000.gz', good);
    expect((await openImages('mnist', 'train', 2, set.assets)).count).toBe(2);
  });

  test('with the promised hash but another content than its manifest says is refused', async () => {
    const bytes = gzipSync(Buffer.from([1, 2, 3]));
    set.manifest.splits.train[0] = { file: 'train-000.gz', count: 2, bytes: bytes.length, sha256: sha256(bytes) };
    set.files.set('data/mnist/train-000.gz', bytes);
    set.files.set('data/mnist/manifest.json', Buffer.from(JSON.stringify(set.manifest)));
    expect(await failure(() => openImages('mnist', 'train', 1, set.assets))).toBe('errors.data.corrupt');
  });

  test('that is absent, lacks a file or is too small says so', async () => {
    expect(await failure(() => openImages('mnist', 'train', 6, set.assets))).toBe('errors.data.tooMany');
    set.files.delete('data/mnist/train-002.gz');
    expect(await failure(() => openImages('mnist', 'train', 5, set.assets))).toBe('errors.data.missing');
    expect(await failure(() => openImages('mnist', 'train', 1, async () => Promise.reject(new Error('404'))))).toBe(
      'errors.data.absent',
    );
  });

  test('that did not come for a reason of its own says that one, of its list and of its files', async () => {
    const offline = (name: string) => Promise.reject(new PlainError('errors.asset.offline', { name }));
    expect(await failure(() => openImages('mnist', 'train', 1, offline))).toBe('errors.asset.offline');
    const listed = (name: string) => (name.endsWith('.json') ? set.assets(name) : offline(name));
    expect(await failure(() => openImages('mnist', 'train', 1, listed))).toBe('errors.asset.offline');
  });
});

describe('generated digits', () => {
  test('need no file, are the generator’s own and grow as they are asked for', async () => {
    const none = async () => Promise.reject(new Error('no files here'));
    const few = await openImages('digits', 'test', 20, none);
    const more = await openImages('digits', 'test', 700, none);
    const made = digits('test', 0, 700);
    expect(more.pixels).toEqual(made.pixels);
    expect(more.labels).toEqual(made.labels);
    expect(few.pixels).toEqual(made.pixels.subarray(0, 20 * 784));
  });

  test('come in a stream whose end may wait', async () => {
    const stream = await streamImages('digits', 'train', 1200, async () => new Uint8Array());
    await stream.ready(64);
    expect(stream.images.pixels.subarray(0, 784).some((p) => p > 0)).toBe(true);
    expect(stream.images.pixels.subarray(1199 * 784).some((p) => p > 0)).toBe(false);
    await stream.ready(1200);
    expect(stream.images.pixels.subarray(1199 * 784).some((p) => p > 0)).toBe(true);
  });

  test('have a limit of memory', async () => {
    expect(await failure(() => openImages('digits', 'train', 1e9, async () => new Uint8Array()))).toBe(
      'errors.data.tooMany',
    );
  });
});

test('gunzip refuses what is no gzip and what is cut short', async () => {
  const whole = gzipSync(Buffer.from('digits'));
  expect(new TextDecoder().decode(await gunzip(whole, 'a.gz'))).toBe('digits');
  expect(await failure(() => gunzip(whole.subarray(0, 12), 'a.gz'))).toBe('errors.data.corrupt');
  expect(await failure(() => gunzip(Uint8Array.of(1, 2, 3), 'a.gz'))).toBe('errors.data.corrupt');
});
