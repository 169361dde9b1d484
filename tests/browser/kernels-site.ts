import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build, type Plugin } from 'esbuild';

export interface SmallSite {
  /** With a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves files from memory on a free port, without CORS headers; `/` is a page that loads `/page.js`. */
export async function serveFiles(files: Readonly<Record<string, string | Uint8Array>>, body = ''): Promise<SmallSite> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><meta name="wcw-page" content="article"><link rel="icon" href="data:,"><body>${body}<script src="/page.js"></script></body></html>`;
  const all = new Map<string, string | Uint8Array>([['/', page], ...Object.entries(files)]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const content = all.get(pathname);
    const type = pathname.endsWith('.js') ? 'text/javascript' : pathname === '/' ? 'text/html' : 'application/wasm';
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** One classic script out of a file here, as a page loads it. */
export async function bundlePage(file: string, plugins: Plugin[] = []): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/${file}`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    outfile: 'page.js',
    plugins,
  });
  return outputFiles[0]!.text;
}
