import { expect, type Locator, type Page, test } from '@playwright/test';

const small = 'data=scenes&train-images=512&epochs=1&guess=skipped';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/race/?${query}`);
  const figure = page.locator('.wcw-figure');
  await expect(figure).toHaveAttribute('data-status', 'still');
  return figure;
}

async function train(figure: Locator): Promise<void> {
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-status', 'done', { timeout: 90_000 });
}

test('four networks race on the reader’s device: four lines, four banks, four losses', async ({ page }) => {
  const figure = await open(page, small);
  await train(figure);
  for (const name of ['free', 'universal', 'random', 'hand-made'])
    await expect(figure.locator('.kit-name').filter({ hasText: name })).toHaveCount(1);
  for (const number of await figure.locator('.wcw-number strong').allTextContents()) expect(number).toMatch(/\d\.\d%$/);
  await figure.getByRole('tab', { name: 'Shapes' }).click();
  await expect(figure.locator('.race-bank canvas')).toHaveCount(20);
  await figure.getByRole('tab', { name: 'Loss' }).click();
  await expect(figure.locator('.kit-chart .kit-line')).not.toHaveCount(0);
});

test('fewer shapes without their negatives race too, and each network says how much it learns', async ({ page }) => {
  const figure = await open(page, `${small}&shapes=3&negatives=off&match=weights`);
  await train(figure);
  await figure.getByRole('tab', { name: 'Shapes' }).click();
  await expect(figure.locator('.race-bank canvas')).toHaveCount(12);
  await expect(figure.locator('.race-bank').first()).toContainText('18 maps');
});

test('the guess is made by keyboard, and then the frozen networks are shown', async ({ page }) => {
  const figure = await open(page, 'data=scenes');
  const handle = figure.getByRole('slider', { name: 'Your guess' });
  await handle.press('PageUp');
  await handle.press('ArrowDown');
  await expect(handle).toHaveAttribute('aria-valuenow', '44');
  const frozen = figure.locator('.kit-name').filter({ hasText: 'universal' });
  await expect(frozen).toBeHidden();
  await figure.getByRole('button', { name: /44/ }).click();
  await expect(frozen).toBeVisible();
  await expect(figure).toContainText('your guess 44');
});
