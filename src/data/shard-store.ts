import type { AssetSource } from './assets.ts';
import type { DataName, Images, Split } from './images.ts';
import { imagesIn, type Manifest, parseManifest, type Shard } from './manifest.ts';
import { isPlainError, PlainError } from './plain-error.ts';
import { sha256 } from './sha256.ts';
import { readShard } from './shards.ts';

/** A split of a downloaded set: memory for all of it, filled shard by shard from the front as images are asked for. */
export class ShardStore {
  readonly images: Images;
  readonly #manifest: Manifest;
  readonly #shards: readonly Shard[];
  readonly #assets: AssetSource;
  #filled = 0;
  #next = 0;
  #work: Promise<void> = Promise.resolve();

  private constructor(manifest: Manifest, split: Split, assets: AssetSource) {
    const { height, width, channels } = manifest;
    const count = imagesIn(manifest, split);
    const pixels = new Uint8Array(count * height * width * channels);
    this.images = { count, height, width, channels, pixels, labels: new Uint8Array(count) };
    this.#manifest = manifest;
    this.#shards = manifest.splits[split];
    this.#assets = assets;
  }

  /** Reads the set's manifest; throws as `openManifest` does. */
  static async open(name: DataName, split: Split, assets: AssetSource): Promise<ShardStore> {
    return new ShardStore(await openManifest(name, assets), split, assets);
  }

  /** Resolves when the first `count` images are in place. Calls queue up, so no shard is asked for twice at a time. */
  fill(count: number): Promise<void> {
    const work = this.#work.then(async () => {
      while (this.#filled < count && this.#next < this.#shards.length) await this.#take(this.#shards[this.#next]);
    });
    this.#work = work.catch(() => undefined);
    return work;
  }

  async #take(shard: Shard): Promise<void> {
    const { labels, pixels } = await readShard(
      await verifiedShard(shard, this.#manifest.set, this.#assets),
      shard,
      this.#manifest,
    );
    this.images.labels.set(labels, this.#filled);
    this.images.pixels.set(pixels, (this.#filled * this.images.pixels.length) / this.images.count);
    this.#filled += shard.count;
    this.#next += 1;
  }
}

/** What a source has of a set. Throws `PlainError` `errors.data.absent` when there is none, `errors.data.manifest`. */
export async function openManifest(name: DataName, assets: AssetSource): Promise<Manifest> {
  let text: string;
  try {
    text = new TextDecoder().decode(await assets(`data/${name}/manifest.json`));
  } catch (error) {
    if (isToldAlready(error)) throw error;
    throw new PlainError('errors.data.absent', { set: name });
  }
  return parseManifest(text, name);
}

/**
 * The bytes of a shard whose SHA-256 the manifest promises; a damaged transfer gets a second try. Throws `PlainError`
 * `errors.data.missing` or `errors.data.corrupt`.
 */
export async function verifiedShard(shard: Shard, set: string, assets: AssetSource): Promise<Uint8Array> {
  for (let attempt = 0; attempt < 2; attempt++) {
    let bytes: Uint8Array;
    try {
      bytes = await assets(`data/${set}/${shard.file}`);
    } catch (error) {
      if (isToldAlready(error)) throw error;
      throw new PlainError('errors.data.missing', { file: shard.file });
    }
    if (bytes.length === shard.bytes && sha256(bytes) === shard.sha256) return bytes;
  }
  throw new PlainError('errors.data.corrupt', { file: shard.file });
}

/** Whether an error already says why a file did not come, beyond that it did not. */
const isToldAlready = (error: unknown): boolean =>
  isPlainError(error) && /^errors\.asset\.(?:page|offline|changed)$/.test(error.key);
