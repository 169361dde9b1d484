import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeData } from '../../../src/cli/data.ts';
import { dataFolder, fullMnist, unpacked } from '../../../src/cli/node-data.ts';
import { plainWords } from '../../../src/cli/plain-words.ts';
import { holdsShards, writeShards } from '../../../src/cli/shards.ts';
import { digits } from '../../../src/data/digits.ts';
import { openImages } from '../../../src/data/open.ts';
import { PlainError } from '../../../src/data/plain-error.ts';
import { failure } from '../data/failure.ts';

const real = [process.env.DATA_DIR, '../shared/data'].find((dir) => dir && existsSync(join(dir, 'mnist')));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const assets = async (name: string) => new Uint8Array(await readFile(join(folder, name)));

test('shards that were written are read back as the same images, and known to be whole or not', async () => {
  const target = join(folder, 'data', 'mnist');
  const [train, test] = [digits('train', 0, 4100), digits('test', 0, 30)];
  await writeShards(target, 'mnist', 'credit', { train, test });
  expect((await readdir(target)).sort()).toEqual([
    'manifest.json',
    'test-000.gz',
    'train-000.gz',
    'train-001.gz',
    'train-002.gz',
  ]);
  expect(await openImages('mnist', 'train', 4100, assets)).toEqual(train);
  expect(await openImages('mnist', 'test', 30, assets)).toEqual(test);
  expect(await holdsShards(target, 'mnist')).toBe(true);
  await writeFile(join(target, 'train-001.gz'), 'damaged');
  expect(await holdsShards(target, 'mnist')).toBe(false);
  await rm(target, { recursive: true });
  expect(await holdsShards(target, 'mnist')).toBe(false);
});

describe('a source folder', () => {
  test('is named by --from, else by DATA_DIR', () => {
    expect(dataFolder(['--from', 'a'])).toBe('a');
    expect(dataFolder(['--from=b'])).toBe('b');
    expect(dataFolder([])).toBe(process.env.DATA_DIR || undefined);
  });

  test('without MNIST, or with a file cut short or altered, is refused with the file’s name', async () => {
    expect(await failure(() => fullMnist(folder))).toBe('errors.data.notFound');
    const source = join(folder, 'source', 'mnist');
    await mkdir(source, { recursive: true });
    const write = (name: string, head: number[], body: number) =>
      writeFile(join(source, name), Buffer.concat([Buffer.from(head), Buffer.alloc(body)]));
    const images = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28];
    for (const split of ['train', 't10k']) {
      await write(`${split}-images-idx3-ubyte`, images, 2 * 784);
      await write(`${split}-labels-idx1-ubyte`, [0, 0, 8, 1, 0, 0, 0, 2], 2);
    }
    expect(await failure(() => fullMnist(join(folder, 'source')))).toBe('errors.data.content');
    await write('train-images-idx3-ubyte', images, 2 * 784 - 1);
    expect(await failure(() => fullMnist(join(folder, 'source')))).toBe('errors.data.truncated');
    const error = await makeData(folder, source).catch((reason: PlainError) => plainWords(reason));
    expect(error).toBe('The file train-images-idx3-ubyte is cut short. Fetch it again.');
  });

  test('may hold files gzipped or not; a gzip file cut short is named', async () => {
    const packed = gzipSync(Buffer.from([0, 0, 8, 1]));
    expect([...unpacked(packed, 'a')]).toEqual([0, 0, 8, 1]);
    expect([...unpacked(Uint8Array.of(0, 0, 8, 1), 'a')]).toEqual([0, 0, 8, 1]);
    expect(await failure(() => unpacked(packed.subarray(0, 15), 'a'))).toBe('errors.data.truncated');
  });

  test.skipIf(!real)(
    'with MNIST becomes shards of the first 10,000 training and all test images, once',
    async () => {
      expect(await makeData(folder, real)).toBe('MNIST: 10000 training and 10000 test images in 10 shards.');
      expect(await makeData(folder, real)).toBe('MNIST: already in public/data/mnist.');
      const full = await fullMnist(real!);
      expect([full.train.count, full.test.count]).toEqual([60_000, 10_000]);
      const train = await openImages('mnist', 'train', 10_000, async (name) => assets(name));
      expect(Buffer.compare(train.pixels, full.train.pixels.subarray(0, 10_000 * 784))).toBe(0);
      expect(Buffer.compare(train.labels, full.train.labels.subarray(0, 10_000))).toBe(0);
      const first = JSON.parse(await readFile(join(folder, 'data/mnist/manifest.json'), 'utf8')).splits.train[0];
      expect(first.bytes).toBeLessThanOrEqual(350_000);
    },
    60_000,
  );
});

test('a message without wording falls back to its key', () => {
  expect(plainWords(new PlainError('errors.no.such'))).toContain('errors.no.such');
});
