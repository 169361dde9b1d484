import type { Split } from './images.ts';
import { PlainError } from './plain-error.ts';

/** One gzip file: `count` label bytes, then `count` images' pixels in their order. */
export interface Shard {
  /** Beside the manifest: `train-000.gz`. */
  readonly file: string;
  readonly count: number;
  /** Size of the gzip file. */
  readonly bytes: number;
  /** Of the gzip file, lower-case hexadecimal. */
  readonly sha256: string;
}

/** `data/<set>/manifest.json`: what there is of a set, and whose it is. */
export interface Manifest {
  readonly version: 1;
  readonly set: string;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** Whose images these are and under what terms, in one line for the reader. */
  readonly credit: string;
  readonly splits: Readonly<Record<Split, readonly Shard[]>>;
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
export function imagesIn(manifest: Manifest, split: Split): number {
  return manifest.splits[split].reduce((sum, shard) => sum + shard.count, 0);
}

function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value) || value.version !== 1) return false;
  if (typeof value.set !== 'string' || typeof value.credit !== 'string') return false;
  if (!isSize(value.height, 256) || !isSize(value.width, 256) || !isSize(value.channels, 4)) return false;
  return isRecord(value.splits) && isShards(value.splits.train) && isShards(value.splits.test);
}

function isShards(value: unknown): boolean {
  return Array.isArray(value) && value.length <= 10_000 && value.every(isShard);
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
