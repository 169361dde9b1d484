import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { classicTwin } from '../../data/assets.ts';
import type { BuiltSite } from './folder-address.ts';
import { folderPage, moduleScripts, scriptOf } from './folder-page.ts';
import { folderScript } from './folder-scripts.ts';
import type { ZipEntry } from './zip-file.ts';

/** A server shows it where nothing is. */
const NOT_FOUND = '404.html';
/** What is read there as it is: fonts, pictures, embed scripts, the classic twins of all that a server's pages fetch. */
const AS_IT_IS = [
  /^favicon\.svg$/,
  /^licences\.txt$/,
  /^_astro\/[^/]+\.(?!js$)\w+$/,
  /^embed\/v1\/(?!embed\.js$)[\w-]+\.js$/,
  /^embed\/v1\/[\w-]+\/[\w-]+\.svg$/,
  /^(?:engine|data)\/.+\.(?:js|wasm|gz|json)\.js$/,
];
/** What a server's pages fetch and has no twin, since nobody else asks for it. */
const WITHOUT_TWIN = /^class\/[\w-]+\.json$/;

/** The files of the built site at `dist` as they work in a folder without a server. Rejects where one of them cannot. */
export async function folderFiles(dist: string, site: BuiltSite): Promise<ZipEntry[]> {
  const read = async (name: string) => ({ name, bytes: await readFile(join(dist, name)) });
  const names = [...site.files].sort();
  const pages = names.filter((name) => name.endsWith('.html') && name !== NOT_FOUND);
  const asTheyAre = names.filter((name) => AS_IT_IS.some((one) => one.test(name)));
  /** Where links may lead. */
  const files = new Set([...pages, ...asTheyAre, ...pages.map(scriptOf)]);
  const withScripts = pages.map(async (name): Promise<ZipEntry[]> => {
    const html = await readFile(join(dist, name), 'utf8');
    const page = { name, bytes: Buffer.from(folderPage(html, name, { ...site, files })) };
    const scripts = moduleScripts(html);
    return scripts.length === 0 ? [page] : [page, { name: scriptOf(name), bytes: await folderScript(scripts, name) }];
  });
  return Promise.all([
    ...(await Promise.all(withScripts)).flat(),
    ...asTheyAre.map(read),
    ...names.filter((name) => WITHOUT_TWIN.test(name)).map(async (name) => twin(await read(name))),
  ]);
}

const twin = ({ name, bytes }: ZipEntry): ZipEntry => ({
  name: `${name}.js`,
  bytes: Buffer.from(classicTwin(name, Buffer.from(bytes).toString('base64'))),
});
