import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createStaticServer } from '../../src/cli/static-server.ts';

/** The strictest policy that a host of the article may send; the pages' own policy comes on top of it. */
const strictPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "connect-src 'self' data: blob:",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ');

export interface Origin {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder on 127.0.0.1 with no CORS header at all, as the plainest web server does, under a strict policy. */
export function serveSite(folder: string): Promise<Origin> {
  const headers = () => ({ 'Content-Security-Policy': strictPolicy });
  return listen('127.0.0.1', createStaticServer({ root: folder, base: '/', headers }));
}

/** Serves pages from memory on localhost: another origin, and for a browser another site, than 127.0.0.1. */
export function serveHost(pages: ReadonlyMap<string, string>): Promise<Origin> {
  const server = createServer((request, response) => {
    const page = pages.get(new URL(request.url ?? '/', 'http://host').pathname);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page);
  });
  return listen('localhost', server);
}

async function listen(name: '127.0.0.1' | 'localhost', server: Server): Promise<Origin> {
  await new Promise<void>((resolve) => server.listen(0, name, resolve));
  return {
    url: `http://${name}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
