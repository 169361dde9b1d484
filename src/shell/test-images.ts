import type { AssetSource } from '../data/assets.ts';
import { digits } from '../data/digits.ts';
import { gunzip } from '../data/gunzip.ts';
import type { DataName } from '../data/images.ts';
import { parseManifest } from '../data/manifest.ts';
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
  if (name === 'digits') return generated(indices, count);
  const folder = `data/${name}/`;
  const manifest = parseManifest(new TextDecoder().decode(await assets(`${folder}manifest.json`)), name);
  const { height, width, channels } = manifest;
  const size = height * width * channels;
  const parts: Uint8Array[] = [];
  let have = 0;
  for (const shard of manifest.splits.test) {
    if (have >= count) break;
    parts.push(await gunzip(await assets(folder + shard.file), shard.file));
    have += shard.count;
  }
  const labels = new Uint8Array(have);
  const pixels = new Uint8Array(have * size);
  let at = 0;
  for (const part of parts) {
    const held = part.length / (1 + size);
    labels.set(part.subarray(0, held), at);
    pixels.set(part.subarray(held), at * size);
    at += held;
  }
  return { count: have, height, width, channels, pixels, labels, asked: indices };
}

function generated(indices: readonly number[], count: number): TestPictures {
  const there = new Set(indices);
  const labels = new Uint8Array(count);
  const pixels = new Uint8Array(count * 28 * 28);
  for (const index of there) {
    const one = digits('test', index, 1);
    labels[index] = one.labels[0];
    pixels.set(one.pixels, index * 28 * 28);
  }
  return { count, height: 28, width: 28, channels: 1, pixels, labels, there, asked: indices };
}
