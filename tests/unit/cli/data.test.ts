import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeData } from '../../../src/cli/data.ts';
import { downloadReaders } from '../../../src/cli/download.ts';
import { writeExemplars } from '../../../src/cli/exemplars.ts';
import { dataFolder, fullSplit } from '../../../src/cli/node-data.ts';
import { createNodeLab } from '../../../src/cli/node-lab.ts';
import { OFFICIAL } from '../../../src/cli/official-files.ts';
import { plainWords } from '../../../src/cli/plain-words.ts';
import { heldShards, holdsPlan, type ShardPlan, writeShards } from '../../../src/cli/shards.ts';
import { unpacked } from '../../../src/cli/source-files.ts';
import { digits } from '../../../src/data/digits.ts';
import { openImages } from '../../../src/data/open.ts';
import { PlainError } from '../../../src/data/plain-error.ts';
import { readShard } from '../../../src/data/shards.ts';
import { openSheet } from '../../../src/data/sheets.ts';
import { halved, pickImages } from '../../../src/data/transforms.ts';
import { failure } from '../data/failure.ts';
import { cifarRecords, noiseImages } from '../data/small-sets.ts';

const real = [process.env.DATA_DIR, '../shared/data'].find((dir) => dir && existsSync(join(dir, 'mnist')));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const assets = async (name: string) => new Uint8Array(await readFile(join(folder, name)));

describe('shards in a folder', () => {
  const plan: ShardPlan = {
    set: 'mnist',
    credit: 'credit',
    source: { train: digits('train', 0, 4100), test: digits('test', 0, 40) },
    counts: { train: 4100, test: 30 },
    shardImages: 2000,
    sheets: [],
  };

  test('are read back as the same images, and known to be whole or not', async () => {
    const target = join(folder, 'data', 'mnist');
    await writeShards(target, plan);
    const names = ['manifest.json', 'test-000.gz', 'train-000.gz', 'train-001.gz', 'train-002.gz'];
    expect((await readdir(target)).sort()).toEqual(names);
    expect(await openImages('mnist', 'train', 4100, assets)).toEqual(plan.source.train);
    expect(await openImages('mnist', 'test', 30, assets)).toEqual(digits('test', 0, 30));
    expect((await heldShards(target, 'mnist'))?.whole).toEqual({ train: 4100, test: 40 });
    await writeFile(join(target, 'train-001.gz'), 'damaged');
    expect(await heldShards(target, 'mnist')).toBeUndefined();
    await rm(target, { recursive: true });
    expect(await heldShards(target, 'mnist')).toBeUndefined();
  });

  test('are made anew only if something of the plan has changed', async () => {
    const target = join(folder, 'held');
    const sheets = [{ name: 'few', split: 'train', indices: [7, 4099] }] as const;
    const manifest = await writeShards(target, { ...plan, sheets });
    expect(holdsPlan(manifest, { ...plan, sheets })).toBe(true);
    for (const change of [
      { credit: 'other' },
      { counts: { train: 4100, test: 31 } },
      { shardImages: 1000 },
      { sheets: [] },
      { sheets: [{ ...sheets[0], indices: [7, 8] }] },
      { source: { ...plan.source, test: digits('test', 0, 41) } },
    ]) {
      expect(holdsPlan(manifest, { ...plan, sheets, ...change })).toBe(false);
    }
  });

  test('of colour pictures, with a sheet of some of them, come back to the byte', async () => {
    const source = { train: noiseImages(50, 16, 16, 3), test: noiseImages(20, 16, 16, 3) };
    const sheets = [{ name: 'few', split: 'train', indices: [49, 3, 17] }] as const;
    const counts = { train: 40, test: 20 };
    await writeShards(join(folder, 'data', 'cifar-10-16'), {
      ...plan,
      ...{ set: 'cifar-10-16', source, counts, shardImages: 30, sheets },
    });
    const images = await openImages('cifar-10-16', 'train', 40, assets);
    expect(images.pixels).toEqual(source.train.pixels.subarray(0, 40 * 768));
    const sheet = await openSheet('cifar-10-16', 'few', assets);
    expect(sheet).toMatchObject({ split: 'train', indices: [49, 3, 17] });
    expect(sheet.images).toEqual(pickImages(source.train, [49, 3, 17]));
    expect(await failure(() => openSheet('cifar-10-16', 'many', assets))).toBe('errors.data.noSheet');
    expect(await failure(() => openSheet('cifar-100-16', 'few', assets))).toBe('errors.data.absent');
  });
});

