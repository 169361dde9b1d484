import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { decodeRecording } from '../../src/engine/recording.ts';
import { hasMnist } from './has-mnist.ts';

const digits = 'inversion.data=digits&inversion.guess=skipped';
const small = `${digits}&inversion.train-images=300&inversion.epochs=1&inversion.seed=5`;

/** What the element says of itself. */
interface LiveFigure extends HTMLElement {
  params: Record<string, string | number>;
  readonly shown: { readonly kind: string; readonly params: Record<string, string | number> };
}

async function open(page: Page, query = digits): Promise<Locator> {
  await page.goto(`recos/?${query}`);
  const figure = page.locator('wcw-figure#inversion');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}

/** The two large numbers, without the question mark that waits for the guess. */
const numbers = async (figure: Locator): Promise<string[]> =>
  (await figure.locator('.wcw-number strong').allTextContents()).map((text) => text.replace('?', ''));
const negate = (figure: Locator): Locator => figure.getByRole('switch', { name: 'Negate the first layer' });
const tab = (figure: Locator, name: string): Locator => figure.getByRole('tab', { name });
const settings = (figure: Locator): Locator => figure.locator('[data-action="settings"]');
const params = (figure: Locator) => figure.evaluate((element: LiveFigure) => element.params);
const shown = (figure: Locator) => figure.evaluate((element: LiveFigure) => element.shown);

async function train(figure: Locator): Promise<void> {
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
}

test('opens with the numbers of its recording, and flips them to the last digit without any engine @firefox', async ({
  page,
}) => {
  const { result } = await decodeRecording(readFileSync(resolve('models/inversion/relu-digits/recording.bin.gz')));
  const measured = ['accuracy.original', 'accuracy.negative'].map(
    (measure) => `${(100 * (result as Record<string, number>)[measure]!).toFixed(2)}%`,
  );
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const figure = await open(page);
  await expect.poll(() => numbers(figure)).toEqual(measured);
  const told = await numbers(figure);
  await negate(figure).check();
  await expect.poll(() => numbers(figure)).toEqual([...told].reverse());
  await tab(figure, 'Filters').click();
  await expect(figure.locator('.wcw-side')).toContainText('Exact.');
  await expect(figure.locator('.kit-range')).toContainText('every sign changed');
  await negate(figure).uncheck();
  await expect.poll(() => numbers(figure)).toEqual(told);
  expect(asked.filter((url) => url.includes('/engine/engine.js'))).toEqual([]);
});

test('asks for a guess on the chart, by pointer and by keys, and keeps it beside the outcome', async ({ page }) => {
  const figure = await open(page, 'inversion.data=digits');
  const handle = figure.getByRole('slider', { name: 'Your guess' });
  const go = figure.locator('.wcw-go');
  await expect(go).toHaveText('Just show me');
  for (const part of ['.wcw-number .wcw-answer', '.kit-strip', '.wcw-words', '.wcw-data'])
    await expect(figure.locator(part).first()).toBeHidden();
  await handle.hover();
  await expect.poll(async () => (await shown(figure)).kind).toBe('recording');
  const line = (await handle.boundingBox())!;
  await page.mouse.move(line.x + line.width / 2, line.y + line.height / 2);
  await page.mouse.down();
  await page.mouse.move(line.x + line.width / 2, line.y + line.height / 2 - 40, { steps: 4 });
  await page.mouse.up();
  await expect(go).toContainText(/I say (5|6)\d/);
  // What is drawn follows a frame behind the hand: each move is waited for.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const dragged = Number(await handle.getAttribute('aria-valuenow'));
  await handle.press('PageUp');
  await expect(handle).toHaveAttribute('aria-valuenow', String(dragged + 10));
  await handle.press('ArrowDown');
  const said = dragged + 9;
  await expect(go).toContainText(`I say ${said}`);
  await go.press('Enter');
  await expect(figure.locator('.kit-area')).toContainText(`your guess ${said}, `);
  await expect(figure.locator('.wcw-number .wcw-answer')).toBeVisible();
  await expect(figure.locator('[data-action="start"]')).toBeVisible();
});

test('asks nothing where negatives were learned, and takes any control for an answer', async ({ page }) => {
  const both = await open(page, 'inversion.data=digits&inversion.trained-on=both');
  await expect(both.locator('.kit-handle')).toHaveCount(0);
  const figure = await open(page, 'inversion.data=digits');
  await expect(figure.locator('.kit-handle')).toBeVisible();
  await negate(figure).check();
  await expect(figure.locator('.kit-handle')).toHaveCount(0);
  await expect(figure.locator('.wcw-number .wcw-answer')).toBeVisible();
});

