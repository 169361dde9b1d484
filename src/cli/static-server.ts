import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { type Headers, mendHeaders } from './mend-headers.ts';
import { oembedWithState } from './oembed-state.ts';

/** Folders that pages of other origins may read. */
const shared = /^\/(?:embed|oembed|models|engine|data|_astro)\//;

export interface StaticServerOptions {
  /** Folder to serve. */
  readonly root: string;
  /** Path that the site was built under, such as `/` or `/x/`. */
  readonly base: string;
  /** Headers of every answer, by the path below the base; those of a good static host unless given. */
  readonly headers?: (path: string) => Headers;
}

/** Pages for frames: a host that asks it of all its frames lets in those alone that ask it of theirs. */
const framed = /^\/embed\/v1\/[\w-]+\/(?:index\.html)?$/;

/** The headers that a good static host sends: CORS for what embeds read, long caching for what is named by its content. */
export function hostHeaders(path: string): Headers {
  return {
    ...(path.startsWith('/_astro/') ? { 'Cache-Control': 'public, max-age=31536000, immutable' } : {}),
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    ...(shared.test(path)
      ? { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }
      : {}),
    ...(framed.test(path) ? { 'Cross-Origin-Embedder-Policy': 'require-corp' } : {}),
  };
}

/** A server of a built site: types, gzip, ranges, revalidation, oEmbed with state, the site's own page for what is not there. */
export function createStaticServer({ root, base, headers = hostHeaders }: StaticServerOptions): Server {
  const folder = resolve(root);
  const send = (response: ServerResponse, path: string) => {
    for (const [name, value] of Object.entries(headers(path))) response.setHeader(name, value);
  };
  const files = sirv(folder, { dev: true, etag: true, setHeaders: send });

  return createServer((request, response) => {
    const { pathname, search } = new URL(`http://localhost${request.url}`);
    if (!pathname.startsWith(base)) {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    const path = pathname.slice(base.length - 1);
    // A folder is shown under an address with a slash alone: what its page names is relative to that.
    if (!path.endsWith('/') && isFolder(join(folder, path))) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    mendHeaders(request, response);
    const stated = oembedWithState(folder, path, search);
    if (stated) {
      send(response, path);
      response.writeHead(200, { 'Content-Type': stated.type }).end(stated.body);
      return;
    }
    request.url = path;
    files(request, response, () => {
      send(response, path);
      const page = join(folder, '404.html');
      response.writeHead(404, { 'Content-Type': 'text/html' }).end(existsSync(page) ? readFileSync(page) : '');
    });
  });
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Listens on `port` (0: any free one), or on the next free one above it when `search` is set. Resolves to the port in use. Rejects with
 * RangeError, in words, for a port that cannot be had.
 */
export async function listen(server: Server, port: number, search: boolean): Promise<number> {
  for (let attempt = port; ; attempt++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
      const ended = (error?: NodeJS.ErrnoException) => {
        server.off('error', ended).off('listening', heard);
        done(error);
      };
      const heard = () => ended();
      server.once('error', ended).once('listening', heard).listen(attempt);
    });
    if (!error) return (server.address() as AddressInfo).port;
    if (error.code === 'EACCES')
      throw new RangeError(`Port ${attempt} needs more rights than you have: choose another one.`);
    if (error.code !== 'EADDRINUSE') throw error;
    if (!search || attempt >= port + 20) throw new RangeError(`Port ${attempt} is taken: choose another one.`);
  }
}
