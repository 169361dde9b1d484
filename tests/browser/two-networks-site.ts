import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bundleWorker } from '../../src/cli/build-engine.ts';
import { wasmFile } from '../../src/cli/wasm-file.ts';
import { classicTwin } from '../../src/data/assets.ts';
import { bundlePage, type SmallSite, serveFiles } from './kernels-site.ts';
import { twoNetworks } from './two-networks-plugin.ts';

/** A page with `runTwo` and an engine that knows the tests' own experiment alone, served without CORS headers. */
export async function serveTwoNetworks(folder: string): Promise<SmallSite> {
  const file = resolve(folder, 'engine.js');
  await bundleWorker(file, [twoNetworks]);
  const engine = await readFile(file);
  const wasm = await readFile(wasmFile());
  return serveFiles({
    '/page.js': await bundlePage('two-networks-page.ts'),
    '/engine/engine.js': engine,
    '/engine/engine.js.js': classicTwin('engine', engine.toString('base64')),
    '/engine/wasm.wasm': wasm,
    '/engine/wasm.wasm.js': classicTwin('wasm', wasm.toString('base64')),
  });
}
