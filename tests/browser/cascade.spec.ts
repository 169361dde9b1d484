import { expect, type Locator, type Page, test } from '@playwright/test';

/** A run of two steps on generated digits, which are at hand everywhere. */
const small = 'data=digits&train-images=100&epochs=1&guess=skipped';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/cascade/?${query}`);
  const figure = page.locator('wcw-figure');
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}

test('trains both networks, shows the shares of every layer, and follows another background and digit', async ({
  page,
}) => {
  const figure = await open(page, small);
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
  const last = figure.getByRole('img', { name: /^last layer, now: class/ });
  await expect(last).toHaveAttribute('aria-label', /background \d+/);
  await expect(figure.locator('.cas-race .kit-remark')).toContainText('n = 10,000');
  await expect(figure.locator('.cas-dots circle')).toHaveCount(400);
  const said = await figure.locator('.cas-sheet').count();
  expect(said).toBe(4);
  await expect(figure.locator('.cas-picture .cas-digit')).toHaveAttribute('aria-label', /^A 2 \(dead leaves\)/);
  await figure.getByRole('slider', { name: 'Digit shown' }).press('ArrowRight');
  await expect(figure.locator('.cas-picture .cas-digit')).toHaveAttribute('aria-label', /^A 3 \(dead leaves\)/);
  await expect(last).toHaveAttribute('aria-label', /background \d+/);
});
