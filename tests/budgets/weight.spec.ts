import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { pagesOf } from '../browser/links.ts';
import { filesIn, gzipped, type Loaded, loadAll } from './site.ts';

const dist = resolve('dist');
const kB = 1000;
const scripts = (loaded: readonly Loaded[]) => loaded.filter(({ type }) => type === 'script');
const sum = (loaded: readonly Loaded[]) => loaded.reduce((total, one) => total + one.gzipped, 0);
/** The switch of colours: under 600 bytes, on every page of the article (its weight is asserted with the pages). */
const colours = /\/theme\.js$/;

const list = (loaded: readonly Loaded[]) =>
  loaded.map(({ address, gzipped: bytes }) => `${address} ${bytes}`).join('\n');

/** Every page that was built, and how many figures stand on it. */
const pages = pagesOf(dist).map(({ path, html }) => ({ path, figures: html.split('<wcw-figure ').length - 1 }));
const embeds = pages.filter(({ path }) => path.startsWith('embed/v1/'));
const chapters = pages.filter((page) => page.figures > 0 && !embeds.includes(page));
const texts = ['data/', '404.html'];
/** What every figure after a page's first may add to it, in kB: its view and words; its picture and styles. */
const further = { script: 15, page: 20 };

test('there are chapters and embeds to weigh', () => {
  expect(chapters.length).toBeGreaterThan(0);
  expect(embeds.length).toBeGreaterThan(0);
});

for (const { path, figures } of chapters) {
  const most = 60 + further.script * (figures - 1);
  test(`/${path} read from end to end, its figures awake but untouched, loads at most ${most} kB of script`, async ({
    page,
  }) => {
    const loaded = scripts(await loadAll(page, path));
    for (const figure of await page.locator('wcw-figure').all())
      await expect(figure).toHaveAttribute('data-state', 'still');
    expect(sum(loaded), list(loaded)).toBeLessThan(most * kB);
  });
}

for (const { path } of embeds) {
  test(`/${path} loads at most 40 kB of script before it is touched`, async ({ page }) => {
    const loaded = scripts(await loadAll(page, path));
    expect(loaded.length).toBeGreaterThan(0);
    expect(sum(loaded), list(loaded)).toBeLessThan(40 * kB);
  });
}

for (const path of texts) {
  test(`/${path} is text and loads no script but the one for its colours`, async ({ page }) => {
    const loaded = scripts(await loadAll(page, path));
    expect(loaded.map(({ address }) => address).filter((address) => !colours.test(address))).toEqual([]);
  });
}

test('the home page, its styles, script and three networks together, weighs at most 60 kB, fonts apart', async ({
  page,
}) => {
  const loaded = (await loadAll(page, '')).filter(({ type }) => type !== 'font');
  expect(scripts(loaded).length).toBeGreaterThan(0);
  expect(sum(loaded), list(loaded)).toBeLessThan(60 * kB);
});

for (const { path } of pages) {
  test(`/${path} asks no other site for anything and no engine or data before it is touched`, async ({
    page,
    baseURL,
  }) => {
    const asked = (await loadAll(page, path)).map(({ address }) => address);
    expect(asked.filter((address) => !address.startsWith(baseURL!))).toEqual([]);
    expect(asked.filter((address) => /\/(?:engine|data)\/.*\.(?:js|wasm|gz|bin|json)$/.test(address))).toEqual([]);
  });
}

test('a page of text with its styles weighs at most 60 kB, fonts and further figures apart', () => {
  for (const { path, figures } of pages) {
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const most = 60 + further.page * Math.max(0, figures - 1);
    expect(gzipped(readFileSync(resolve(dist, file))), file).toBeLessThan(most * kB);
  }
});

test('the whole site weighs at most 60 MB, pictures and recordings included', () => {
  const bytes = filesIn(dist, /\.\w+$/).reduce((total, file) => total + statSync(file).size, 0);
  expect(bytes / 1e6).toBeLessThan(60);
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
    const script = readFileSync(resolve(dist, 'data/mnist', `${first.file}.js`));
    expect(gzipped(script)).toBeLessThanOrEqual(350 * kB);
  }
});
