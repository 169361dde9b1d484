import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PlainError } from '../data/plain-error.ts';
import { isOfficial, OFFICIAL, type OfficialFile, type OfficialSet } from './official-files.ts';
import { readTar } from './tar.ts';

/** The unpacked content of a file of a set by its official name; undefined where there is none. */
export type ReadOfficial = (file: OfficialFile) => Promise<Uint8Array | undefined>;

/** Folders below the one that was named are looked through to this depth. */
const DEPTH = 4;
const names = new Set(
  Object.values(OFFICIAL).flatMap(({ splits, archive }) => [
    ...splits.train.map(({ name }) => name),
    ...splits.test.map(({ name }) => name),
    ...(archive ? [archive] : []),
  ]),
);

/**
 * Reads a set's files from a folder: gzipped or not, in it or in folders below it, or in the official archive. Of files
 * with one name (MNIST's and Fashion-MNIST's) the set's is the one with its content, else one in a folder called like the
 * set, else one in a folder that is not called like another. Throws `PlainError` `errors.data.noFolder`.
 */
export async function folderReader(folder: string, set: OfficialSet): Promise<ReadOfficial> {
  if (!existsSync(folder)) throw new PlainError('errors.data.noFolder', { folder });
  const found = (await filesBelow(folder, DEPTH)).filter((path) => !isOthers(path, set));
  found.sort((a, b) => Number(isIn(b, set)) - Number(isIn(a, set)));
  const candidates = (name: string) =>
    found.filter((path) => [name, `${name}.gz`].includes(path.split(sep).at(-1)!)).map((path) => join(folder, path));
  let archive: Promise<Map<string, Uint8Array>> | undefined;
  return async (file) => {
    let first: Uint8Array | undefined;
    for (const path of candidates(file.name)) {
      const bytes = unpacked(await readFile(path), file.name);
      if (isOfficial(file, bytes)) return bytes;
      first ??= belongsToOther(bytes, file, set) ? undefined : bytes;
    }
    const packed = set.archive && candidates(set.archive)[0];
    if (!first && packed) {
      archive ??= readFile(packed).then((bytes) => readTar(unpacked(bytes, packed), packed));
      first = (await archive).get(file.name);
    }
    return first;
  };
}

/** Content of a file that may be gzipped. Throws `PlainError` `errors.data.truncated` for a gzip file cut short. */
export function unpacked(bytes: Uint8Array, name: string): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch {
    throw new PlainError('errors.data.truncated', { file: name.endsWith('.gz') ? name : `${name}.gz` });
  }
}

/** Paths below a folder of the files that a set could be made of. */
async function filesBelow(folder: string, depth: number): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    // A link may point to a folder as well as to a file.
    const link = entry.isSymbolicLink();
    if (names.has(entry.name.replace(/(?<!\.tar)\.gz$/, ''))) found.push(entry.name);
    else if ((entry.isDirectory() || link) && depth > 1 && entry.name !== 'node_modules') {
      const below = await filesBelow(join(folder, entry.name), depth - 1).catch(() => []);
      found.push(...below.map((path) => join(entry.name, path)));
    }
  }
  return found.sort();
}

const isIn = (path: string, { folders }: OfficialSet): boolean =>
  path
    .toLowerCase()
    .split(sep)
    .slice(0, -1)
    .some((part) => folders.includes(part));

const isOthers = (path: string, set: OfficialSet): boolean =>
  !isIn(path, set) && Object.values(OFFICIAL).some((other) => other !== set && isIn(path, other));

/** Whether this is the same-named file of another set, as it was published. */
function belongsToOther(bytes: Uint8Array, { name }: OfficialFile, set: OfficialSet): boolean {
  return Object.values(OFFICIAL)
    .filter((other) => other !== set)
    .flatMap(({ splits }) => [...splits.train, ...splits.test])
    .some((other) => other.name === name && isOfficial(other, bytes));
}
