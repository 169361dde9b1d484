import { expect, type Locator, type Page, test } from '@playwright/test';

const small = 'data=scenes&train-images=600&epochs=1';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/filters-forming/?${query}`);
  const figure = page.locator('.wcw-figure');
  await expect(figure).toHaveAttribute('data-status', 'still');
  return figure;
}

async function train(figure: Locator): Promise<void> {
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
}

const shown = (figure: Locator) =>
  figure
    .locator('.form-sheet canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

test('filters form on the reader’s device, and the cursor leads back to the noise that they were', async ({ page }) => {
  const figure = await open(page, small);
  await train(figure);
  await expect(figure.locator('.form-sheet canvas')).toHaveCount(12);
  const end = await shown(figure);
  await figure.locator('.kit-cursor').press('Home');
  await expect.poll(() => shown(figure)).not.toBe(end);
  await figure.getByRole('tab', { name: 'Turning' }).click();
  await expect(figure.locator('.form-turned .kit-line')).toHaveCount(12);
  await expect(figure.locator('.form-turned .wcw-note')).toContainText('By 0°');
});

test('given filters stay as they are, and are sorted by their looks', async ({ page }) => {
  const figure = await open(page, `${small}&first=gabor`);
  await train(figure);
  const end = await shown(figure);
  await figure.locator('.kit-cursor').press('Home');
  await expect(figure.locator('.kit-cursor')).toHaveAttribute('aria-valuenow', '0');
  expect(await shown(figure)).toBe(end);
  await figure.getByRole('tab', { name: 'Edges?' }).click();
  await expect(figure.locator('.form-looks div').first().locator('canvas')).toHaveCount(12);
});

test('frozen noise asks for a guess, made by keyboard, before it tells what it reaches', async ({ page }) => {
  const figure = await open(page, 'first=random');
  const handle = figure.getByRole('slider', { name: 'Your guess' });
  await handle.press('PageUp');
  await expect(handle).toHaveAttribute('aria-valuenow', '30');
  const line = figure.locator('.kit-name').filter({ hasText: 'named rightly' });
  await expect(line).toBeHidden();
  await figure.getByRole('button', { name: /30/ }).click();
  await expect(line).toBeVisible();
  await expect(figure).toContainText('your guess 30');
});
