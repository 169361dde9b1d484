import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const compressible = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.wasm', '.xml']);
/** Folders that pages of other origins may read. */
const shared = /^(?:embed|oembed|models|engine|data|_astro)\//;

const zip = promisify(gzip);

export interface StaticServerOptions {
  /** Folder to serve. */
  readonly root: string;
  /** Path that the site was built under, such as `/` or `/x/`. */
  readonly base: string;
}

interface File {
  readonly path: string;
  readonly bytes: Buffer<ArrayBufferLike>;
}

/** The file behind an address: a folder means its `index.html`. Undefined outside the root or where there is none. */
async function find(root: string, relative: string): Promise<File | undefined> {
  const path = normalize(join(root, relative.endsWith('/') || relative === '' ? `${relative}index.html` : relative));
  if (path !== root && !path.startsWith(root + sep)) return undefined;
  try {
    return { path, bytes: await readFile(path) };
  } catch {
    return undefined;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function pathOf(request: IncomingMessage): string | undefined {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

/** A server of a built site with the headers that a good static host sends: types, gzip, and CORS for what embeds read. */
export function createStaticServer({ root, base }: StaticServerOptions): Server {
  const folder = resolve(root);
  const prefix = base.replace(/\/?$/, '/');
  const zipped = new Map<string, Promise<Buffer>>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request);
    if (path === undefined || !path.startsWith(prefix)) {
      response.writeHead(302, { location: prefix }).end();
      return;
    }
    const relative = path.slice(prefix.length);
    const found = await find(folder, relative);
    if (!found && !path.endsWith('/') && (await isFolder(join(folder, relative)))) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const file = found ?? (await find(folder, '404.html'));
    const extension = extname(file?.path ?? '');
    const headers: Record<string, string> = {
      'content-type': types[extension] ?? 'application/octet-stream',
      'cache-control': relative.startsWith('_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
    };
    if (shared.test(relative)) {
      headers['access-control-allow-origin'] = '*';
      headers['cross-origin-resource-policy'] = 'cross-origin';
    }
    let body = file?.bytes ?? Buffer.alloc(0);
    if (file && compressible.has(extension) && /\bgzip\b/.test(String(request.headers['accept-encoding']))) {
      const key = `${file.path} ${(await stat(file.path)).mtimeMs}`;
      if (!zipped.has(key)) zipped.set(key, zip(body));
      body = await zipped.get(key)!;
      headers['content-encoding'] = 'gzip';
    }
    headers['content-length'] = String(body.length);
    response.writeHead(found ? 200 : 404, headers).end(request.method === 'HEAD' ? undefined : body);
  }

  return createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
}

/** Listens on `port`, or on the next free one above it when `search` is set. Resolves to the port in use. */
export async function listen(server: Server, port: number, search: boolean): Promise<number> {
  for (let attempt = port; ; attempt++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
      server.once('error', done);
      server.listen(attempt, () => {
        server.removeListener('error', done);
        done(undefined);
      });
    });
    if (!error) return attempt;
    if (!search || error.code !== 'EADDRINUSE' || attempt >= port + 20) throw error;
  }
}
