import { expect, type Locator, type Page, test } from '@playwright/test';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/sharing/?${query}`);
  const figure = page.locator('.wcw-figure');
  await expect(figure).toHaveAttribute('data-status', 'still');
  return figure;
}

test('three networks race on the reader’s device, and the chart against examples gets their dots', async ({ page }) => {
  test.slow();
  const figure = await open(page, 'data=digits&train-images=100');
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-status', 'done', { timeout: 120_000 });
  for (const name of ['convolutional', 'local', 'dense'])
    await expect(figure.locator('.kit-name').filter({ hasText: name })).toHaveCount(1);
  for (const number of await figure.locator('.wcw-number strong').allTextContents()) expect(number).toMatch(/\d\.\d%$/);
  await figure.getByRole('tab', { name: 'By examples' }).click();
  await expect(figure.locator('.kit-yours .kit-dot').first()).toBeVisible();
});

test('shuffled pixels are asked about, by keyboard, and shown', async ({ page }) => {
  const figure = await open(page, 'data=digits');
  await figure.getByRole('radio', { name: 'shuffled' }).press('Space');
  const handle = figure.getByRole('slider', { name: 'Your guess' });
  await handle.press('ArrowDown');
  await expect(handle).toHaveAttribute('aria-valuenow', '59');
  await figure.getByRole('button', { name: /59/ }).click();
  await expect(handle).toHaveCount(0);
  await figure.getByRole('tab', { name: 'Digits' }).click();
  await expect(figure.locator('.shr-digits canvas')).toHaveCount(12);
});

test('the three first layers are counted', async ({ page }) => {
  const figure = await open(page, 'data=digits');
  await figure.getByRole('tab', { name: 'Parameters' }).click();
  for (const count of ['156', '122,304', '4,821,600'])
    await expect(figure.locator('.shr-parameters').getByText(count, { exact: true })).toBeVisible();
});
