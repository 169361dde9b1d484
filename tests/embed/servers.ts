import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
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
  /** From now on serves this page, under this policy and with these headers. Returns its address. */
  show(page: string, policy?: string, headers?: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

/**
 * Serves a folder on 127.0.0.1 as the plainest web server does, under a strict policy: with no CORS header at all, and with
 * scripts whose encoding it leaves open.
 */
export function serveSite(folder: string): Promise<Origin> {
  const headers = () => ({ 'Content-Security-Policy': strictPolicy });
  const files = createStaticServer({ root: folder, base: '/', headers });
  files.prependListener('request', (_, response) => leaveEncodingOpen(response));
  return listen('127.0.0.1', files);
}

/** A browser reads a script of no stated encoding in that of the page. */
function leaveEncodingOpen(response: ServerResponse): void {
  const { writeHead } = response;
  const open = (status: number, sent: Readonly<Record<string, string>> = {}) => {
    const type = sent['Content-Type']?.replace(/^(text\/javascript);.*/, '$1');
    return writeHead.call(response, status, type ? { ...sent, 'Content-Type': type } : sent);
  };
  response.writeHead = open as typeof writeHead;
}

/** Serves pages from memory on localhost: another origin, and for a browser another site, than 127.0.0.1. */
export function serveHost(pages: ReadonlyMap<string, string>): Promise<Origin> {
  const server = createServer((request, response) => {
    const page = pages.get(pathOf(request));
    response.writeHead(page === undefined ? 404 : 200, html).end(page);
  });
  return listen('localhost', server);
}

const html = { 'content-type': 'text/html; charset=utf-8' };
const pathOf = (request: IncomingMessage) => new URL(request.url ?? '/', 'http://host').pathname;

/** A server that asks `files` for what has not been shown to it. */
async function listen(name: '127.0.0.1' | 'localhost', files: Server): Promise<Origin> {
  const shown = new Map<string, { readonly page: string; readonly headers: Readonly<Record<string, string>> }>();
  const server = createServer((request, response) => {
    const found = shown.get(pathOf(request));
    if (!found) return void files.emit('request', request, response);
    response.writeHead(200, { ...html, ...found.headers }).end(found.page);
  });
  await new Promise<void>((resolve) => server.listen(0, name, resolve));
  const url = `http://${name}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    show(page, policy, headers = {}) {
      const path = `/shown/${shown.size}`;
      shown.set(path, { page, headers: policy ? { ...headers, 'Content-Security-Policy': policy } : headers });
      return url + path;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
