import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DataName, Images, Split } from '../data/images.ts';
import { type Manifest, parseManifest, type Shard } from '../data/manifest.ts';
import { sha256 } from '../data/sha256.ts';
import { sliceImages } from '../data/transforms.ts';

/** About 330 kB of MNIST: the first one comes within a second or two, and the rest streams. */
const SHARD_IMAGES = 2000;

/** Writes a set's manifest and gzip shards into a folder, anew. The manifest comes last, so a folder with one is whole. */
export async function writeShards(
  folder: string,
  set: DataName,
  credit: string,
  splits: Readonly<Record<Split, Images>>,
): Promise<Manifest> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { height, width, channels } = splits.train;
  const written = {
    train: await writeSplit(folder, 'train', splits.train),
    test: await writeSplit(folder, 'test', splits.test),
  };
  const manifest: Manifest = { version: 1, set, height, width, channels, credit, splits: written };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** Whether a folder holds a whole set: its manifest reads and every shard has the promised SHA-256. */
export async function holdsShards(folder: string, set: DataName): Promise<boolean> {
  try {
    const manifest = parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8'), set);
    for (const { file, sha256: promised } of [...manifest.splits.train, ...manifest.splits.test]) {
      if (!existsSync(join(folder, file)) || sha256(await readFile(join(folder, file))) !== promised) return false;
    }
    return true;
  } catch {
    return false;
  }
}

async function writeSplit(folder: string, split: Split, images: Images): Promise<Shard[]> {
  const shards: Shard[] = [];
  for (let from = 0; from < images.count; from += SHARD_IMAGES) {
    const part = sliceImages(images, from, Math.min(from + SHARD_IMAGES, images.count));
    const file = `${split}-${String(shards.length).padStart(3, '0')}.gz`;
    const bytes = gzipSync(Buffer.concat([part.labels, part.pixels]), { level: 9 });
    await writeFile(join(folder, file), bytes);
    shards.push({ file, count: part.count, bytes: bytes.length, sha256: sha256(bytes) });
  }
  return shards;
}
