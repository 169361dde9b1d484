import { expect, type Locator, type Page, test } from '@playwright/test';

const small = 'data=digits&train-images=600&epochs=1';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/reading/?${query}`);
  const figure = page.locator('.wcw-figure');
  await expect(figure).toHaveAttribute('data-status', 'still');
  return figure;
}

async function train(figure: Locator): Promise<void> {
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
}

test('a linear model is read whole, and its weights are randomised at a switch', async ({ page }) => {
  const figure = await open(page, small);
  await train(figure);
  await expect(figure.locator('.read-sheet canvas')).toHaveCount(10);
  const same = figure.locator('.wcw-number strong').nth(1);
  await expect(same).toHaveText('100%');
  const accuracy = figure.locator('.wcw-number strong').first();
  const trained = Number.parseFloat((await accuracy.textContent())!);
  await figure.getByRole('tab', { name: 'One digit' }).click();
  await figure.locator('input[value="randomised"]').check();
  await expect(figure.locator('.read-one')).toContainText('has learned nothing');
  expect(Number.parseFloat((await accuracy.textContent())!)).toBeLessThan(trained);
});

test('a network with convolutions asks for a guess by keyboard, then shows three pictures of a prediction', async ({
  page,
}) => {
  const figure = await open(page, 'head=dense');
  const handle = figure.getByRole('slider', { name: 'Your guess' });
  await handle.press('PageDown');
  await expect(handle).toHaveAttribute('aria-valuenow', '40');
  await figure.getByRole('button', { name: /40/ }).click();
  await expect(figure).toContainText('your guess 40');
  await figure.getByRole('tab', { name: 'One digit' }).click();
  await expect(figure.locator('.read-row figure')).toHaveCount(4);
});
