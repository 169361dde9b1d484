import type { AssetSource } from './assets.ts';
import { GeneratedStore } from './generated-store.ts';
import { isGenerated } from './generators.ts';
import type { DataName, GeneratedName, Images, Split } from './images.ts';
import { PlainError } from './plain-error.ts';
import { ShardStore } from './shard-store.ts';
import { sliceImages } from './transforms.ts';

/** The first images of a split while they arrive: training may start as soon as its first batch is there. */
export interface ImageStream {
  /** All that were asked for; those not ready yet are black. The same memory throughout. */
  readonly images: Images;
  /** Resolves when the first `count` images are in place; rejects with a `PlainError` when they cannot be had. */
  ready(count: number): Promise<void>;
}

/** What is kept of a split: memory for `capacity` images, filled from the front. */
export interface ImageStore {
  readonly images: Images;
  fill(count: number): Promise<void>;
}

/** Shards by the source they came from, so that two sources (two tests) never share images. */
const shardStores = new WeakMap<AssetSource, Map<string, Promise<ShardStore>>>();
const generatedStores = new Map<string, GeneratedStore>();

/**
 * The first `count` images of a split, in the set's own order. Generated sets are made; others are read from the
 * assets `data/<name>/...`, each shard checked by its SHA-256 and asked for once more if it is damaged.
 * A second ask in the same process costs nothing. Throws `PlainError`: `errors.data.absent` (no such set here),
 * `.missing`, `.corrupt` (a shard), `.tooMany` (more images than there are), `.manifest`.
 */
export async function openImages(name: DataName, split: Split, count: number, assets: AssetSource): Promise<Images> {
  const stream = await streamImages(name, split, count, assets);
  await stream.ready(count);
  return stream.images;
}

/** Like `openImages`, but resolves as soon as the set is known to hold that many; the images come with `ready`. */
export async function streamImages(
  name: DataName,
  split: Split,
  count: number,
  assets: AssetSource,
): Promise<ImageStream> {
  const store = isGenerated(name) ? generatedStore(name, split, count) : await shardStore(name, split, assets);
  if (count > store.images.count) {
    throw new PlainError('errors.data.tooMany', { set: name, asked: count, available: store.images.count });
  }
  return {
    images: sliceImages(store.images, 0, count),
    ready: (wanted) => store.fill(Math.min(wanted, count)),
  };
}

function generatedStore(name: GeneratedName, split: Split, count: number): ImageStore {
  const key = `${name}/${split}`;
  const kept = generatedStores.get(key);
  if (kept && kept.images.count >= count) return kept;
  const grown = new GeneratedStore(name, split, count, kept);
  generatedStores.set(key, grown);
  return grown;
}

function shardStore(name: DataName, split: Split, assets: AssetSource): Promise<ShardStore> {
  const stores = shardStores.get(assets) ?? new Map<string, Promise<ShardStore>>();
  shardStores.set(assets, stores);
  const key = `${name}/${split}`;
  const kept = stores.get(key);
  if (kept) return kept;
  const opened = ShardStore.open(name, split, assets);
  stores.set(key, opened);
  // A failure is not kept: the next ask tries again.
  opened.catch(() => stores.delete(key));
  return opened;
}
