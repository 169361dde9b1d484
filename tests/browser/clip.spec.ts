import { expect, type Locator, type Page, test } from '@playwright/test';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/clip/?${query}`);
  const figure = page.locator('.wcw-figure');
  await expect(figure).toHaveAttribute('data-status', 'still');
  return figure;
}
const numbers = (figure: Locator): Promise<string[]> => figure.locator('.wcw-number strong').allTextContents();

test('the arrow keys keep more directions or fewer, and every number follows', async ({ page }) => {
  const figure = await open(page, 'data=scenes&guess=skipped');
  const cursor = figure.getByRole('slider', { name: 'Directions kept' });
  await expect(cursor).toHaveAttribute('aria-valuetext', /layer: 8\./);
  const eight = await numbers(figure);
  await cursor.press('Home');
  await expect(cursor).toHaveAttribute('aria-valuetext', /layer: 1\./);
  expect(await numbers(figure)).not.toEqual(eight);
  await cursor.press('End');
  await expect(cursor).toHaveAttribute('aria-valuetext', /layer: 32\./);
});

test('a press on the chart sets the directions, and they stay when the mouse leaves', async ({ page }) => {
  const figure = await open(page, 'data=scenes&guess=skipped');
  const cursor = figure.getByRole('slider', { name: 'Directions kept' });
  const area = (await figure.locator('.kit-area').first().boundingBox())!;
  await page.mouse.move(area.x + area.width * 0.2, area.y + 60);
  await expect(cursor).toHaveAttribute('aria-valuetext', /layer: 8\./);
  await expect(async () => {
    await page.mouse.down();
    await page.mouse.up();
    await expect(cursor).toHaveAttribute('aria-valuetext', /layer: 2\./, { timeout: 1000 });
  }).toPass();
  await page.mouse.move(0, 0);
  await expect(cursor).toHaveAttribute('aria-valuetext', /layer: 2\./);
});

test('every layer answers at once, from the recording', async ({ page }) => {
  const figure = await open(page, 'data=scenes&guess=skipped');
  const seen = new Set<string>();
  for (const layer of ['layer 1', '2', '3']) {
    await figure.getByRole('radio', { name: layer, exact: true }).check();
    await expect(figure.locator('[data-part="status"]')).toContainText('Recorded');
    // Drawn with the next picture.
    await expect.poll(async () => seen.has((await numbers(figure)).join())).toBe(false);
    seen.add((await numbers(figure)).join());
  }
});

test('two networks are trained here, and what their directions are worth is measured in every layer', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const figure = await open(page, 'data=scenes&train-images=128&epochs=1&guess=skipped');
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-status', 'done', { timeout: 200_000 });
  await expect(figure.locator('.kit-run .kit-line')).toHaveCount(4);
  await figure.getByRole('tab', { name: 'Overlaps' }).click();
  await expect(figure.locator('.clip-square')).toHaveCount(2);
});
