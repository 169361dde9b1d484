import type { AssetSource } from '../data/assets.ts';
import { digits } from '../data/digits.ts';
import { gunzip } from '../data/gunzip.ts';
import type { DataName, Images } from '../data/images.ts';
import { parseManifest } from '../data/manifest.ts';

/**
 * At least the first `count` test images, to draw them beside what a network said. What networks compute on is read by the
 * worker, which checks every file by its SHA-256; for drawing, gzip's own check will do, and the page is lighter for it.
 * Rejects when the set is not to be had.
 */
export async function testImages(name: DataName, count: number, assets: AssetSource): Promise<Images> {
  if (name === 'digits') return digits('test', 0, count);
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
  return { count: have, height, width, channels, pixels, labels };
}