test('a control that needs a network acts on the nearest that was kept, and says which', async ({ page }) => {
  test.skip(!hasMnist, 'no network is asked about a blend where its pictures are not there');
  const figure = await open(page, 'inversion.guess=skipped&inversion.activation=leaky-relu');
  await expect.poll(async () => (await shown(figure)).kind).toBe('end');
  await figure.evaluate((element: LiveFigure) => {
    element.params = { blend: 0.3 };
  });
  await expect.poll(async () => shown(figure)).toMatchObject({ kind: 'nearest', params: { activation: 'relu' } });
  await expect(figure.locator('[data-part="status"]')).toContainText(/Not run yet · grey: ReLU|Computing/);
  await figure.evaluate((element: LiveFigure) => {
    element.params = { blend: 0 };
  });
  await expect.poll(async () => (await shown(figure)).kind).toBe('end');
});

test('says that the swap is not exact where black is zero', async ({ page }) => {
  const figure = await open(page, `${digits}&inversion.scaling=unit&inversion.train-images=200&inversion.epochs=1`);
  await train(figure);
  await tab(figure, 'Filters').click();
  await negate(figure).check();
  await expect(figure.locator('.wcw-side')).toContainText('Not exact.');
  await settings(figure).click();
  await figure.getByRole('switch', { name: 'Compensate the biases' }).check();
  await page.keyboard.press('Escape');
  await expect(settings(figure)).toBeFocused();
  await expect(figure.locator('.wcw-side')).toContainText('Exact but for rounding.');
});

test('tells the square that is pointed at, by pointer and by keys', async ({ page }) => {
  const figure = await open(page);
  await tab(figure, 'Mistakes').click();
  const matrix = figure.locator('.inv-matrix').first();
  await matrix.focus();
  await page.keyboard.press('ArrowDown');
  await expect(figure.locator('.inv-mistakes .wcw-note')).toContainText('1s read as 0');
  await page.keyboard.press('ArrowRight');
  await expect(figure.locator('.inv-mistakes .wcw-note')).toContainText('1s read as 1');
  expect(await figure.locator('.inv-pointed').count()).toBe(2);
  // What a finger has chosen stays when it is lifted.
  const box = (await matrix.boundingBox())!;
  const cell = box.width / 11;
  const at = { clientX: box.x + 4.5 * cell, clientY: box.y + 5.5 * cell, pointerType: 'touch' };
  for (const type of ['pointerdown', 'pointerup', 'pointerleave']) await matrix.dispatchEvent(type, at);
  await expect(figure.locator('.inv-mistakes .wcw-note')).toContainText('5s read as 3');
});

test('a run of the reader’s own is drawn over what stood there, ends in numbers of its own, and its link brings the settings back', async ({
  page,
}) => {
  const figure = await open(page, small);
  // What stays behind as a ghost has to stand there first.
  await expect.poll(async () => (await shown(figure)).kind).toBe('nearest');
  const before = await numbers(figure);
  await train(figure);
  await expect.poll(() => numbers(figure)).not.toEqual(before);
  expect(await shown(figure)).toMatchObject({ kind: 'own' });
  await expect(figure.locator('.kit-ghost')).toHaveCount(1);
  await expect(figure.locator('[data-part="status"]')).toContainText(/^Yours · seed 5 · 300 generated × 1/);
  const kept = await params(figure);
  expect(await params(await open(page, small))).toEqual(kept);
});

test('a flip while it trains puts no jump into the curve of what was learned', async ({ page }) => {
  const figure = await open(page, `${digits}&inversion.train-images=600&inversion.epochs=2`);
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-state', 'running', { timeout: 60_000 });
  await negate(figure).check();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
  const told = await numbers(figure);
  await negate(figure).uncheck();
  await expect.poll(() => numbers(figure)).toEqual([...told].reverse());
});

test('shows its numbers and a still of the curve without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('recos/');
  const figure = page.locator('#inversion');
  await expect(figure.locator('.wcw-number').nth(1)).toContainText('%');
  await expect(figure.locator('.wcw-number .wcw-answer')).toBeVisible();
  await expect(figure.locator('.kit-area')).toBeVisible();
  for (const part of ['.wcw-dock', '.wcw-tabs', '.wcw-side', '.kit-asked'])
    await expect(figure.locator(part)).toBeHidden();
  await context.close();
});

test('a phrase of the text sets the state that its address means', async ({ page }) => {
  await page.goto('recos/');
  const params = () =>
    page
      .locator('wcw-figure#inversion')
      .evaluate((element) => ({ ...(element as unknown as { params: object }).params }));
  const links = page.locator('a.do[data-figure="inversion"]');
  for (const phrase of await links.all()) {
    const set = (await phrase.getAttribute('data-set')) ?? '';
    await phrase.click();
    await expect(async () => {
      const now = (await params()) as Record<string, string>;
      for (const [name, value] of set.split(' ').map((pair) => pair.split('='))) {
        if (name !== 'preset') expect(now[name!]).toBe(value);
      }
      if (set.includes('preset=linear')) expect(now).toMatchObject({ activation: 'linear', biases: 'off' });
      if (set.includes('preset=abs')) expect(now).toMatchObject({ activation: 'abs', biases: 'off' });
      if (set.includes('preset=paper')) expect(now).toMatchObject({ activation: 'relu', scaling: 'symmetric' });
    }).toPass();
  }
  expect(await links.count()).toBeGreaterThan(5);
});
