import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import { classicTwin } from '../../src/data/assets.ts';
import type { openImages } from '../../src/data/open.ts';
import { scenes } from '../../src/data/scenes.ts';
import { shardContent } from '../../src/data/shards.ts';
import { sliceImages } from '../../src/data/transforms.ts';
import type { pageAssets } from '../../src/engine/page-assets.ts';
import { noiseImages } from '../unit/data/small-sets.ts';

/** What a page has of the data room. */
interface World {
  openImages: typeof openImages;
  pageAssets: typeof pageAssets;
}
const images = noiseImages(50, 16, 16, 3);
const files = new Map<string, string>();

test.beforeAll(async () => {
  const contents = `
    import { openImages } from '../../src/data/open.ts';
    import { pageAssets } from '../../src/engine/page-assets.ts';
    Object.assign(globalThis, { openImages, pageAssets });`;
  const stdin = { contents, resolveDir: resolve(import.meta.dirname), loader: 'ts' } as const;
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'iife', target: 'es2022' });
  files.set('/', `<!doctype html><script>${outputFiles[0]!.text}</script>`);
  const train = [0, 20, 40].map((from) => {
    const part = sliceImages(images, from, Math.min(from + 20, 50));
    const bytes = gzipSync(shardContent(part));
    const file = `train-0${from}.gz`;
    const name = `data/cifar-10-16/${file}`;
    files.set(`/${name}.js`, classicTwin(name, bytes.toString('base64')));
    return { file, count: part.count, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const form = { version: 2, set: 'cifar-10-16', height: 16, width: 16, channels: 3, credit: '-' };
  const manifest = { ...form, whole: { train: 60, test: 1 }, splits: { train, test: [] }, sheets: [] };
  const name = 'data/cifar-10-16/manifest.json';
  files.set(`/${name}`, JSON.stringify(manifest));
  files.set(`/${name}.js`, classicTwin(name, Buffer.from(JSON.stringify(manifest)).toString('base64')));
});

/** Opens a page of `origin` that reads its data from colour.test; the addresses asked for come back. */
async function open(page: Page, origin: string): Promise<string[]> {
  const asked: string[] = [];
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/data/')) asked.push(pathname);
    const body = files.get(pathname);
    const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    return body === undefined ? route.fulfill({ status: 404, body: '' }) : route.fulfill({ contentType, body });
  });
  await page.goto(`${origin}/`);
  return asked;
}

const readHere = (page: Page, set: 'cifar-10-16' | 'scenes', split: 'train' | 'test', count: number) =>
  page.evaluate(
    async ([set, split, count]) => {
      const world = globalThis as unknown as World;
      const found = await world.openImages(set, split, count, world.pageAssets(new URL('https://colour.test/')));
      return { pixels: [...found.pixels], labels: [...found.labels] };
    },
    [set, split, count] as const,
  );

for (const [where, origin] of [
  ['our own page', 'https://colour.test'],
  ['a page of another site, from which nothing may be fetched', 'https://other.test'],
] as const) {
  test(`colour shards are read on ${where}, those alone that are needed @firefox`, async ({ page }) => {
    const asked = await open(page, origin);
    const read = await readHere(page, 'cifar-10-16', 'train', 30);
    expect(read.pixels).toEqual([...images.pixels.subarray(0, 30 * 768)]);
    expect(read.labels).toEqual([...images.labels.subarray(0, 30)]);
    expect(
      asked.map((path) =>
        path
          .split('/')
          .at(-1)!
          .replace(/(json|gz)\.js$/, '$1'),
      ),
    ).toEqual(['manifest.json', 'train-00.gz', 'train-020.gz']);
  });
}

test('scenes are the same to the bit as in Node @firefox', async ({ page }) => {
  await open(page, 'https://colour.test');
  for (const split of ['train', 'test'] as const) {
    const read = await readHere(page, 'scenes', split, 40);
    const made = scenes(split, 0, 40);
    const hash = (bytes: ArrayLike<number>) => createHash('sha256').update(Uint8Array.from(bytes)).digest('hex');
    expect([hash(read.pixels), hash(read.labels)]).toEqual([hash(made.pixels), hash(made.labels)]);
  }
});
