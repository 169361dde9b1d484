import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { readZip } from '../../src/cli/read-zip.ts';
import { zipSite } from '../../src/cli/zip.ts';

/** The archive, made and unpacked once, as the address of its folder. */
const test = base.extend<object, { folder: string }>({
  folder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const place = await mkdtemp(join(tmpdir(), 'folder with spaces-'));
      const archive = join(place, 'site.zip');
      await zipSite(resolve('dist'), archive);
      for (const [name, bytes] of readZip(await readFile(archive), archive)) {
        await mkdir(join(place, dirname(name)), { recursive: true });
        await writeFile(join(place, name), bytes);
      }
      await use(pathToFileURL(`${place}/why-cnns/`).href);
      await rm(place, { recursive: true });
    },
    { scope: 'worker' },
  ],
});
/** Firefox takes every file for a site of its own; the tests' driver would have it otherwise. */
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, firefoxUserPrefs: { 'security.fileuri.strict_origin_policy': true } }),
});

test('the site works as a folder: pages open without an error, links lead on, a figure trains to its end @firefox', async ({
  page,
  folder,
}) => {
  const wrong: string[] = [];
  const asked = new Set<string>();
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => asked.add(new URL(request.url()).protocol));

  await page.goto(`${folder}index.html`);
  await expect(page.locator('[data-hero] button').first()).toBeEnabled();
  await page
    .locator('header')
    .getByRole('link', { name: /rectify/ })
    .click();
  await expect(page).toHaveURL(/\/recos\/index\.html$/);

  const figure = page.locator('#inversion');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-state', 'still');
  await figure.evaluate((element: HTMLElement & { params: object; start(): void }) => {
    element.params = { ...element.params, 'train-images': 1000, epochs: 1 };
    element.start();
  });
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  // This one draws pixels into a drawing, by the element that the other's script has defined.
  await page.locator('#anchor-sphere').scrollIntoViewIfNeeded();
  await expect(page.locator('#anchor-sphere')).toHaveAttribute('data-state', 'still');

  await page.locator('header').getByRole('link', { name: 'Ledger' }).click();
  await page.locator('.ledger-filters a').nth(1).click();
  await expect(page.locator('.ledger-filters a').nth(1)).toHaveAttribute('aria-current', 'true');

  await page.goto(`${folder}class/index.html`);
  await page.locator('[data-class-lines]').fill('inversion seed 1');
  await expect(page.locator('[data-class-shown]')).not.toBeEmpty();

  await page.goto(`${folder}embed/inversion/index.html`);
  await expect(page.getByText('This copy of the site lies on a disk')).toBeVisible();
  await expect(page.frameLocator('iframe').locator('wcw-figure')).toHaveAttribute('data-state', 'still');

  await page.goto(`${folder}embed/v1/clip/index.html?theme=dark`);
  await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', 'still');
  expect(wrong).toEqual([]);
  expect([...asked].filter((protocol) => !['file:', 'data:', 'blob:'].includes(protocol))).toEqual([]);
});

test('text in a folder has the fonts of the site at its first sight @firefox', async ({ page, folder }) => {
  await page.goto(`${folder}recos/index.html`);
  const width = () =>
    page.locator('h1').evaluate((heading) => {
      const text = document.createRange();
      text.selectNodeContents(heading);
      return text.getBoundingClientRect().width;
    });
  const seen = await width();
  await page.locator('h1').evaluate((heading: HTMLElement) => {
    heading.style.fontFamily = '"Source Serif 4 Variable"';
  });
  expect(await width()).toBeCloseTo(seen, 1);
  expect(await page.evaluate(() => document.fonts.check('20px "Source Serif 4 Variable"'))).toBe(true);
});
