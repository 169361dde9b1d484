import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { classicTwin } from '../../data/assets.ts';
import type { BuiltSite } from './folder-address.ts';
import { folderPage, moduleScripts, scriptOf } from './folder-page.ts';
import { folderScript } from './folder-scripts.ts';
import type { ZipEntry } from './zip-file.ts';

/** What a folder has no use for. */
const LEFT_OUT = [
  // For servers, crawlers and the pages of others.
  /^(?:404\.html|robots\.txt|sitemap-[\w-]+\.xml|preview\.png|sw\.js|oembed\/.+)$/,
  /^embed\/v1\/(?:(?:embed|[\w-]+\.css)\.js|[\w-]+\/[\w-]+\/index\.html)$/,
  // Modules, and what pages of a server fetch: their classic twins are there.
  /^_astro\/[^/]+\.js$/,
  /^(?:engine|data)\/(?!.+\.(?:(?:js|wasm|gz|json)\.js|html)$)/,
  /^class\/[\w-]+\.json$/,
];
/** What a server's pages fetch and has no twin, since nobody else asks for it. */
const WITHOUT_TWIN = /^class\/[\w-]+\.json$/;

/** The files of the built site at `dist` as they work in a folder without a server. Rejects where one of them cannot. */
export async function folderFiles(dist: string, site: BuiltSite): Promise<ZipEntry[]> {
  const read = async (name: string) => ({ name, bytes: await readFile(join(dist, name)) });
  const names = [...site.files].sort();
  const own = names.filter((name) => !LEFT_OUT.some((one) => one.test(name)));
  const pages = own.filter((name) => name.endsWith('.html'));
  /** Where links may lead. */
  const files = new Set([...own, ...pages.map(scriptOf)]);
  const withScripts = pages.map(async (name): Promise<ZipEntry[]> => {
    const html = await readFile(join(dist, name), 'utf8');
    const page = { name, bytes: Buffer.from(folderPage(html, name, { ...site, files })) };
    const scripts = moduleScripts(html);
    return scripts.length === 0 ? [page] : [page, { name: scriptOf(name), bytes: await folderScript(scripts, name) }];
  });
  return Promise.all([
    ...(await Promise.all(withScripts)).flat(),
    ...own.filter((name) => !pages.includes(name)).map(read),
    ...names.filter((name) => WITHOUT_TWIN.test(name)).map(async (name) => twin(await read(name))),
  ]);
}

const twin = ({ name, bytes }: ZipEntry): ZipEntry => ({
  name: `${name}.js`,
  bytes: Buffer.from(classicTwin(name, Buffer.from(bytes).toString('base64'))),
});
