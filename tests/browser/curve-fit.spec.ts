import { expect, type Locator, type Page, test } from '@playwright/test';

async function open(page: Page, query = ''): Promise<Locator> {
  await page.goto(`embed/v1/curve-fit/?${query}`);
  const figure = page.locator('.wcw-figure');
  await expect(figure).toHaveAttribute('data-status', 'still');
  return figure;
}
const number = (figure: Locator, i: number): Locator => figure.locator('.wcw-number strong').nth(i);
const value = async (figure: Locator, i: number): Promise<number> => Number(await number(figure, i).textContent());

async function train(figure: Locator): Promise<void> {
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
}

test('one hidden layer learns the curve, and is worse where it has seen no example', async ({ page }) => {
  const figure = await open(page, 'steps=400&width=12');
  await train(figure);
  expect(await value(figure, 0)).toBeLessThan(0.5);
  expect(await value(figure, 1)).toBeGreaterThan(await value(figure, 0));
  await figure.getByRole('tab', { name: 'While it learns' }).click();
  await expect(figure.locator('.cf-learning .wcw-note')).toContainText('Beyond the examples');
  expect(await figure.locator('.cf-main .kit-dot').count()).toBeGreaterThan(1);
});

test('the figure speaks of fitting and of steps, not of training images and epochs', async ({ page }) => {
  const figure = await open(page, 'steps=200&width=12');
  const status = figure.locator('[data-part="status"]');
  await figure.getByRole('button', { name: 'Fit it on your device' }).click();
  await expect(figure).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
  await expect(figure.getByRole('button', { name: 'Fit it again' })).toBeVisible();
  await figure.getByRole('tab', { name: 'While it learns' }).click();
  const cursor = figure.locator('.kit-cursor');
  await cursor.press('Home');
  await expect(status).toContainText('step 0 · Yours');
  await cursor.press('End');
  await expect(status).toContainText('in ');
  expect(await figure.textContent()).not.toMatch(/epoch|images\/s/i);
});

test('linear units draw a straight line, and the width is set by keyboard', async ({ page }) => {
  const figure = await open(page, 'steps=200&activation=linear&width=2');
  const width = figure.getByRole('slider', { name: 'Hidden units', exact: true });
  await width.focus();
  await width.press('ArrowRight');
  await expect(figure).toContainText('3 units');
  await train(figure);
  await figure.getByRole('tab', { name: 'While it learns' }).click();
  await expect(figure.locator('.cf-learning .wcw-note')).toContainText('A sum of straight lines is a straight line');
  expect(await value(figure, 0)).toBeGreaterThan(0.5);
  expect(await figure.locator('.cf-main .kit-dot').count()).toBe(0);
});