describe('sheets of exemplars', () => {
  const source = { train: noiseImages(30, 2, 2, 3), test: noiseImages(5, 2, 2, 3) };
  const sheet = (file: string, indices: number[]) => ({
    file: `exemplars-${file}.gz`,
    split: 'train' as const,
    indices,
  });

  test('hold the pictures asked for, are written once, and go when nothing asks for them', async () => {
    const target = join(folder, 'data', 'cifar-10-16');
    await mkdir(target, { recursive: true });
    const sheets = [sheet('a', [29, 3]), sheet('b', [7])];
    expect(await writeExemplars(target, sheets, source)).toBe(2);
    const bytes = await readFile(join(target, sheets[0].file));
    const images = await readShard(bytes, { file: 'a', count: 2 }, { height: 2, width: 2, channels: 3 });
    expect(images).toEqual(pickImages(source.train, [29, 3]));
    const { mtimeMs } = await stat(join(target, sheets[0].file));
    await writeFile(join(target, `${sheets[1].file}.js`), 'twin');
    expect(await writeExemplars(target, [sheets[0], sheet('c', [1])], source)).toBe(2);
    expect((await stat(join(target, sheets[0].file))).mtimeMs).toBe(mtimeMs);
    const held = (await readdir(target)).filter((file) => file.startsWith('exemplars-'));
    expect(held.sort()).toEqual(['exemplars-a.gz', 'exemplars-c.gz']);
  });

  test('are left out where a picture of theirs is not there', async () => {
    const target = join(folder, 'few');
    await mkdir(target);
    expect(await writeExemplars(target, [sheet('a', [29, 30]), sheet('b', [0])], source)).toBe(1);
    expect(await readdir(target)).toEqual(['exemplars-b.gz']);
  });
});

describe('a source folder', () => {
  const write = async (path: string, bytes: Uint8Array) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  };
  const idx = (head: number[], body: number) => Buffer.concat([Buffer.from(head), Buffer.alloc(body)]);
  const images = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28];

  test('is named by --from, else by DATA_DIR', () => {
    expect(dataFolder(['--from', 'a'])).toBe('a');
    expect(dataFolder(['--from=b'])).toBe('b');
    expect(dataFolder([])).toBe(process.env.DATA_DIR || undefined);
  });

  test('that is not there or holds no set is refused', async () => {
    await mkdir(join(folder, 'empty'));
    expect(await failure(() => makeData(folder, join(folder, 'nowhere')))).toBe('errors.data.noFolder');
    expect(await failure(() => makeData(folder, join(folder, 'empty')))).toBe('errors.data.noSets');
    expect(await failure(() => fullSplit('mnist', 'train', join(folder, 'empty')))).toBe('errors.data.notFound');
  });

  test('with a file cut short, altered, or without its companion is refused with the file’s name', async () => {
    for (const split of ['train', 't10k']) {
      await write(`source/mnist/${split}-images-idx3-ubyte`, idx(images, 2 * 784));
      await write(`source/mnist/${split}-labels-idx1-ubyte`, idx([0, 0, 8, 1, 0, 0, 0, 2], 2));
    }
    const source = join(folder, 'source');
    const said = () => makeData(folder, source).catch((reason: PlainError) => plainWords(reason));
    expect(await failure(() => fullSplit('mnist', 'test', source))).toBe('errors.data.content');
    await write('source/mnist/train-images-idx3-ubyte', idx(images, 2 * 784 - 1));
    expect(await said()).toBe('The file train-images-idx3-ubyte is cut short. Fetch it again.');
    await rm(join(source, 'mnist/train-images-idx3-ubyte'));
    expect(await said()).toContain('The file train-images-idx3-ubyte is missing');
  });

  test('with batches of CIFAR cut short, altered or in a damaged archive is refused, too', async () => {
    const source = join(folder, 'cifar');
    await write('cifar/cifar-10-batches-bin/data_batch_1.bin', cifarRecords([[1], [2]]).subarray(0, -1));
    expect(await failure(() => fullSplit('cifar-10', 'train', source))).toBe('errors.data.truncated');
    await write('cifar/cifar-10-batches-bin/data_batch_1.bin', cifarRecords([[1], [2]]));
    expect(await failure(() => fullSplit('cifar-10', 'train', source))).toBe('errors.data.content');
    await write('cifar/cifar-100-binary.tar.gz', gzipSync(Buffer.alloc(700, 7)));
    expect(await failure(() => fullSplit('cifar-100', 'train', source))).toBe('errors.data.notTar');
    await write('cifar/cifar-100-binary.tar.gz', gzipSync(Buffer.alloc(700, 7)).subarray(0, 20));
    expect(await failure(() => fullSplit('cifar-100', 'train', source))).toBe('errors.data.truncated');
  });

  test('may hold files gzipped or not; a gzip file cut short is named', async () => {
    const packed = gzipSync(Buffer.from([0, 0, 8, 1]));
    expect([...unpacked(packed, 'a')]).toEqual([0, 0, 8, 1]);
    expect([...unpacked(Uint8Array.of(0, 0, 8, 1), 'a')]).toEqual([0, 0, 8, 1]);
    expect(await failure(() => unpacked(packed.subarray(0, 15), 'a'))).toBe('errors.data.truncated');
  });
});

