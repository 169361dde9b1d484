import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { bundleWorker } from '../../src/cli/build-engine.ts';
import { esbuildReproduced } from '../../src/cli/reproduced-plugin.ts';
import { wasmFile } from '../../src/cli/wasm-file.ts';
import { esbuildYaml } from '../../src/cli/yaml-plugin.ts';
import { bundlePage, type SmallSite, serveFiles } from './kernels-site.ts';

const later: Plugin = {
  name: 'later',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/load-later\.ts$/ }, () => ({ path: resolve(import.meta.dirname, 'element-later.ts') }));
  },
};

/** A site with the public element and the engine and nothing else: `markup` is the body of its one page. */
export async function serveElement(folder: string, markup: string): Promise<SmallSite> {
  const engine = resolve(folder, 'engine.js');
  await bundleWorker(engine);
  return serveFiles(
    {
      '/page.js': await bundlePage('element-page.ts', [later, esbuildYaml, esbuildReproduced]),
      '/engine/engine.js': await readFile(engine, 'utf8'),
      '/engine/wasm.wasm': await readFile(wasmFile()),
    },
    markup,
  );
}
