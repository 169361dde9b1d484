import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DataName, Images, Split } from '../data/images.ts';
import { type Manifest, parseManifest, type Shard, type Sheet } from '../data/manifest.ts';
import { sha256 } from '../data/sha256.ts';
import { shardContent } from '../data/shards.ts';
import { pickImages, sliceImages } from '../data/transforms.ts';

/** What to write of a set: everything but the files. */
export interface ShardPlan {
  readonly set: DataName;
  readonly credit: string;
  /** All images there are. */
  readonly source: Readonly<Record<Split, Images>>;
  /** Images of each split to write, from the first. */
  readonly counts: Readonly<Record<Split, number>>;
  readonly shardImages: number;
  readonly sheets: readonly Pick<Sheet, 'name' | 'split' | 'indices'>[];
}

/** Writes a set's manifest and gzip shards into a folder, anew. The manifest comes last, so a folder with one is whole. */
export async function writeShards(folder: string, plan: ShardPlan): Promise<Manifest> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { set, credit, source } = plan;
  const { height, width, channels } = source.train;
  const splits = { train: await writeSplit(folder, 'train', plan), test: await writeSplit(folder, 'test', plan) };
  const whole = { train: source.train.count, test: source.test.count };
  const sheets: Sheet[] = [];
  for (const { name, split, indices } of plan.sheets) {
    const shard = await writeShard(folder, `sheet-${name}.gz`, pickImages(source[split], indices));
    sheets.push({ name, split, indices, ...shard });
  }
  const manifest: Manifest = { version: 2, set, height, width, channels, credit, whole, splits, sheets };
  // A number a line would make thousands of lines of the sheets.
  const text = JSON.stringify(manifest, null, 2).replace(/\[[\d,\s]+\]/g, (list) => list.replace(/\s+/g, ''));
  await writeFile(join(folder, 'manifest.json'), `${text}\n`);
  return manifest;
}

/** The manifest of a folder that holds a whole set: it reads and every file has the promised SHA-256. Else undefined. */
export async function heldShards(folder: string, set: DataName): Promise<Manifest | undefined> {
  try {
    const manifest = parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8'), set);
    for (const { file, sha256: promised } of [...manifest.splits.train, ...manifest.splits.test, ...manifest.sheets]) {
      if (sha256(await readFile(join(folder, file))) !== promised) return undefined;
    }
    return manifest;
  } catch {
    return undefined;
  }
}

/** Whether a folder's manifest is the one that a plan would write. */
export function holdsPlan(manifest: Manifest, plan: ShardPlan): boolean {
  const { credit, whole, splits, sheets } = manifest;
  const held = [credit, whole, countsIn(splits.train), countsIn(splits.test), sheets.map(nameAndImages)];
  const planned = [
    plan.credit,
    { train: plan.source.train.count, test: plan.source.test.count },
    shardCounts('train', plan),
    shardCounts('test', plan),
    plan.sheets.map(nameAndImages),
  ];
  return JSON.stringify(held) === JSON.stringify(planned);
}

const countsIn = (shards: readonly Shard[]): number[] => shards.map(({ count }) => count);
const nameAndImages = ({ name, split, indices }: ShardPlan['sheets'][number]) => [name, split, indices];

/** How many images each shard of a split gets. */
function shardCounts(split: Split, { counts, shardImages }: ShardPlan): number[] {
  const shards = Math.ceil(counts[split] / shardImages);
  return Array.from({ length: shards }, (_, i) => Math.min(shardImages, counts[split] - i * shardImages));
}

async function writeSplit(folder: string, split: Split, plan: ShardPlan): Promise<Shard[]> {
  const shards: Shard[] = [];
  let from = 0;
  for (const count of shardCounts(split, plan)) {
    const file = `${split}-${String(shards.length).padStart(3, '0')}.gz`;
    shards.push(await writeShard(folder, file, sliceImages(plan.source[split], from, from + count)));
    from += count;
  }
  return shards;
}

async function writeShard(folder: string, file: string, images: Images): Promise<Shard> {
  // Level 9 would take three times as long in all, and spare a 300th of the bytes.
  const bytes = gzipSync(shardContent(images), { level: 7 });
  await writeFile(join(folder, file), bytes);
  return { file, count: images.count, bytes: bytes.length, sha256: sha256(bytes) };
}
