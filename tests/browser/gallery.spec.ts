import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { figureNames } from '../../src/cli/build-embeds.ts';
import { COMPACT } from '../../src/shell/embed-code.ts';
import { type Origin, serveHost } from '../embed/servers.ts';
import { frameHeights, WIDTHS } from './frame-heights.ts';

type Figure = HTMLElement & { readonly params: Readonly<Record<string, string | number>> };

test.use({ actionTimeout: 10_000 });
test.setTimeout(60_000);

/** Errors of the page and of all its frames. */
function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  return problems;
}

const paramsIn = (place: Page | Frame) => place.locator('wcw-figure').evaluate((figure: Figure) => figure.params);
const innerFrame = async (page: Page) => (await (await page.locator('iframe').elementHandle())!.contentFrame())!;
const codeOf = (page: Page, host: string, i = 0) => page.locator(`#code-${host}-${i}`).textContent();

test('every figure stands in the gallery once, with a picture that is drawn, a question and a way to its sheet', async ({
  page,
}) => {
  const problems = problemsOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('embed/');
  const cards = page.locator('.card');
  expect(await cards.evaluateAll((all) => all.map(({ id }) => id).sort())).toEqual([...(await figureNames())].sort());
  for (const card of await cards.all()) {
    await card.scrollIntoViewIfNeeded();
    const [picture, ...others] = await card.locator('img:visible').all();
    expect(others).toEqual([]);
    await expect.poll(() => picture!.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(await picture!.getAttribute('src')).toContain('still-dark');
    await expect(card.locator('p').first()).toContainText(/\w+ \w+.*\?$/);
    await expect(card.locator('h3 a')).toHaveAttribute('href', `/embed/${await card.getAttribute('id')}/`);
  }
  expect(problems).toEqual([]);
});

test('a figure and its form follow each other, the codes follow both, and what was copied opens in exactly that state', async ({
  page,
}) => {
  const problems = problemsOf(page);
  await page.goto('embed/inversion/');
  const frame = await innerFrame(page);
  await expect(frame.locator('wcw-figure[data-state]')).toBeVisible();

  // Set beside the figure.
  await page.getByRole('link', { name: 'Black is zero' }).click();
  await expect.poll(async () => await paramsIn(frame)).toMatchObject({ scaling: 'unit', negate: 'on' });
  await expect(page.getByLabel('Negate the first layer', { exact: true })).toBeChecked();
  expect(await codeOf(page, 'link')).toMatch(/\?lang=en&preset=unit$/);
  await page.getByRole('combobox', { name: 'Rectifier' }).selectOption('tanh');
  await expect.poll(async () => (await paramsIn(frame)).activation).toBe('tanh');
  expect(await codeOf(page, 'link')).toMatch(/\?lang=en&negate=on&activation=tanh&scaling=unit$/);

  // Set in the figure.
  await frame.locator('[data-param="negate"] input').click();
  await expect(page.getByLabel('Negate the first layer', { exact: true })).not.toBeChecked();
  await expect.poll(() => codeOf(page, 'link')).not.toContain('negate');

  // What is typed stays as typed; what cannot be is said, and not taken over.
  await page.getByText('More settings').click();
  const epochs = page.locator('#set-epochs');
  await epochs.fill('99');
  await page.waitForTimeout(300);
  await expect(epochs).toHaveValue('99');
  expect(await epochs.evaluate((field: HTMLInputElement) => field.validationMessage)).not.toBe('');
  expect(await codeOf(page, 'link')).not.toContain('epochs');
  await epochs.fill('2');
  await expect.poll(() => codeOf(page, 'link')).toContain('epochs=2');
  await epochs.blur();

  // What only an address says: the figure is opened anew, as it was set.
  await page.getByText('Leave out', { exact: true }).click();
  await page.getByLabel('Menu', { exact: true }).check();
  await page.getByRole('radio', { name: 'dark' }).check();
  await expect(frame.locator('.wcw-menu')).toHaveCount(0);
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  const wanted = await paramsIn(frame);
  expect(wanted).toMatchObject({ activation: 'tanh', scaling: 'unit', negate: 'off', epochs: 2 });

  // The address is that of the page in the reader's bar, whatever the site was built for.
  const { origin } = new URL(page.url());
  const codes = [await codeOf(page, 'html'), await codeOf(page, 'element')] as string[];
  for (const code of codes) expect(code).toContain(`src="${origin}/embed/v1/inversion`);
  const host: Origin = await serveHost(new Map());
  try {
    const lesson = (code: string) =>
      host.show(`<!doctype html><title>A lesson</title><link rel="icon" href="data:,">${code}`);
    await page.goto(lesson(codes[0]!));
    await expect.poll(async () => paramsIn(await innerFrame(page))).toEqual(wanted);
    await expect((await innerFrame(page)).locator('.wcw-menu')).toHaveCount(0);
    await page.goto(lesson(codes[1]!));
    await expect(page.locator('wcw-figure .wcw-figure')).toBeVisible();
    expect(await paramsIn(page)).toEqual(wanted);
    await expect(page.locator('.wcw-menu')).toHaveCount(0);
  } finally {
    await host.close();
  }
  expect(problems).toEqual([]);
});

test('the live figure of a sheet has the colours that its reader chose for this site, unless the teacher chose others', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('embed/kernel/');
  const frame = await innerFrame(page);
  const ink = () => frame.evaluate(() => getComputedStyle(document.body).color);
  await expect(frame.locator('wcw-figure')).toHaveAttribute('data-state', /./);
  const light = await ink();
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect.poll(ink).not.toBe(light);
  const dark = await ink();
  await page.reload();
  const again = await innerFrame(page);
  await expect.poll(() => again.evaluate(() => getComputedStyle(document.body).color)).toBe(dark);
  await page.locator('input[name="theme"][value="light"]').check({ force: true });
  await expect
    .poll(async () => (await innerFrame(page)).evaluate(() => getComputedStyle(document.body).color))
    .toBe(light);
});

