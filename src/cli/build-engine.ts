import { existsSync } from 'node:fs';
import { cp, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { assetPath, classicTwin } from '../data/assets.ts';
import { SUPPORTED_BROWSERS } from './browsers.ts';
import { wasmFile } from './wasm-file.ts';
import { esbuildYaml } from './yaml-plugin.ts';

/** Bytes of a built asset as it is and gzipped. */
export interface BuiltAsset {
  readonly name: string;
  readonly bytes: number;
  readonly gzipped: number;
}

/**
 * Names of the recordings in `models/`, of the ends of runs, and of what figures compute from. The networks beside them stay there: a page has them from its recording, float16
 * and all, and offers them for download from there.
 */
export async function recordingAssets(): Promise<string[]> {
  const names: string[] = [];
  for await (const file of glob(['models/*/*/recording.bin.gz', 'models/*/{ends,statistics}.bin.gz'])) {
    names.push(file.split('\\').join('/'));
  }
  return names.sort();
}

/**
 * Makes `public/engine/`: the worker as one classic script, the WASM binary, a copy of every recording in `models/`; and
 * beside these, and beside the shards in `public/data/`, the classic twins (see `assetPath`).
 */
export async function buildEngine(): Promise<readonly BuiltAsset[]> {
  await rm('public/engine', { recursive: true, force: true });
  await mkdir('public/engine', { recursive: true });
  await bundleWorker(join('public', assetPath('engine')));
  await cp(wasmFile(), join('public', assetPath('wasm')));
  const names = ['engine', 'wasm'];
  for (const name of await recordingAssets()) {
    await mkdir(dirname(join('public', assetPath(name))), { recursive: true });
    await cp(name, join('public', assetPath(name)));
    names.push(name);
  }
  if (existsSync('public/data')) {
    for await (const file of glob('data/**/*.{gz,json}', { cwd: 'public' })) names.push(file.split('\\').join('/'));
  }
  return Promise.all(names.sort().map(writeTwin));
}

/** The worker and every experiment, minified, for a classic worker started from a blob; `plugins` come before our own. */
export async function bundleWorker(outfile: string, plugins: readonly Plugin[] = []): Promise<void> {
  await build({
    entryPoints: ['src/engine/worker.ts'],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: SUPPORTED_BROWSERS,
    legalComments: 'linked',
    plugins: [...plugins, esbuildYaml],
    logLevel: 'error',
  });
}

async function writeTwin(name: string): Promise<BuiltAsset> {
  const path = join('public', assetPath(name));
  const bytes = await readFile(path);
  await writeFile(`${path}.js`, classicTwin(name, bytes.toString('base64')));
  return { name, bytes: bytes.length, gzipped: gzipSync(bytes).length };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, bytes, gzipped } of await buildEngine()) {
    console.log(`${name}: ${(bytes / 1000).toFixed(0)} kB, ${(gzipped / 1000).toFixed(0)} kB gzipped`);
  }
}
