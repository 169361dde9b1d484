import type { AssetSource } from '../data/assets.ts';
import { GENERATORS, isGenerated } from '../data/generators.ts';
import type { DataName, GeneratedName, Images } from '../data/images.ts';
import { parseManifest } from '../data/manifest.ts';
import { SETS } from '../data/sets.ts';
import { readShard } from '../data/shards.ts';
import type { TestPictures, WantedSheet } from './figure-state.ts';

/**
 * These test images, to draw them beside what a network said. What networks compute on is read by the worker, which checks
 * every file by its SHA-256; for drawing, gzip's own check will do, and the page is lighter for it: it reads the shards
 * that hold one of them, and of those it keeps the images alone that were asked for. Generated images are made one by one,
 * so that a late one costs the page no more than an early one. Rejects when the set is not to be had. A `sheet` comes beside
 * them, or beside those that are `there`: without its images where it is not to be had.
 */
export async function testImages(
  name: DataName,
  indices: readonly number[],
  assets: AssetSource,
  sheet?: WantedSheet,
  there?: TestPictures,
): Promise<TestPictures> {
  const pictures = there ?? (await read(name, indices, assets));
  if (!sheet) return pictures;
  return { ...pictures, sheet: { ...sheet, images: await sheetImages(name, sheet, assets).catch(() => undefined) } };
}

async function read(name: DataName, indices: readonly number[], assets: AssetSource): Promise<TestPictures> {
  if (isGenerated(name)) return generated(name, indices);
  const folder = `data/${name}/`;
  const manifest = parseManifest(new TextDecoder().decode(await assets(`${folder}manifest.json`)), name);
  const pictures = empty(indices, manifest);
  const size = manifest.height * manifest.width * manifest.channels;
  let first = 0;
  for (const shard of manifest.splits.test) {
    const held = indices.filter((index) => index >= first && index < first + shard.count);
    if (held.length > 0) {
      const { labels, pixels } = await readShard(await assets(folder + shard.file), shard, manifest);
      for (const index of held) {
        const at = index - first;
        pictures.put(index, labels[at]!, pixels.subarray(at * size, (at + 1) * size));
      }
    }
    first += shard.count;
  }
  return pictures.kept;
}

/** The images of a sheet beside a set's shards. Rejects when it is not to be had. */
export async function sheetImages(
  name: DataName,
  { file, indices }: WantedSheet,
  assets: AssetSource,
): Promise<Images> {
  const shard = { file, count: indices.length };
  return readShard(await assets(`data/${name}/${file}`), shard, SETS[name]);
}

function generated(name: GeneratedName, indices: readonly number[]): TestPictures {
  const pictures = empty(indices, SETS[name]);
  for (const index of new Set(indices)) {
    const { labels, pixels } = GENERATORS[name]('test', index, 1);
    pictures.put(index, labels[0]!, pixels);
  }
  return pictures.kept;
}

/** Room for the images up to the last that is asked for: the browser gives memory to those alone that are put in. */
function empty(
  asked: readonly number[],
  { height, width, channels }: Pick<TestPictures, 'height' | 'width' | 'channels'>,
) {
  const count = Math.max(-1, ...asked) + 1;
  const size = height * width * channels;
  const labels = new Uint8Array(count);
  const pixels = new Uint8Array(count * size);
  const there = new Set<number>();
  const kept: TestPictures = { count, height, width, channels, pixels, labels, there, asked };
  const put = (index: number, label: number, image: Uint8Array): void => {
    labels[index] = label;
    pixels.set(image, index * size);
    there.add(index);
  };
  return { kept, put };
}
