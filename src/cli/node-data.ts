import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { imagesFromIdx, type NamedBytes } from '../data/idx.ts';
import type { Images, Split } from '../data/images.ts';
import { PlainError } from '../data/plain-error.ts';
import { sha256 } from '../data/sha256.ts';

/** MNIST's four files, with the SHA-256 of their unpacked content (packed copies differ from mirror to mirror). */
export const MNIST_FILES: Readonly<Record<Split, { readonly images: OfficialFile; readonly labels: OfficialFile }>> = {
  train: {
    images: {
      name: 'train-images-idx3-ubyte',
      sha256: 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
    },
    labels: {
      name: 'train-labels-idx1-ubyte',
      sha256: '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
    },
  },
  test: {
    images: {
      name: 't10k-images-idx3-ubyte',
      sha256: '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
    },
    labels: {
      name: 't10k-labels-idx1-ubyte',
      sha256: 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
    },
  },
};

export interface OfficialFile {
  readonly name: string;
  readonly sha256: string;
}

/** Reads a file of MNIST by its official name. */
export type ReadOfficial = (file: OfficialFile) => Promise<Uint8Array>;

/** All 60,000 training and 10,000 test images of MNIST, read through `read` and checked against the official content. */
export async function readMnist(read: ReadOfficial): Promise<{ train: Images; test: Images }> {
  const [train, test] = await Promise.allSettled([readSplit('train', read), readSplit('test', read)]);
  // Of several faults always the first in order, whichever file was read sooner.
  if (train.status === 'rejected') throw train.reason;
  if (test.status === 'rejected') throw test.reason;
  return { train: train.value, test: test.value };
}

/**
 * All of MNIST from a folder (`DIR` or `DIR/mnist`, files gzipped or not), for the command line. Throws `PlainError`:
 * `errors.data.notFound`, or what is wrong with a file, by its name.
 */
export function fullMnist(folder: string): Promise<{ train: Images; test: Images }> {
  return readMnist(folderReader(folder));
}

/** The folder named by `--from DIR` or by DATA_DIR, if any. */
export function dataFolder(args: readonly string[] = process.argv.slice(2)): string | undefined {
  const at = args.indexOf('--from');
  if (at >= 0) return args[at + 1] ?? '';
  return args.find((arg) => arg.startsWith('--from='))?.slice(7) ?? (process.env.DATA_DIR || undefined);
}

function folderReader(folder: string): ReadOfficial {
  return async ({ name }) => {
    for (const path of [name, `${name}.gz`, `mnist/${name}`, `mnist/${name}.gz`].map((file) => join(folder, file))) {
      if (existsSync(path)) return unpacked(await readFile(path), name);
    }
    throw new PlainError('errors.data.notFound', { file: name, folder });
  };
}

/** Content of a file that may be gzipped. */
export function unpacked(bytes: Uint8Array, name: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch {
    throw new PlainError('errors.data.truncated', { file: `${name}.gz` });
  }
}

async function readSplit(split: Split, read: ReadOfficial): Promise<Images> {
  const { images, labels } = MNIST_FILES[split];
  const files: [NamedBytes, NamedBytes] = [
    { name: images.name, bytes: await read(images) },
    { name: labels.name, bytes: await read(labels) },
  ];
  // A file cut short says so before its hash is looked at: that is the message that helps.
  const made = imagesFromIdx(...files);
  for (const [i, { name, sha256: expected }] of [images, labels].entries()) {
    if (sha256(files[i].bytes) !== expected) throw new PlainError('errors.data.content', { file: name });
  }
  return made;
}
