import { expect, type Locator, type Page, test } from '@playwright/test';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/depth/?${query}`);
  const figure = page.locator('.wcw-figure');
  await expect(figure).toHaveAttribute('data-status', 'still');
  return figure;
}

test('four networks learn a language on the reader’s device, and synonyms are measured', async ({ page }) => {
  const figure = await open(page, 'examples=512&epochs=10&seed=3');
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
  for (const name of ['deep, local', 'deep, dense', 'one layer', 'deep, linear'])
    await expect(figure.locator('.kit-name').filter({ hasText: name })).toHaveCount(1);
  await figure.getByRole('tab', { name: 'Synonyms' }).click();
  await expect(figure.locator('.dpt-synonyms .kit-chart')).toHaveCount(2);
});

test('the guess is made by keyboard, and then the others are shown', async ({ page }) => {
  const figure = await open(page, '');
  const handle = figure.getByRole('slider', { name: 'Your guess' });
  await handle.press('ArrowDown');
  await expect(handle).toHaveAttribute('aria-valuenow', '69');
  const others = figure.locator('.kit-name').filter({ hasText: 'one layer' });
  await expect(others).toBeHidden();
  await figure.getByRole('button', { name: /69/ }).click();
  await expect(others).toBeVisible();
  await expect(figure).toContainText('your guess 69');
});

test('another seed is another language', async ({ page }) => {
  const letters = async (query: string) => {
    const figure = await open(page, query);
    await figure.getByRole('tab', { name: 'The task' }).click();
    return figure.locator('.dpt-tree text').allTextContents();
  };
  expect(await letters('seed=1')).not.toEqual(await letters('seed=2'));
});