test('on a phone a sheet begins with the room of a phone, whose height it writes, and its fields stand in line', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('embed/inversion/');
  const narrow = page.locator('input[name="room"][value="narrow"]');
  await expect(narrow).toBeChecked();
  // The frame is a little narrower here than the phone that is written for, so a little taller.
  const beside = async () => {
    const { height } = (await page.locator('.room iframe').boundingBox())!;
    const [told] = /\d+/.exec((await page.locator('[data-tall]').textContent())!)!;
    return Math.abs(Number(told) - height);
  };
  await expect.poll(beside).toBeLessThan(60);
  await page.getByText('More settings').click();
  const fields = page.locator('.settings :is(select, input[type="number"]):visible');
  const edges = await fields.evaluateAll((all) =>
    all.map((field) => {
      const { left, right } = field.getBoundingClientRect();
      return [Math.round(left), Math.round(right)].join(' ');
    }),
  );
  expect(edges.length).toBeGreaterThan(4);
  expect(new Set(edges).size).toBe(1);
  await page.locator('input[name="room"][value="wide"]').check({ force: true });
  await page.getByRole('button', { name: 'Set everything back' }).click();
  await expect(narrow).toBeChecked();
});

test('the compact view, less room and parts left out change the height that the codes write to the one that is needed', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('embed/kernel/');
  const height = async () => Number(/height="(\d+)"/.exec((await codeOf(page, 'html'))!)![1]);
  const drawn = async () => {
    const frame = await innerFrame(page);
    return frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  };
  const kept = JSON.parse(readFileSync(resolve('src/figures/kernel/heights.json'), 'utf8'));
  await expect.poll(drawn).toBe(kept[720]);
  await expect.poll(height).toBe(Math.max(kept[720], kept[960]));
  await page.getByText('Leave out', { exact: true }).click();
  await page.getByLabel('Caption', { exact: true }).check();
  await expect.poll(drawn).toBeLessThan(kept[720] - 20);
  await expect.poll(async () => (await height()) - (await drawn())).toBe(Math.max(0, kept[960] - kept[720]));
  await page.getByRole('radio', { name: 'a phone' }).check();
  await expect.poll(async () => (await height()) - (await drawn())).toBe(0);
  expect(await height()).toBeGreaterThan(kept[720]);
  await page.getByRole('radio', { name: 'compact' }).check();
  await expect.poll(height).toBe(660);
  await page.getByRole('button', { name: 'Set everything back' }).click();
  await expect.poll(height).toBe(Math.max(kept[720], kept[960]));
});

test('the heights that codes write are those of the built figures, whole on a phone, in a column, on a wide page', async ({
  page,
}) => {
  const names = await figureNames();
  const kept = names.map((name) => [
    name,
    JSON.parse(readFileSync(resolve(`src/figures/${name}/heights.json`), 'utf8')),
  ]);
  const heights = await frameHeights(page, `${test.info().project.use.baseURL}`, names);
  for (const width of WIDTHS)
    for (const [name, own] of kept)
      expect(
        Math.abs(heights[name]![width]! - own[width]),
        `${name}, ${width} px: npm run heights`,
      ).toBeLessThanOrEqual(2);
});

test('the compact view is no taller than its codes write, in frames of any width', async ({ page }) => {
  test.slow();
  const names = await figureNames();
  const heights = await frameHeights(page, `${test.info().project.use.baseURL}`, names, 'view=compact');
  for (const name of names)
    for (const width of WIDTHS)
      expect(heights[name]![width], `${name}, ${width} px`).toBeLessThanOrEqual(
        width < 640 ? COMPACT.narrow : COMPACT.wide,
      );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a sheet has its figure, the codes of every host, one at a time, and no control that does nothing', async ({
    page,
  }) => {
    await page.goto('embed/inversion/');
    await expect(page.frameLocator('iframe').locator('.wcw-stage')).toBeVisible();
    await expect(page.locator('#code-html-0')).toContainText('/embed/v1/inversion/?lang=en"');
    await page.getByText('Quarto', { exact: true }).click();
    await expect(page.locator('#code-quarto-0')).toContainText('{=html}');
    await expect(page.locator('#code-html-0')).toBeHidden();
    await expect(page.getByRole('radio', { name: 'compact' })).toBeHidden();
    await expect(page.getByRole('link', { name: 'No rectifier' })).toHaveAttribute('href', /\?preset=linear$/);
    await expect(page.getByText('cannot be set here')).toBeVisible();
  });
});
