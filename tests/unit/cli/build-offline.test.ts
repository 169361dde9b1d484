import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildOffline, keepsOffline, siteList } from '../../../src/cli/build-offline.ts';

const dist = mkdtempSync(join(tmpdir(), 'offline-'));
const files = [
  ...['index.html', 'recos/index.html', '404.html', 'favicon.svg', 'robots.txt', 'preview.png'],
  ...[
    '_astro/page.a1.js',
    '_astro/serif.b2.woff2',
    'embed/v1/clip.js',
    'embed/v1/clip/index.html',
    'embed/clip/index.html',
  ],
  ...['engine/engine.js', 'engine/engine.js.js', 'engine/wasm.wasm', 'engine/wasm.wasm.js'],
  ...['engine/engine.js.LEGAL.txt', 'engine/models/a/ends.bin.gz.js'],
  ...['data/mnist/manifest.json', 'data/mnist/manifest.json.js', 'data/mnist/train-000.gz.js', 'data/index.html'],
  'class/clip.json',
];
for (const file of files) {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  writeFileSync(join(dist, file), file);
}
afterAll(() => rmSync(dist, { recursive: true }));

describe('what of the site is kept', () => {
  it('from the first visit on: pages, scripts, fonts, at addresses that hold under any base path', async () => {
    expect((await siteList(dist)).first.map(({ url }) => url)).toEqual([
      '_astro/page.a1.js',
      '_astro/serif.b2.woff2',
      'class/clip.json',
      'data/index.html',
      'favicon.svg',
      'index.html',
      'recos/index.html',
    ]);
  });

  it('once it was used: what our pages fetch, not its twins for other pages', async () => {
    expect(Object.keys((await siteList(dist)).used)).toEqual([
      'data/mnist/manifest.json',
      'data/mnist/train-000.gz.js',
      'engine/engine.js',
      'engine/models/a/ends.bin.gz.js',
      'engine/wasm.wasm',
    ]);
  });

  it('never of embeds, which keep their names in every version, nor of sheets that frame them', async () => {
    expect(JSON.stringify(await siteList(dist))).not.toContain('embed/');
  });

  it('told by its content, and by its name where the name says the content', async () => {
    const { first } = await siteList(dist);
    const hash = createHash('sha256').update('recos/index.html').digest('base64');
    expect(first.at(-1)).toEqual({ url: 'recos/index.html', revision: hash, integrity: `sha256-${hash}` });
    expect(first[0]!.revision).toBeNull();
  });
});

describe('the service worker', () => {
  it('is another when a single file is, and the same otherwise', async () => {
    const built = async () => {
      await buildOffline(dist, true);
      return readFileSync(join(dist, 'sw.js'), 'utf8');
    };
    const before = await built();
    expect(await built()).toBe(before);
    writeFileSync(join(dist, 'engine/wasm.wasm'), 'newer');
    expect(await built()).not.toBe(before);
  });

  it('of a site that is not to be kept answers for nothing and leaves', async () => {
    await buildOffline(dist, false);
    const script = readFileSync(join(dist, 'sw.js'), 'utf8');
    expect(script).toContain('unregister');
    expect(script).not.toContain('fetch');
  });
});

it('OFFLINE is on unless it says off, and no other word is taken for one of them', () => {
  expect(['', 'on', undefined].map((word) => keepsOffline(word))).toEqual([true, true, true]);
  expect(keepsOffline('off')).toBe(false);
  expect(() => keepsOffline('of')).toThrow('“of” is neither on nor off');
});
