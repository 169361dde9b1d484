import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleWorker } from '../../src/cli/build-engine.ts';
import { wasmFile } from '../../src/cli/wasm-file.ts';
import { classicTwin } from '../../src/data/assets.ts';

export interface EngineSite {
  readonly port: number;
  close(): Promise<void>;
}

const page = '<!doctype html><title>Engine</title><link rel="icon" href="data:,"><script src="/page.js"></script>';

/** A page with the engine and nothing else, served without CORS; `/strict` forbids workers. `folder` takes the bundles. */
export async function serveEngine(folder: string): Promise<EngineSite> {
  const script = join(folder, 'page.js');
  await Promise.all([
    bundleWorker(join(folder, 'engine.js')),
    build({ entryPoints: ['tests/browser/engine-page.ts'], outfile: script, bundle: true, format: 'iife' }),
  ]);
  const engine = await readFile(join(folder, 'engine.js'));
  const wasm = await readFile(wasmFile());
  const files = new Map<string, string | Buffer>([
    ['/', page],
    ['/strict', page],
    ['/page.js', await readFile(script)],
    ['/engine/engine.js', engine],
    ['/engine/engine.js.js', classicTwin('engine', engine.toString('base64'))],
    ['/engine/wasm.wasm', wasm],
    ['/engine/wasm.wasm.js', classicTwin('wasm', wasm.toString('base64'))],
  ]);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    const body = files.get(path);
    const type = path.endsWith('.js')
      ? 'text/javascript'
      : path.includes('.')
        ? 'application/octet-stream'
        : 'text/html';
    response.setHeader('content-type', type);
    if (path === '/strict') response.setHeader('content-security-policy', "worker-src 'none'");
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
