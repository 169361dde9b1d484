import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { DownloadedName, Images, Split } from '../data/images.ts';
import { shardContent } from '../data/shards.ts';
import { pickImages } from '../data/transforms.ts';
import { unpackFile } from '../engine/packed-file.ts';
import { type ExemplarSheet, sheetsOf } from '../experiments/layers/exemplars.ts';
import { holdsLayers } from '../experiments/layers/tables.ts';
import { writeWhole } from './write-whole.ts';

/** The favourites of every unit that `npm run statistics -- layers` has found, by their indices. */
const TABLES = new URL('../../models/layers/statistics.bin.gz', import.meta.url);

/** The sheets of a set's pictures that the tables ask for; none without tables. */
export async function exemplarSheets(set: DownloadedName): Promise<ExemplarSheet[]> {
  if (!existsSync(TABLES)) return [];
  return sheetsOf(await unpackFile(await readFile(TABLES), 'statistics.bin.gz', holdsLayers), set);
}

/**
 * Writes a set's sheets of exemplars beside its shards: those that are not there yet, since a sheet's name tells what is in
 * it, and none that asks for pictures which are not there. Takes away those that nothing asks for. Returns how many there are.
 */
export async function writeExemplars(
  folder: string,
  sheets: readonly ExemplarSheet[],
  source: Readonly<Record<Split, Images>>,
): Promise<number> {
  const held = new Set((await readdir(folder)).filter((file) => file.startsWith('exemplars-')));
  const wanted = sheets.filter(({ split, indices }) => indices.every((index) => index < source[split].count));
  const kept = new Set(wanted.flatMap(({ file }) => [file, `${file}.js`]));
  for (const file of held) if (!kept.has(file)) await rm(join(folder, file));
  for (const { file, split, indices } of wanted) {
    if (held.has(file)) continue;
    writeWhole(join(folder, file), gzipSync(shardContent(pickImages(source[split], indices)), { level: 9 }));
  }
  return wanted.length;
}
