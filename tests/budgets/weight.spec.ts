import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Manifest } from '../../src/data/manifest.ts';
import { isTried, pagesOf } from '../browser/links.ts';
import { filesIn, gzipped, type Loaded, loadAll, weigh } from './site.ts';

const dist = resolve('dist');
const kB = 1000;
const scripts = (loaded: readonly Loaded[]) => loaded.filter(({ type }) => type === 'script');
const sum = (loaded: readonly Loaded[]) => loaded.reduce((total, one) => total + one.gzipped, 0);
const list = (loaded: readonly Loaded[]) =>
  loaded.map(({ address, gzipped: bytes }) => `${address} ${bytes}`).join('\n');

/** Every page that was built, and how many figures stand on it; not those that lead on to another at once. */
const pages = pagesOf(dist)
  .filter(({ path }) => !path.startsWith('embed/v1/') || /^embed\/v1\/[^/]+\/$/.test(path))
  .map(({ path, html }) => ({ path, figures: html.split('<wcw-figure ').length - 1 }));
const embeds = pages.filter(({ path }) => path.startsWith('embed/v1/'));
const chapters = pages.filter((page) => page.figures > 0 && !embeds.includes(page));
/** What every figure after a page's first may add to its scripts, in kB: its view and words. */
const further = { script: 15 };

test('there are chapters and embeds to weigh', () => {
  expect(chapters.length).toBeGreaterThan(0);
  expect(embeds.length).toBeGreaterThan(0);
});

/** Pages of text alone. */
const texts = ['data/', '404.html'];

/** The most kB of script that a page may load before it is touched. */
function mostScript({ path, figures }: (typeof pages)[number]): number {
  if (path.startsWith('embed/v1/')) return 40;
  // A sheet has a figure in a frame, and a script that sets it.
  if (path.startsWith('embed/') && path !== 'embed/') return 40 + 6;
  if (figures > 0) return 60 + further.script * (figures - 1);
  if (path === '') return 30;
  // Reads a line of results.
  if (path === 'ledger/count/') return 6;
  return texts.includes(path) ? 0 : 5;
}

test('the home page, its styles, script and three networks together, weighs at most 60 kB, fonts apart', async ({
  page,
}) => {
  const loaded = (await loadAll(page, '')).filter(({ type }) => type !== 'font');
  expect(scripts(loaded).length).toBeGreaterThan(0);
  expect(sum(loaded), list(loaded)).toBeLessThan(60 * kB);
});

for (const one of pages.filter((page) => isTried(page) || embeds.includes(page))) {
  const most = mostScript(one);
  test(`/${one.path} read from end to end and untouched loads at most ${most} kB of script, no engine, no data, and nothing of another site`, async ({
    page,
    baseURL,
  }) => {
    const loaded = await loadAll(page, one.path);
    // One in a closed aside sleeps until it is opened.
    for (const figure of await page.locator('wcw-figure:not(details:not([open]) *)').all())
      await expect(figure).toHaveAttribute('data-state', 'still');
    const addresses = loaded.map(({ address }) => address);
    expect(addresses.filter((address) => !address.startsWith(baseURL!))).toEqual([]);
    expect(addresses.filter((address) => /\/(?:engine|data)\/.*\.(?:js|wasm|gz|bin|json)$/.test(address))).toEqual([]);
    if (one.figures > 0) expect(scripts(loaded).length).toBeGreaterThan(0);
    expect(sum(scripts(loaded)), list(scripts(loaded))).toBeLessThanOrEqual(most * kB);
  });
}

for (const { path, figures } of pages) {
  if (path === '') continue;
  const most = figures > 1 ? 110 : 60;
  test(`/${path} with its styles weighs at most ${most} kB, fonts and larger pictures apart`, () => {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    expect(gzipped(readFileSync(resolve(dist, file)))).toBeLessThan(most * kB);
  });
}

for (const { path } of chapters) {
  test(`/${path} loads at most 5 kB of script before a figure nears`, async ({ page }) => {
    const loaded: Promise<Loaded | undefined>[] = [];
    page.on('response', (response) => loaded.push(weigh(response)));
    // So low a window that no figure is near the head of the chapter.
    await page.setViewportSize({ width: 360, height: 200 });
    await page.goto(path, { waitUntil: 'networkidle' });
    const here = (await Promise.all(loaded)).filter((one) => one !== undefined);
    expect(sum(scripts(here)), list(scripts(here))).toBeLessThanOrEqual(5 * kB);
  });
}

for (const { path } of chapters) {
  test(`/${path} is less than 30,000 px tall on a phone of 360 px, its asides closed`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    // What is far from the window is laid out too.
    await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(30_000);
  });
}

// Half of it is data sets, each once as it is and once as a script for pages that may not fetch.
test('the whole site weighs at most 80 MB, pictures and recordings included', () => {
  const bytes = filesIn(dist, /\.\w+$/).reduce((total, file) => total + statSync(file).size, 0);
  expect(bytes / 1e6).toBeLessThan(80);
});

test('formulas need no script, and of their fonts only the small format is there', () => {
  expect(filesIn(resolve(dist, '_astro'), /KaTeX.*\.woff2$/).length).toBeGreaterThan(0);
  expect(filesIn(resolve(dist, '_astro'), /\.(?:ttf|woff)$/)).toEqual([]);
  for (const file of filesIn(resolve(dist, '_astro'), /\.js$/))
    expect(readFileSync(file, 'utf8')).not.toContain('katex');
});

test('a recorded run is one file of at most 400 kB', () => {
  const files = filesIn(resolve(dist, 'engine'), /recording\.bin\.gz\.js$/);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(gzipped(readFileSync(file)), file).toBeLessThanOrEqual(400 * kB);
});

test('no shard of a data set is more than 350 kB: training starts after the first, and goes on with every next', () => {
  const sets = filesIn(dist, /^data\/[^/]+\/manifest\.json$/);
  test.skip(sets.length === 0, 'this copy of the site has no data set');
  for (const manifest of sets) {
    const { splits, sheets } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
    for (const { file } of [...Object.values(splits).flat(), ...sheets])
      expect(gzipped(readFileSync(join(dirname(manifest), `${file}.js`))), file).toBeLessThanOrEqual(350 * kB);
  }
});
