import { expect, type Locator, type Page, test } from '@playwright/test';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/shift/?${query}`);
  const figure = page.locator('.wcw-figure');
  await expect(figure).toHaveAttribute('data-status', 'still');
  return figure;
}

test('a digit is moved by key and by pointer, and what is said of it follows', async ({ page }) => {
  const figure = await open(page, 'guess=skipped');
  const digit = figure.getByRole('slider', { name: /^The digit/ });
  await digit.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await expect(digit).toHaveAttribute('aria-valuetext', /^1 right, 1 up: said: \d \(a 4: \d+\s%\)$/);
  const map = figure.getByRole('slider', { name: /^What is said/ });
  const box = (await map.boundingBox())!;
  await page.mouse.click(box.x + box.width - 3, box.y + 3);
  await expect(digit).toHaveAttribute('aria-valuetext', /^8 right, 8 up/);
});

test('with circular borders, means and the largest grid a kept run says the same at every shift', async ({ page }) => {
  const figure = await open(page, 'preset=exact&data=mnist&guess=skipped');
  await expect(figure.locator('.wcw-number strong').first()).toContainText('100.0%');
  await expect(figure.locator('.shift-far')).toContainText(/at most \d millionths?/);
});

test('the network trains on the reader’s device, and its two shares are drawn from its random weights on', async ({
  page,
}) => {
  const figure = await open(page, 'data=digits&train-images=300&epochs=1&guess=skipped');
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-status', 'done', { timeout: 90_000 });
  for (const number of await figure.locator('.wcw-number strong').allTextContents()) expect(number).toMatch(/\d\.\d%$/);
  await figure.getByRole('tab', { name: 'As it learns' }).click();
  await expect(figure.locator('.shift-learning .kit-line')).toHaveCount(2);
});

test('the guess is made by keyboard, and then the lines are shown', async ({ page }) => {
  const figure = await open(page, '');
  const handle = figure.getByRole('slider', { name: 'Your guess' });
  await handle.press('PageUp');
  await expect(handle).toHaveAttribute('aria-valuenow', '80');
  const line = figure.locator('.kit-name').filter({ hasText: 'answer stays' });
  await expect(line).toBeHidden();
  await figure.getByRole('button', { name: /80/ }).click();
  await expect(line).toBeVisible();
});
