import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { brokenLinks, pagesOf } from './links.ts';

const dist = resolve('dist');
/** Pages that readers open, without the frames for other people's pages. */
const pages = pagesOf(dist).filter(({ path }) => !path.startsWith('embed/v1/'));
const beforePaint = readFileSync(resolve('src/components/before-paint.js'), 'utf8');
const site = /<link rel="canonical" href="(https?:\/\/[^/"]+)/.exec(pages[0]!.html)![1]!;

/** Collects policy violations, errors and failed requests of a page. */
async function watch(page: Page): Promise<string[]> {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(page.url()).origin && page.url() !== 'about:blank')
      problems.push(`asked another site for ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  return problems;
}

test('no link of the site leads nowhere', () => {
  expect(pages.length).toBeGreaterThan(4);
  expect(brokenLinks(dist, site, '/')).toEqual([]);
});

test('no link leads nowhere when the site lives under a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  try {
    const env = { ...process.env, BASE_PATH: '/x/', SITE_URL: 'https://example.org', ASTRO_TELEMETRY_DISABLED: '1' };
    const astro = resolve('node_modules/astro/bin/astro.mjs');
    const built = spawnSync(process.execPath, [astro, 'build', '--outDir', folder], { env, encoding: 'utf8' });
    expect(built.status, built.stdout + built.stderr).toBe(0);
    expect(brokenLinks(folder, 'https://example.org', '/x/')).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a page of text carries no script but the small one that runs before the first paint', () => {
  for (const { path, html } of pages) {
    const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
    const inside = scripts.map((script) => script[2]!).filter((text) => text.trim() !== '');
    expect(inside, `scripts in /${path}`).toEqual([beforePaint]);
    const extra = scripts.filter((script) => script[1]!.includes('src='));
    if (['data/', '404.html'].includes(path)) expect(extra, `scripts of /${path}`).toEqual([]);
  }
});

test('the script that runs before the first paint weighs less than 900 bytes', () => {
  expect(gzipSync(beforePaint).length).toBeLessThan(900);
});

for (const { path } of pages) {
  test(`/${path} keeps to its own rules and asks no other site for anything @firefox`, async ({ page }) => {
    const problems = await watch(page);
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    expect(problems.filter((problem) => !(path === '404.html' && problem.includes('404')))).toEqual([]);
  });

  for (const width of [280, 360, 1280]) {
    test(`/${path} does not scroll sideways at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(path);
      await page.evaluate(() => document.fonts.ready);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    });
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { path } of pages.filter(({ html }) => html.includes('<wcw-figure '))) {
    test(`/${path} reads well: text, formulas, figures with their numbers, references`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.katex').first()).toBeVisible();
      for (const figure of await page.locator('wcw-figure').all()) {
        await expect(figure.locator('.wcw-stage')).toBeVisible();
        await expect(figure.locator('figcaption.wcw-caption')).toBeVisible();
      }
      await expect(page.locator('#references')).toBeVisible();
      await expect(page.locator('.theme')).toBeHidden();
    });
  }

  test('the ledger filters by verdict through its address', async ({ page }) => {
    await page.goto('ledger/#untested');
    const shown = page.locator('.ledger-row:visible');
    expect(await shown.count()).toBeGreaterThan(0);
    await expect(page.locator('.ledger-row:visible:not([data-verdict="untested"])')).toHaveCount(0);
    await expect(page.locator('.ledger-row:visible[data-verdict="untested"]')).toHaveCount(await shown.count());
  });
});

test('the colours follow the system, and the reader’s choice outlives the page', async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.getByRole('button', { name: 'Light' }).click();
  expect(await paper()).toBe(light);
  await page.reload();
  expect(await paper()).toBe(light);
  await page.getByRole('button', { name: 'As the system' }).click();
  expect(await paper()).toBe(dark);
});

test('a keyboard reaches the text in one step, and every citation', async ({ page }) => {
  await page.goto('recos/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  const cite = page.locator('.cite a').first();
  await cite.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#ref-/);
});
