import { expect, type Locator, type Page, test } from '@playwright/test';

async function open(page: Page, query = ''): Promise<Locator> {
  await page.goto(`embed/v1/spatial-eigenvectors/?${query}`);
  const figure = page.locator('wcw-figure');
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}

test('asks first; a guess brings the number, and its line stays on the chart @firefox', async ({ page }) => {
  const figure = await open(page);
  await expect(figure.locator('.wcw-number').first()).toContainText('?');
  const handle = figure.getByRole('slider', { name: /Your guess/ });
  await handle.press('PageUp');
  await figure.getByRole('button', { name: 'I say 40' }).click();
  await expect(figure.locator('.wcw-number').first()).toContainText(/\d\d\s*%/);
  await expect(figure.locator('.spx-chart')).toContainText(/guess 40/);
});

test('waits with its tables for a touch, then answers every setting at once', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const figure = await open(page);
  expect(asked.filter((url) => url.includes('statistics'))).toEqual([]);
  await figure.getByRole('button', { name: 'Just show me' }).click();
  const shared = figure.locator('.wcw-number strong').first();
  const photographs = await shared.textContent();
  await figure.getByRole('combobox', { name: 'Filters of' }).selectOption('untrained');
  await expect(shared).not.toHaveText(photographs!);
  expect(asked.filter((url) => url.includes('statistics'))).toHaveLength(1);
  await figure.getByRole('slider', { name: 'Layer' }).first().press('End');
  await expect(figure.locator('.spx-row .kit-heading').first()).toContainText('layer 5');
});

test('a line of a network in the wild shows its shapes, layer by layer', async ({ page }) => {
  const figure = await open(page, 'guess=skipped&panel=wild');
  await figure.getByRole('button', { name: /handskeleton/ }).click();
  await expect(figure.locator('.spx-row .kit-heading').first()).toContainText('handskeleton, layer 1 of 45');
  await figure.getByRole('button', { name: /handskeleton/ }).click();
  await expect(figure.locator('.spx-row .kit-heading').first()).toContainText('layer 2 of 45');
});
