/** `npm run zip`: the built site as `why-cnns.zip`, to be unpacked and opened by a double click on its `index.html`. */
import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BuiltSite } from './folder/folder-address.ts';
import { folderFiles } from './folder/folder-files.ts';
import { zipFile } from './folder/zip-file.ts';
import { ownArgs } from './own-args.ts';
import { sayError } from './say-error.ts';

const FOLDER = 'why-cnns';

/** What a folder with a built site holds, and the address that it was built for. Rejects with RangeError where there is none. */
export async function builtSite(dist: string): Promise<BuiltSite> {
  if (!existsSync(join(dist, 'index.html'))) throw new RangeError(`No site in ${dist} yet: npm run build makes it.`);
  const files = new Set<string>();
  for await (const entry of glob('**/*.*', { cwd: dist })) files.add(entry.split('\\').join('/'));
  const home = await readFile(join(dist, 'index.html'), 'utf8');
  const root = /<link rel="canonical" href="([^"]+)"/.exec(home)?.[1];
  if (!root) throw new Error('The home page does not say its address.');
  return { files, root };
}

/** Writes the site at `dist` into a zip archive, all in one folder. Resolves to the archive's size in bytes. */
export async function zipSite(dist: string, archive: string): Promise<number> {
  const entries = await folderFiles(dist, await builtSite(dist));
  const zip = zipFile(
    entries.map(({ name, bytes }) => ({ name: `${FOLDER}/${name}`, bytes })),
    new Date(),
  );
  await writeFile(archive, zip);
  return zip.length;
}

if (import.meta.main) {
  ownArgs({});
  const project = resolve(import.meta.dirname, '../..');
  try {
    const bytes = await zipSite(join(project, 'dist'), join(project, `${FOLDER}.zip`));
    console.log(`${FOLDER}.zip: ${(bytes / 1e6).toFixed(1)} MB. Unpack it and open index.html.`);
  } catch (error) {
    sayError(error);
  }
}
