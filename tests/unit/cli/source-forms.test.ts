import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { recordsFromPickle } from '../../../src/cli/cifar-pickle.ts';
import { makeData } from '../../../src/cli/data.ts';
import { fullSplit } from '../../../src/cli/node-data.ts';
import { idxFromNpy } from '../../../src/cli/npy.ts';
import { readPickle } from '../../../src/cli/pickle.ts';
import { plainWords } from '../../../src/cli/plain-words.ts';
import { readZip } from '../../../src/cli/read-zip.ts';
import type { DownloadedName, Split } from '../../../src/data/images.ts';
import type { PlainError } from '../../../src/data/plain-error.ts';
import { failure } from '../data/failure.ts';
import { pythonBatch } from '../data/python-batch.ts';
import { cifarRecords } from '../data/small-sets.ts';

const real = [process.env.DATA_DIR, '../shared/data'].find((dir) => dir && existsSync(join(dir, 'mnist')));

const images = Buffer.concat([
  Buffer.from([0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28]),
  Buffer.alloc(2 * 784, 3),
]);
const labels = Buffer.from([0, 0, 8, 1, 0, 0, 0, 2, 5, 6]);
const pixelsOf = (records: Uint8Array, size: number): Uint8Array =>
  Buffer.concat([records.subarray(size - 3072, size), records.subarray(2 * size - 3072)]);
const ten = cifarRecords([[7], [2]]);
const hundred = cifarRecords([
  [4, 0],
  [1, 1],
]);
const pickle = { ten: pythonBatch({ labels: [7, 2] }, pixelsOf(ten, 3073)) };
const batch100 = pythonBatch({ fine_labels: [0, 1], coarse_labels: [4, 1] }, pixelsOf(hundred, 3074));

/** Numpy's file of an array of bytes. */
function npy(shape: string, body: Uint8Array): Uint8Array {
  const dictionary = `{'descr': '|u1', 'fortran_order': False, 'shape': ${shape}, }`;
  const header = `${dictionary.padEnd(117)}\n`;
  return Buffer.concat([Buffer.from(`\x93NUMPY\x01\x00`, 'latin1'), Buffer.from([118, 0]), Buffer.from(header), body]);
}

/** A zip archive with its files deflated. */
function zip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const packed = deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    for (const [place, value] of [
      [0, 20],
      [4, 8],
    ] as const)
      fields.writeUInt16LE(value, place);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const npz = zip({
  'x_train.npy': npy('(2, 28, 28)', images.subarray(16)),
  'y_train.npy': npy('(2,)', labels.subarray(8)),
});

async function folderWith(files: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'forms-'));
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

describe('a data set is found', () => {
  // What is found and read is then told to be other pictures than the published ones: only those pass.
  test.each<[string, DownloadedName, Readonly<Record<string, Uint8Array>>]>([
    [
      'as its authors publish it',
      'mnist',
      { 'train-images-idx3-ubyte.gz': gzipSync(images), 'train-labels-idx1-ubyte.gz': gzipSync(labels) },
    ],
    ['with a dot for the dash', 'mnist', { 'train-images.idx3-ubyte': images, 'train-labels.idx1-ubyte': labels }],
    [
      'as Kaggle packs it: in folders named as the files',
      'mnist',
      {
        'archive/train-images-idx3-ubyte/train-images-idx3-ubyte': images,
        'archive/train-labels-idx1-ubyte/train-labels-idx1-ubyte': labels,
      },
    ],
    [
      'as PyTorch leaves it',
      'fashion-mnist',
      { 'FashionMNIST/raw/train-images-idx3-ubyte': images, 'FashionMNIST/raw/train-labels-idx1-ubyte': labels },
    ],
    ['as Keras leaves it', 'mnist', { 'datasets/mnist.npz': npz }],
    [
      'as Keras leaves Fashion-MNIST',
      'fashion-mnist',
      {
        'datasets/fashion-mnist/train-images-idx3-ubyte.gz': gzipSync(images),
        'datasets/fashion-mnist/train-labels-idx1-ubyte.gz': gzipSync(labels),
      },
    ],
    ['as PyTorch leaves CIFAR-10', 'cifar-10', { 'cifar-10-batches-py/data_batch_1': pickle.ten }],
    [
      'as Keras leaves CIFAR-10',
      'cifar-10',
      { 'cifar-10-batches-py-target/cifar-10-batches-py/data_batch_1': pickle.ten },
    ],
    ['as PyTorch leaves CIFAR-100', 'cifar-100', { 'cifar-100-python/train': batch100 }],
    [
      'in folders of any name',
      'mnist',
      {
        "Daten # 100 %25 ü/d'Élise (2)/?&=;/train-images-idx3-ubyte": images,
        "Daten # 100 %25 ü/d'Élise (2)/?&=;/train-labels-idx1-ubyte": labels,
      },
    ],
  ])('%s', async (_, set, files) => {
    expect(await failure(async () => fullSplit(set, 'train', await folderWith(files)))).toBe('errors.data.content');
  });

  test('through a link, not through one that points nowhere; other files called “train” are nobody’s', async () => {
    const folder = await folderWith({
      'there/train-images-idx3-ubyte': images,
      'there/train-labels-idx1-ubyte': labels,
      train: images,
    });
    await mkdir(join(folder, 'here'));
    await symlink(join(folder, 'there'), join(folder, 'here/mnist'));
    await symlink(join(folder, 'nowhere'), join(folder, 'here/test-images-idx3-ubyte'));
    expect(await failure(() => fullSplit('mnist', 'train', join(folder, 'here')))).toBe('errors.data.content');
    expect(await failure(() => fullSplit('cifar-100', 'train', folder))).toBe('errors.data.notFound');
  });

  test('or it is said what was looked for, and where', async () => {
    const folder = await folderWith({ 'pictures/a.png': images });
    const said = await makeData(folder, folder).catch((reason: PlainError) => plainWords(reason));
    for (const name of [folder, 'train-images-idx3-ubyte', 'mnist.npz', 'data_batch_1.bin', 'cifar-10-binary.tar.gz'])
      expect(said).toContain(name);
  });
});

