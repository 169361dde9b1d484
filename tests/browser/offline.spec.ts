import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { buildOffline } from '../../src/cli/build-offline.ts';
import { createStaticServer, listen } from '../../src/cli/static-server.ts';

test.use({ serviceWorkers: 'allow' });

/** A copy of the built site, without what only foreign pages load, served where readers keep it. */
let folder: string;
let server: Server;
let site: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offline-'));
  const twin = /\.(?:wasm|bin\.gz|json)\.js$/;
  await cp(resolve('dist'), folder, { recursive: true, filter: (file) => !twin.test(file) });
  server = createStaticServer({ root: folder, base: '/' });
  site = `http://127.0.0.1:${await listen(server, 0, false)}/`;
});
test.afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

/** Resolves once the site's worker stands where it is wanted. */
const until = (page: Page, stage: 'active' | 'waiting') =>
  expect
    .poll(() => page.evaluate(async (at) => Boolean((await navigator.serviceWorker.getRegistration())?.[at]), stage))
    .toBe(true);

async function train(page: Page, id: string): Promise<void> {
  const figure = page.locator(`#${id}`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-state', /still|done/);
  await figure.evaluate((element: HTMLElement & { params: object; start(): void }) => {
    element.params = { ...element.params, 'train-images': 500, epochs: 1 };
    element.start();
  });
}

test('after one visit a chapter is read and its figure trained without a network, and other pages open', async ({
  page,
  context,
}) => {
  await page.goto(`${site}recos/#inversion`);
  await train(page, 'inversion');
  await expect(page.locator('#inversion')).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  await until(page, 'active');
  // What the figure loaded is kept when the worker is there.
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match('/engine/wasm.wasm', { ignoreSearch: true }))))
    .toBe(true);

  server.closeAllConnections();
  server.close();
  await context.setOffline(true);
  await page.goto(`${site}recos/#inversion`);
  await train(page, 'inversion');
  await expect(page.locator('#inversion')).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  for (const path of ['', 'features/', 'universality/index.html', 'ledger', 'embed/', 'data/']) {
    await page.goto(site + path);
    await expect(page.locator('h1'), path).toBeVisible();
  }
  await page.goto(`${site}recos/?inversion.train-images=500#inversion`);
  await expect(page.locator('#inversion')).toContainText('this device has not kept the file');
});

test('what is open stays of one version while the site is renewed, and says so where it cannot; then the new one comes', async ({
  page,
  context,
}) => {
  await page.goto(`${site}recos/`);
  await until(page, 'active');
  await page.reload();

  const renew = async (file: string, change: (bytes: Buffer) => Buffer | string) =>
    writeFile(join(folder, file), change(await readFile(join(folder, file))));
  for (const file of ['recos/index.html', 'ledger/index.html'])
    await renew(file, (html) => html.toString().replace(/<h1[^>]*>/, '$&Renewed: '));
  await renew('engine/engine.js', (script) => `${script};/* renewed */`);
  await buildOffline(folder);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await until(page, 'waiting');

  await page.reload();
  await expect(page.locator('h1')).not.toContainText('Renewed');
  await train(page, 'inversion');
  await expect(page.locator('#inversion')).toContainText('The site has been renewed since this page was opened');
  await page.goto(`${site}ledger/`);
  await expect(page.locator('h1')).not.toContainText('Renewed');

  await page.close();
  const next = await context.newPage();
  // A browser changes workers in its own time once the last page is closed.
  await expect(async () => {
    await next.goto('about:blank');
    await next.waitForTimeout(300);
    await next.goto(`${site}recos/`);
    expect(await next.locator('h1').textContent()).toContain('Renewed');
  }).toPass({ timeout: 30_000 });
  await train(next, 'inversion');
  await expect(next.locator('#inversion')).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
});

test('a site that is no longer kept is forgotten, and its worker leaves', async ({ page }) => {
  await page.goto(site);
  await until(page, 'active');
  await buildOffline(folder, false);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())!.update());
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await expect
    .poll(() => page.evaluate(async () => Boolean(await navigator.serviceWorker.getRegistration())))
    .toBe(false);
});
