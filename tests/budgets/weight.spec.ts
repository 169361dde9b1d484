import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { filesIn, gzipped, type Loaded, loadAll } from './site.ts';

const dist = resolve('dist');
const kB = 1000;
const scripts = (loaded: readonly Loaded[]) => loaded.filter(({ type }) => type === 'script');
const sum = (loaded: readonly Loaded[]) => loaded.reduce((total, one) => total + one.gzipped, 0);
/** The switch of colours: under 600 bytes, on every page of the article (its weight is asserted with the pages). */
const colours = /\/theme\.js$/;

test('a chapter read from end to end, its figure awake but untouched, loads at most 60 kB of script', async ({
  page,
}) => {
  const loaded = scripts(await loadAll(page, 'recos/'));
  await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', 'still');
  expect(sum(loaded), loaded.map(({ address, gzipped: bytes }) => `${address} ${bytes}`).join('\n')).toBeLessThan(
    60 * kB,
  );
});

test('an embedded figure loads at most 40 kB of script before it is touched', async ({ page }) => {
  const loaded = scripts(await loadAll(page, 'embed/v1/inversion/'));
  expect(loaded.length).toBeGreaterThan(0);
  expect(sum(loaded), loaded.map(({ address, gzipped: bytes }) => `${address} ${bytes}`).join('\n')).toBeLessThan(
    40 * kB,
  );
});

for (const path of ['', 'data/', '404.html']) {
  test(`/${path} is text and loads no script but the one for its colours`, async ({ page }) => {
    const loaded = scripts(await loadAll(page, path));
    expect(loaded.map(({ address }) => address).filter((address) => !colours.test(address))).toEqual([]);
  });
}

for (const path of ['', 'recos/', 'ledger/', 'embed/', 'embed/v1/inversion/']) {
  test(`/${path} asks no other site for anything and no engine or data before it is touched`, async ({
    page,
    baseURL,
  }) => {
    const asked = (await loadAll(page, path)).map(({ address }) => address);
    expect(asked.filter((address) => !address.startsWith(baseURL!))).toEqual([]);
    expect(asked.filter((address) => /\/(?:engine|data)\/.*\.(?:js|wasm|gz|bin|json)$/.test(address))).toEqual([]);
  });
}

test('a page of text with its styles weighs at most 60 kB, fonts apart', () => {
  for (const file of filesIn(dist, /\.html$/)) expect(gzipped(readFileSync(file)), file).toBeLessThan(60 * kB);
});

test('formulas need no script, and of their fonts only the small format is there', () => {
  expect(filesIn(resolve(dist, '_astro'), /KaTeX.*\.woff2$/).length).toBeGreaterThan(0);
  expect(filesIn(resolve(dist, '_astro'), /\.(?:ttf|woff)$/)).toEqual([]);
  for (const file of filesIn(resolve(dist, '_astro'), /\.js$/))
    expect(readFileSync(file, 'utf8')).not.toContain('katex');
});

test('a recorded run is one file of at most 400 kB', () => {
  const files = filesIn(resolve(dist, 'engine'), /recording\.bin\.gz$/);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(statSync(file).size, file).toBeLessThanOrEqual(400 * kB);
});

test('training starts after a first shard of at most 350 kB', () => {
  test.skip(!existsSync(resolve(dist, 'data/mnist/manifest.json')), 'this copy of the site has no MNIST');
  const { splits } = JSON.parse(readFileSync(resolve(dist, 'data/mnist/manifest.json'), 'utf8'));
  for (const [first] of [splits.train, splits.test]) {
    expect(statSync(resolve(dist, 'data/mnist', first.file)).size).toBeLessThanOrEqual(350 * kB);
  }
});
