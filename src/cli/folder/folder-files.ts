import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuiltSite } from './folder-address.ts';
import { folderPage } from './folder-page.ts';
import { folderScript } from './folder-scripts.ts';
import type { ZipEntry } from './zip-file.ts';

/** Scripts that a page begins with; what they import is bundled into them. */
const PAGE_SCRIPT = /^_astro\/[^/]+\.astro_[^/]+\.js$/;
/** What is read there as it is: fonts, embed scripts, the classic twins of all that a server's pages fetch. */
const AS_IT_IS = [
  /^favicon\.svg$/,
  /^licences\.txt$/,
  /^_astro\/[^/]+\.woff2$/,
  /^embed\/v1\/(?!embed\.js$)[\w-]+\.js$/,
  /^(?:engine|data)\/.+\.(?:js|wasm|gz|json)\.js$/,
];

/** The files of the built site at `dist` as they work in a folder without a server. Rejects where one of them cannot. */
export async function folderFiles(dist: string, site: BuiltSite): Promise<ZipEntry[]> {
  const entries = [...site.files].sort().map(async (name): Promise<ZipEntry | undefined> => {
    if (name.endsWith('.html')) {
      // A server shows it where nothing is.
      if (name === '404.html') return undefined;
      const html = await readFile(join(dist, name), 'utf8');
      return { name, bytes: Buffer.from(folderPage(html, name, site)) };
    }
    if (PAGE_SCRIPT.test(name)) return { name, bytes: await folderScript(dist, name) };
    return AS_IT_IS.some((one) => one.test(name)) ? { name, bytes: await readFile(join(dist, name)) } : undefined;
  });
  return (await Promise.all(entries)).filter((entry) => entry !== undefined);
}
