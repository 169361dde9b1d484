import { expect, type Locator, type Page, test } from '@playwright/test';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/turned/?${query}`);
  const figure = page.locator('.wcw-figure');
  await expect(figure).toHaveAttribute('data-status', 'still');
  return figure;
}

test('a digit is turned by key, and its numbers follow', async ({ page }) => {
  const figure = await open(page, 'guess=skipped');
  const chart = figure.getByRole('slider', { name: /^Digits read rightly/ });
  await chart.focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
  await expect(chart).toHaveAttribute('aria-valuetext', /^Turned by 90°/);
  await expect(figure.locator('.turned-top figcaption').first()).toHaveText('90°');
});

test('the picture leads to the next digit, from 9 to 0', async ({ page }) => {
  const figure = await open(page, 'guess=skipped&picture=9');
  const next = figure.getByRole('button', { name: /next digit/ });
  await next.focus();
  await page.keyboard.press('Enter');
  await expect(next.getByRole('img')).toHaveAccessibleName('The digit 0');
  await expect(next).toBeFocused();
});

test('three networks train on the reader’s device, and all views are drawn', async ({ page }) => {
  const figure = await open(page, 'data=digits&train-images=200&epochs=1&guess=skipped');
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-status', 'done', { timeout: 90_000 });
  await figure.getByRole('tab', { name: 'Transformer' }).click();
  await expect(figure.locator('.turned-made canvas')).toHaveCount(16);
  await figure.getByRole('tab', { name: 'Filter pairs' }).click();
  await expect(figure.locator('.turned-pairs canvas')).toHaveCount(16);
});

test('the guess is made by keyboard, and then the lines are shown', async ({ page }) => {
  const figure = await open(page, '');
  const handle = figure.getByRole('slider', { name: 'Your guess' });
  await handle.press('PageDown');
  await expect(handle).toHaveAttribute('aria-valuenow', '60');
  const line = figure.locator('.kit-name').filter({ hasText: 'all angles' });
  await expect(line).toBeHidden();
  await figure.getByRole('button', { name: /60/ }).click();
  await expect(line).toBeVisible();
});
