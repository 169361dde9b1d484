import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { fingerprint } from '../offline/fingerprint.ts';
import type { SiteList } from '../offline/site-list.ts';
import { SUPPORTED_BROWSERS } from './browsers.ts';

const project = resolve(import.meta.dirname, '../..');
/** By its name alone a host finds the worker of the version before this one: it is never another. */
export const WORKER = 'sw.js';

/**
 * Kept from the first visit on: what is read, its pictures, and what brings figures to life; not embeds, nor the sheets for
 * teachers that frame them. The name of a file in `_astro` says its content.
 */
const FIRST =
  /^(?!404\.html$|embed\/[^/]+\/)(?:.+\.html|favicon\.svg|licences\.txt|class\/[\w-]+\.json|_astro\/[^/]+)$/;
const NAMED_BY_CONTENT = /^_astro\//;
/** Kept once it was used: what our own pages fetch to compute and to replay, but not the classic twins that they never ask for. */
const USED =
  /^(?:embed\/v1\/[\w-]+\/[\w-]+\.svg|engine\/(?:engine\.js|wasm\.wasm|.+\.gz\.js)|data\/.+(?:\.gz\.js|\.json))$/;

/** Whether readers keep the site for use without a network (`OFFLINE`, on unless it says off). Throws RangeError for any other word. */
export function keepsOffline(written = process.env.OFFLINE): boolean {
  if (written === 'off') return false;
  if (!written || written === 'on') return true;
  throw new RangeError(`OFFLINE: “${written}” is neither on nor off.`);
}

/** What of the built site at `dist` is kept for use without a network, and when. */
export async function siteList(dist: string): Promise<SiteList> {
  const first: SiteList['first'][number][] = [];
  const used: [string, string][] = [];
  const paths: string[] = [];
  for await (const path of glob('**/*.*', { cwd: dist })) paths.push(path.split('\\').join('/'));
  for (const path of paths.sort()) {
    if (FIRST.test(path)) {
      const hash = createHash('sha256')
        .update(await readFile(join(dist, path)))
        .digest('base64');
      const revision = NAMED_BY_CONTENT.test(path) ? null : hash;
      first.push({ url: path, revision, integrity: `sha256-${hash}` });
    } else if (USED.test(path)) {
      used.push([path, await fingerprint(new Uint8Array(await readFile(join(dist, path))))]);
    }
  }
  return { first, used: Object.fromEntries(used) };
}

/** Writes the service worker of the built site at `dist`: one that keeps it, or one that forgets what was kept. */
export async function buildOffline(dist: string, keeps = keepsOffline()): Promise<void> {
  const define = {
    'process.env.NODE_ENV': '"production"',
    SITE_LIST: JSON.stringify(keeps ? await siteList(dist) : {}),
  };
  const { outputFiles } = await build({
    entryPoints: [join(project, keeps ? 'src/offline/worker.ts' : 'src/offline/farewell.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: SUPPORTED_BROWSERS,
    legalComments: 'none',
    define,
    logLevel: 'error',
  });
  await writeFile(join(dist, WORKER), outputFiles[0]!.contents);
}
