import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { basePath } from '../../../src/cli/base-path.ts';
import { serve } from '../../../src/cli/serve.ts';
import { createStaticServer, listen } from '../../../src/cli/static-server.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

let root: string;
let server: Server;
let port: number;
const script = `const text = 'Zürich ${'x'.repeat(300_000)}';`;
const packed = gzipSync('data');

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(root, 'embed/v1'), { recursive: true });
  await mkdir(join(root, '_astro'));
  await writeFile(join(root, 'index.html'), '<p>home');
  await writeFile(join(root, '404.html'), '<p>nothing');
  await writeFile(join(root, 'embed/v1/index.html'), '<p>embed');
  await mkdir(join(root, 'embed/v1/figure'));
  await writeFile(join(root, 'embed/v1/figure/index.html'), '<p>figure');
  await writeFile(join(root, 'embed/v1/figure.js'), script);
  await writeFile(join(root, 'embed/v1/data.bin.gz'), packed);
  await writeFile(join(root, '_astro/a.woff2'), 'font');
  await writeFile(join(root, 'engine.wasm'), 'wasm');
  server = createStaticServer({ root, base: '/x/' });
  port = await listen(server, 0, false);
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await rm(root, { recursive: true });
});

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    request({ port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', fail)
      .end();
  });
}

describe('the server of a built site', () => {
  it('serves pages below its base, and leads there from elsewhere', async () => {
    expect((await ask('/x/')).body.toString()).toBe('<p>home');
    expect((await ask('/x/embed/v1/?seed=3')).body.toString()).toBe('<p>embed');
    expect(await ask('/')).toMatchObject({ status: 302, headers: { location: '/x/' } });
    const folder = await ask('/x/embed/v1?seed=3');
    expect(folder).toMatchObject({ status: 301, headers: { location: '/x/embed/v1/?seed=3' } });
  });

  it('answers with the site’s own page where there is nothing, and never from outside its folder', async () => {
    for (const path of ['/x/nothing', '/x/nothing.gz', '/x/%E0%A4%A', '/x/..%2f..%2fetc/passwd']) {
      expect((await ask(path)).body.toString(), path).toBe('<p>nothing');
      expect(await ask(path), path).toMatchObject({
        status: 404,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    }
    expect((await ask('/x/../../etc/passwd')).status).toBe(302);
  });

  it('names types exactly, text as UTF-8, and sends packed data as it is', async () => {
    const types = ['embed/v1/figure.js', 'engine.wasm', '_astro/a.woff2', 'embed/v1/data.bin.gz'];
    const told = await Promise.all(types.map(async (path) => (await ask(`/x/${path}`)).headers['content-type']));
    expect(told).toEqual(['text/javascript; charset=utf-8', 'application/wasm', 'font/woff2', 'application/gzip']);
    const data = await ask('/x/embed/v1/data.bin.gz', { 'accept-encoding': 'gzip' });
    expect(data.headers['content-encoding']).toBeUndefined();
    expect(data.body.equals(packed)).toBe(true);
  });

  it('sends text gzipped to whoever takes it, whole', async () => {
    const zipped = await ask('/x/embed/v1/figure.js', { 'accept-encoding': 'gzip, br' });
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(zipped.body.length).toBeLessThan(3000);
    expect(gunzipSync(zipped.body).toString()).toBe(script);
    expect((await ask('/x/embed/v1/figure.js')).body.toString()).toBe(script);
    const head = await ask('/x/embed/v1/figure.js', { 'accept-encoding': 'gzip' }, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  it('shows a figure’s page under every way to write its address, its state kept', async () => {
    for (const path of ['/x/embed/v1/figure/?a=1&b=%2C', '/x/embed/v1/figure/index.html?a=1'])
      expect((await ask(path)).body.toString(), path).toBe('<p>figure');
    const { status, headers } = await ask('/x/embed/v1/figure?a=1&b=%2C');
    expect([status, headers.location]).toEqual([301, '/x/embed/v1/figure/?a=1&b=%2C']);
  });

  it('lets pages in a frame of a host that asks all its frames for an embedder policy, and asks other pages for none', async () => {
    const policy = async (path: string) => (await ask(path)).headers['cross-origin-embedder-policy'];
    for (const path of ['/x/embed/v1/figure/', '/x/embed/v1/figure/index.html'])
      expect(await policy(path)).toBe('require-corp');
    for (const path of ['/x/', '/x/embed/v1/figure.js', '/x/embed/v1/']) expect(await policy(path)).toBeUndefined();
  });

  it('sends a part that is asked for, and nothing anew that is known', async () => {
    const part = await ask('/x/embed/v1/figure.js', { range: 'bytes=0-4', 'accept-encoding': 'gzip' });
    expect([part.status, part.body.toString(), part.headers['content-encoding']]).toEqual([206, 'const', undefined]);
    const { headers } = await ask('/x/');
    expect(headers['cache-control']).toBe('no-cache');
    expect((await ask('/x/', { 'if-none-match': String(headers.etag) })).status).toBe(304);
  });

  it('lets other pages read what embeds need, and keeps long what is named by its content', async () => {
    const open = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
    expect((await ask('/x/embed/v1/figure.js')).headers).toMatchObject(open);
    expect((await ask('/x/')).headers['access-control-allow-origin']).toBeUndefined();
    expect((await ask('/x/_astro/a.woff2')).headers['cache-control']).toContain('immutable');
    expect((await ask('/x/')).headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('npm run serve', () => {
  it('takes any way to write a path', () => {
    expect(['', undefined, '/', '//'].map((path) => basePath(path ?? ''))).toEqual(['/', '/', '/', '/']);
    expect(['x', '/x', 'x/', '//x//', ' /x/ '].map((path) => basePath(path))).toEqual(Array(5).fill('/x/'));
    expect(basePath('a/b')).toBe('/a/b/');
  });

  it('says in a sentence what is in its way: no site, a port that is taken or none', async () => {
    const env = { SITE_ROOT: join(root, 'nowhere') };
    await expect(serve(env)).rejects.toThrow(/^No site in .*nowhere yet: npm run build makes it\.$/);
    const taken = String((server.address() as AddressInfo).port);
    await expect(serve({ SITE_ROOT: root, PORT: taken })).rejects.toThrow(`Port ${taken} is taken`);
    await expect(serve({ SITE_ROOT: root, PORT: '80a' })).rejects.toThrow('“80a” is no port');
  });

  it('goes on to the next free port where the port was not asked for', async () => {
    const other = createStaticServer({ root, base: '/' });
    // Of every port that is taken something was left waiting: Node warned from the tenth on.
    other.setMaxListeners(other.listenerCount('listening') + 1);
    const warned = vi.spyOn(process, 'emitWarning');
    const found = await listen(other, port, true);
    expect(found).toBeGreaterThan(port);
    expect(warned).not.toHaveBeenCalled();
    other.close();
  });
});
