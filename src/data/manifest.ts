import type { Split } from './images.ts';
import { PlainError } from './plain-error.ts';

/** One gzip file: `count` label bytes, then `count` images' pixels in their order, those of colour pictures coded. */
export interface Shard {
  /** Beside the manifest: `train-000.gz`. */
  readonly file: string;
  readonly count: number;
  /** Size of the gzip file. */
  readonly bytes: number;
  /** Of the gzip file, lower-case hexadecimal. */
  readonly sha256: string;
}

/** Images that belong together, wherever they are in their split: a few of every class, or those that excite a unit most. */
export interface Sheet extends Shard {
  readonly name: string;
  readonly split: Split;
  /** Which images of the whole split these are, in the official order: `count` of them. */
  readonly indices: readonly number[];
}

/** `data/<set>/manifest.json`: what there is of a set, and whose it is. */
export interface Manifest {
  readonly version: 2;
  readonly set: string;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** Whose images these are and under what terms, in one line for the reader. */
  readonly credit: string;
  /** How many images each split has where this was made; `splits` holds the first of them. */
  readonly whole: Readonly<Record<Split, number>>;
  readonly splits: Readonly<Record<Split, readonly Shard[]>>;
  readonly sheets: readonly Sheet[];
}

/** Reads a manifest's text. Throws `PlainError` `errors.data.manifest` for anything that is not exactly one. */
export function parseManifest(text: string, set: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PlainError('errors.data.manifest', { set });
  }
  if (!isManifest(value) || value.set !== set) throw new PlainError('errors.data.manifest', { set });
  return value;
}

/** How many images a split of a manifest holds. */
export function imagesIn(manifest: Pick<Manifest, 'splits'>, split: Split): number {
  return manifest.splits[split].reduce((sum, shard) => sum + shard.count, 0);
}

/** How many images there are, in words for the terminal: `the first 10,240 of 30,000 training and all 10,000 test images`. */
export function countsOf(manifest: Pick<Manifest, 'splits' | 'whole'>): string {
  const part = (split: Split): string => {
    const [here, whole] = [imagesIn(manifest, split), manifest.whole[split]];
    return here < whole ? `the first ${grouped(here)} of ${grouped(whole)}` : `all ${grouped(whole)}`;
  };
  return `${part('train')} training and ${part('test')} test images`;
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value) || value.version !== 2) return false;
  if (typeof value.set !== 'string' || typeof value.credit !== 'string') return false;
  if (!isSize(value.height, 256) || !isSize(value.width, 256) || (value.channels !== 1 && value.channels !== 3))
    return false;
  if (!isWhole(value.whole) || !Array.isArray(value.sheets) || !value.sheets.every(isSheet)) return false;
  return isRecord(value.splits) && isShards(value.splits.train) && isShards(value.splits.test);
}

function isWhole(value: unknown): boolean {
  return isRecord(value) && isSize(value.train, 1e7) && isSize(value.test, 1e7);
}

function isShards(value: unknown): boolean {
  return Array.isArray(value) && value.length <= 10_000 && value.every(isShard);
}

function isSheet(value: unknown): boolean {
  if (!isRecord(value) || !isShard(value) || typeof value.name !== 'string') return false;
  if (value.split !== 'train' && value.split !== 'test') return false;
  const { indices, count } = value;
  return Array.isArray(indices) && indices.length === count && indices.every((i) => i === 0 || isSize(i, 1e7));
}

function isShard(value: unknown): boolean {
  if (!isRecord(value)) return false;
  // A plain file name: a manifest cannot point outside its own folder.
  if (typeof value.file !== 'string' || !/^[a-z0-9][a-z0-9-]*\.gz$/.test(value.file)) return false;
  if (typeof value.sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(value.sha256)) return false;
  return isSize(value.count, 100_000) && isSize(value.bytes, 100_000_000);
}

function isSize(value: unknown, max: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= max;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
