import type { AssetSource } from '../data/assets.ts';
import { GENERATORS, isGenerated } from '../data/generators.ts';
import type { DataName, GeneratedName } from '../data/images.ts';
import { parseManifest } from '../data/manifest.ts';
import { SETS } from '../data/sets.ts';
import { readShard } from '../data/shards.ts';
import { joinImages } from '../data/transforms.ts';
import type { TestPictures } from './figure.ts';

/**
 * At least these test images, to draw them beside what a network said. What networks compute on is read by the worker,
 * which checks every file by its SHA-256; for drawing, gzip's own check will do, and the page is lighter for it.
 * Generated images are made one by one, so that a late one costs the page no more than an early one.
 * Rejects when the set is not to be had.
 */
export async function testImages(
  name: DataName,
  indices: readonly number[],
  assets: AssetSource,
): Promise<TestPictures> {
  const count = Math.max(-1, ...indices) + 1;
  if (isGenerated(name)) return generated(name, indices, count);
  const folder = `data/${name}/`;
  const manifest = parseManifest(new TextDecoder().decode(await assets(`${folder}manifest.json`)), name);
  const parts = [];
  let have = 0;
  for (const shard of manifest.splits.test) {
    if (have >= count && parts.length > 0) break;
    parts.push(await readShard(await assets(folder + shard.file), shard, manifest));
    have += shard.count;
  }
  return { ...joinImages(parts), asked: indices };
}

function generated(name: GeneratedName, indices: readonly number[], count: number): TestPictures {
  const { height, width, channels } = SETS[name];
  const size = height * width * channels;
  const there = new Set(indices);
  const labels = new Uint8Array(count);
  const pixels = new Uint8Array(count * size);
  for (const index of there) {
    const one = GENERATORS[name]('test', index, 1);
    labels[index] = one.labels[0];
    pixels.set(one.pixels, index * size);
  }
  return { count, height, width, channels, pixels, labels, there, asked: indices };
}
