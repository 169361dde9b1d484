import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PlainError } from '../data/plain-error.ts';
import {
  filesOf,
  isOfficial,
  OFFICIAL,
  type OfficialFile,
  type OfficialSet,
  type SourceName,
} from './official-files.ts';
import { type Contents, formsOf, type SourceForm } from './source-forms.ts';

/** The unpacked content of a file of a set by its official name; undefined where there is none. */
export type ReadOfficial = (file: OfficialFile) => Promise<Uint8Array | undefined>;

/** Folders below the one that was named are looked through to this depth. */
const DEPTH = 4;
const everyForm = (Object.keys(OFFICIAL) as SourceName[]).flatMap((set) => formsOf(set, filesOf(OFFICIAL[set])));

/** What is looked for in a folder, for whoever has none of it. */
export const lookedFor = (): string => everyForm.map(({ called }) => called).join(', ');

/**
 * Reads a set's files from a folder, in it or in folders below it: the official ones, gzipped or not, their official archive,
 * and the forms in which PyTorch, Keras and Kaggle leave them. Of files with one name (MNIST's and Fashion-MNIST's) the set's
 * is the one with its content, else one in a folder called like the set, else one in a folder that is not called like
 * another. Throws `PlainError` `errors.data.noFolder`.
 */
export async function folderReader(folder: string, name: SourceName): Promise<ReadOfficial> {
  if (!existsSync(folder)) throw new PlainError('errors.data.noFolder', { folder });
  const set = OFFICIAL[name];
  const found = (await filesBelow(folder, DEPTH)).filter((path) => !isOthers(path, set));
  found.sort((a, b) => Number(isIn(b, set)) - Number(isIn(a, set)));
  const opened = new Map<string, Promise<Contents>>();
  const open = (path: string, form: SourceForm): Promise<Contents> => {
    const read = async () =>
      form.contents(unpacked(await readFile(join(folder, path)), basename(path)), withoutGz(path));
    if (!opened.has(path)) opened.set(path, read());
    return opened.get(path)!;
  };
  const forms = formsOf(name, filesOf(set));
  return async (file) => {
    let first: Uint8Array | undefined;
    for (const form of forms) {
      for (const path of found.filter((candidate) => form.isOf(withoutGz(candidate)))) {
        const bytes = (await open(path, form)).get(file.name)?.();
        if (!bytes) continue;
        if (isOfficial(file, bytes)) return bytes;
        first ??= belongsToOther(bytes, file, set) ? undefined : bytes;
      }
      if (first) return first;
    }
    return undefined;
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

/** A path less the ending that says that the file is packed; archives keep theirs. */
const withoutGz = (path: string): string => path.replace(/(?<!\.tar)\.gz$/, '');

/** Paths below a folder of the files that a set could be made of. */
async function filesBelow(folder: string, depth: number): Promise<string[]> {
  const found: string[] = [];
  for (const { name } of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, name);
    // What a link points to counts; one that points nowhere does not.
    const what = await stat(path).catch(() => undefined);
    if (what?.isFile() && everyForm.some(({ isOf }) => isOf(withoutGz(path)))) found.push(name);
    else if (what?.isDirectory() && depth > 1 && name !== 'node_modules') {
      const below = await filesBelow(path, depth - 1).catch(() => []);
      found.push(...below.map((file) => join(name, file)));
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
