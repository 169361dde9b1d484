import { expect, type Locator, type Page, test } from '@playwright/test';

const small = 'data=scenes&width=16&train-images=128&epochs=1&guess=skipped';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/resample/?${query}`);
  const figure = page.locator('.wcw-figure');
  await expect(figure).toHaveAttribute('data-status', 'still');
  return figure;
}

async function train(figure: Locator): Promise<void> {
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-status', 'done', { timeout: 120_000 });
}

test('layers are drawn anew on the device, and the control leads through them at once', async ({ page }) => {
  const figure = await open(page, small);
  await train(figure);
  await expect(figure.locator('[data-part="status"]')).toContainText('Yours');
  await expect(figure.locator('.kit-name').filter({ hasText: 'drawn, not turned' })).toHaveCount(1);
  const numbers = figure.locator('.wcw-number strong');
  // The first has a question mark for while the guess waits.
  const [drawn, trained] = (await numbers.allTextContents()).map((text) => text.replace('?', ''));
  expect(drawn).toMatch(/^\d+\.\d/);
  const layers = figure.getByRole('slider', { name: 'First layers', exact: true });
  await layers.focus();
  await layers.press('Home');
  // With no layer drawn the network is the trained one.
  await expect(numbers.first()).toContainText(trained!);
  const chart = figure.getByRole('slider', { name: /By the number of first layers/ });
  await chart.focus();
  await chart.press('End');
  await expect(numbers.first()).toContainText(drawn!);
  await figure.getByRole('tab', { name: 'Alignment' }).click();
  await expect(figure.locator('.rs-alignment .kit-value').first()).toHaveText(/^\d+\s%$/);
});

test('layers are kept for the other classes, from few pictures and from many', async ({ page }) => {
  const figure = await open(page, `${small}&mode=transfer&layers=2`);
  await train(figure);
  const number = figure.locator('.wcw-number strong').first();
  await expect(number).toHaveText(/^\d+\.\d/);
  await expect(figure.locator('.kit-name').filter({ hasText: 'random ones' })).toHaveCount(1);
  await figure.getByRole('tab', { name: 'Alignment' }).click();
  await expect(figure.locator('.wcw-side')).toContainText('Nothing is turned here');
});

test('the question waits with its answer until it is answered or skipped', async ({ page }) => {
  const figure = await open(page, 'data=scenes');
  const handle = figure.getByRole('slider', { name: /Your guess/ });
  await handle.press('ArrowUp');
  await expect(handle).toHaveAttribute('aria-valuenow', '21');
  await expect(figure.locator('.kit-shown.wcw-answer .kit-line').first()).toBeHidden();
  await figure.getByRole('button', { name: 'I say 21' }).click();
  await expect(figure.locator('.kit-shown.wcw-answer .kit-line').first()).toBeVisible();
  await expect(figure.locator('.kit-field')).toContainText('your guess 21');
});
