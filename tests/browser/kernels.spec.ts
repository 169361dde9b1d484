import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { wasmFile } from '../../src/cli/wasm-file.ts';
import { useWasm } from '../../src/engine/backends.ts';
import { hashes } from './kernels-hashes.ts';
import { bundlePage, serveFiles } from './kernels-site.ts';

test('every layer, the gradients of LeNet-5 and a few steps of training give the bits of Node on WASM @firefox', async ({
  page,
}) => {
  const wasm = await readFile(wasmFile());
  const site = await serveFiles({ '/page.js': await bundlePage('kernels-page.ts'), '/wasm.wasm': wasm });
  await page.goto(site.url);
  const inBrowser = await page.evaluate(() => (globalThis as unknown as { wasmHashes: typeof hashes }).wasmHashes());
  await site.close();
  await useWasm();
  const inNode = await hashes();
  expect(Object.keys(inNode).length).toBeGreaterThan(500);
  expect(inBrowser).toEqual(inNode);
});

test('the WASM module has its own exp, log and tanh: it takes no function of Math from the browser', async () => {
  const names = WebAssembly.Module.imports(new WebAssembly.Module(await readFile(wasmFile()))).map(({ name }) => name);
  expect(names.sort()).toEqual([
    'abort',
    'emscripten_get_heap_max',
    'emscripten_memcpy_big',
    'emscripten_resize_heap',
    'fd_close',
    'fd_seek',
    'fd_write',
  ]);
});