describe('the official downloads', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });
  const lines = async (answer: (address: string) => Response | Promise<Response>) => {
    vi.stubEnv('DATA_DIR', '');
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (address: string) => {
      asked.push(address);
      return answer(address);
    });
    return { said: await makeData(join(folder, 'download')), asked };
  };

  test('are asked for where no folder is named; without any the site does without', async () => {
    const { said, asked } = await lines(() => Promise.reject(new TypeError('no network')));
    expect(said.split('\n')).toHaveLength(6);
    expect(said.split('\n').every((line) => line.endsWith(': not found; the site does without it.'))).toBe(true);
    const names = ['train-images-idx3-ubyte.gz', 'cifar-10-binary.tar.gz', 'cifar-100-binary.tar.gz'];
    for (const name of names) expect(asked.some((address) => address.endsWith(`/${name}`))).toBe(true);
    expect(existsSync(join(folder, 'download', 'data'))).toBe(false);
  });

  test('that send other files than the official ones are not used', async () => {
    const records = cifarRecords([[1], [2]]);
    const header = Buffer.alloc(512);
    header.write('cifar-10-batches-bin/test_batch.bin');
    header.write(records.length.toString(8).padStart(11, '0'), 124);
    header.write('        ', 148);
    header.write(
      header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0'),
      148,
    );
    const padding = Buffer.alloc(1024 + ((512 - (records.length % 512)) % 512));
    const archive = gzipSync(Buffer.concat([header, records, padding]));
    const { said } = await lines((address) =>
      address.endsWith('.tar.gz') ? new Response(archive) : new Response(gzipSync(Buffer.from([0, 0, 8, 3]))),
    );
    expect(said.split('\n').every((line) => line.endsWith(': not found; the site does without it.'))).toBe(true);
  });
});

describe('behind a proxy', () => {
  test('downloads go through it, but for hosts that NO_PROXY names', async () => {
    const asked: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      asked.push(request.url!);
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    vi.stubEnv('HTTPS_PROXY', `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
    vi.stubEnv('NO_PROXY', 'storage.googleapis.com');
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('past the proxy')));
    for (const read of downloadReaders('mnist')) await read(OFFICIAL.mnist.splits.test[0]!).catch(() => undefined);
    proxy.close();
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    expect(asked).toEqual(['ossci-datasets.s3.amazonaws.com:443']);
  }, 20_000);
});

describe.skipIf(!real)('the data sets themselves', () => {
  test('are told apart by content where their files have the same names', async () => {
    const alone = join(real!, 'mnist');
    expect((await fullSplit('mnist', 'test', alone)).count).toBe(10_000);
    expect(await failure(() => fullSplit('fashion-mnist', 'test', alone))).toBe('errors.data.notFound');
  });

  test.skipIf(!existsSync(join(real ?? '', 'cifar-10')))('are all there for commands', async () => {
    vi.stubEnv('DATA_DIR', real!);
    const lab = await createNodeLab();
    const whole = await fullSplit('cifar-10', 'test', real!);
    const few = await lab.data('cifar-10', 'test', whole.count - 1);
    expect(few.count).toBe(whole.count - 1);
    expect(Buffer.compare(few.pixels, whole.pixels.subarray(0, few.pixels.length))).toBe(0);
    expect(await failure(() => lab.data('cifar-10', 'test', whole.count + 1))).toBe('errors.data.tooMany');
    vi.unstubAllEnvs();
  });

  test('become shards, the first images of each split in their order, once', async () => {
    const lines = (await makeData(folder, real)).split('\n');
    expect(lines).toContain('mnist: all 60,000 training and all 10,000 test images, 15 sheets of what excites units.');
    expect(await makeData(folder, real)).toBe(lines.map((line) => line.replace(/\.$/, ', already there.')).join('\n'));
    const full = await fullSplit('mnist', 'train', real!);
    const train = await openImages('mnist', 'train', 60_000, (name) => assets(name));
    expect(Buffer.compare(train.pixels, full.pixels)).toBe(0);
    expect(Buffer.compare(train.labels, full.labels)).toBe(0);
  }, 400_000);

  test.skipIf(!existsSync(join(real ?? '', 'cifar-10')))(
    'in colour are told with their counts, and their shards weigh about 300 kB',
    async () => {
      const full = await fullSplit('cifar-10', 'train', real!);
      const test = await fullSplit('cifar-10-16', 'test', real!);
      expect([full.count % 10_000, test.count]).toEqual([0, 10_000]);
      const manifest = JSON.parse(await readFile(join(folder, 'data/cifar-10-16/manifest.json'), 'utf8'));
      expect(manifest.whole).toEqual({ train: full.count, test: test.count });
      for (const { bytes, count } of manifest.splits.train) if (count === 560) expect(bytes).toBeLessThan(330_000);
      const few = await openImages('cifar-10-16', 'train', 600, (name) => assets(name));
      expect(Buffer.compare(few.pixels, halved(full).pixels.subarray(0, 600 * 768))).toBe(0);
      const sheet = await openSheet('cifar-10', 'classes', (name) => assets(name));
      expect(sheet.images.pixels.subarray(0, 3072)).toEqual(
        full.pixels.subarray(sheet.indices[0] * 3072, (sheet.indices[0] + 1) * 3072),
      );
      expect([...sheet.images.labels]).toEqual(Array.from({ length: 160 }, (_, i) => Math.floor(i / 16)));
    },
    400_000,
  );
});

test('a message without wording falls back to its key', () => {
  expect(plainWords(new PlainError('errors.no.such'))).toContain('errors.no.such');
});