describe('the Python version of CIFAR', () => {
  test('has the records of the binary one', () => {
    expect(Buffer.compare(recordsFromPickle(pickle.ten, 'a'), ten)).toBe(0);
    expect(Buffer.compare(recordsFromPickle(batch100, 'a'), hundred)).toBe(0);
  });
  test('runs nothing of a pickle, and is refused where it is cut short or another', async () => {
    const calls = Buffer.from('\x80\x02cos\nsystem\nU\x04trueR.', 'latin1');
    expect(readPickle(calls, 'a')).toBeNull();
    for (const length of [0, 3, 40, 400, pickle.ten.length - 5])
      expect(await failure(() => recordsFromPickle(pickle.ten.subarray(0, length), 'a'))).toBe('errors.data.truncated');
    for (const other of [calls, Buffer.from('hello'), pythonBatch({ labels: [1] }, pixelsOf(ten, 3073))])
      expect(await failure(() => recordsFromPickle(other, 'a'))).toBe('errors.data.pickle');
  });
});

describe('numpy’s files', () => {
  test('give the idx files that they were made of', () => {
    const within = readZip(npz, 'mnist.npz');
    expect(Buffer.compare(idxFromNpy(within.get('x_train.npy')!, 'a'), images)).toBe(0);
    expect(Buffer.compare(idxFromNpy(within.get('y_train.npy')!, 'a'), labels)).toBe(0);
  });
  test('are refused where they are cut short, or hold other numbers than bytes', async () => {
    expect(await failure(() => readZip(npz.subarray(0, 300), 'a'))).toBe('errors.data.truncated');
    expect(await failure(() => readZip(Buffer.alloc(100), 'a'))).toBe('errors.data.notZip');
    const floats = Buffer.from(npy('(2,)', Buffer.alloc(2)).toString().replace('|u1', '<f4'), 'utf8');
    expect(await failure(() => idxFromNpy(floats, 'a'))).toBe('errors.data.notNpy');
    expect(await failure(() => idxFromNpy(npy('(3,)', Buffer.alloc(2)), 'a'))).toBe('errors.data.notNpy');
  });
});

describe.skipIf(!real || !existsSync(join(real, 'cifar-10')))('the sets themselves', () => {
  test.each<[DownloadedName, Split]>([
    ['mnist', 'test'],
    ['cifar-10', 'test'],
  ])(
    'are the published ones in the other form, too: %s',
    async (set, split) => {
      const unpackedFile = async (name: string) => gunzipSync(await readFile(join(real!, set, `${name}.gz`)));
      const files: Record<string, Uint8Array> = {};
      if (set === 'mnist') {
        const [x, y] = await Promise.all(['t10k-images-idx3-ubyte', 't10k-labels-idx1-ubyte'].map(unpackedFile));
        files['mnist.npz'] = zip({
          'x_test.npy': npy('(10000, 28, 28)', x.subarray(16)),
          'y_test.npy': npy('(10000,)', y.subarray(8)),
        });
      } else {
        const records = await unpackedFile('test_batch.bin');
        const all = Array.from({ length: 10_000 }, (_, i) => records.subarray(i * 3073, (i + 1) * 3073));
        const pixels = Buffer.concat(all.map((record) => record.subarray(1)));
        files['cifar-10-batches-py/test_batch'] = pythonBatch({ labels: all.map((record) => record[0]) }, pixels);
      }
      const whole = await fullSplit(set, split, await folderWith(files));
      const official = await fullSplit(set, split, real!);
      expect(Buffer.compare(whole.pixels, official.pixels)).toBe(0);
      expect(Buffer.compare(whole.labels, official.labels)).toBe(0);
    },
    60_000,
  );
});
