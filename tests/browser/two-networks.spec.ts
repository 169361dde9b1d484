import { expect, type Locator, type Page, test } from '@playwright/test';

/** The least run on generated pictures: a few steps of the smallest networks. */
const small = 'data=scenes&width=16&train-images=512&epochs=2&guess=skipped';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/two-networks/?${query}`);
  const figure = page.locator('.wcw-figure');
  await expect(figure).toHaveAttribute('data-status', 'still');
  return figure;
}

async function train(figure: Locator): Promise<void> {
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-status', 'done', { timeout: 120_000 });
}
const large = (figure: Locator): Locator => figure.locator('.wcw-number strong').first();

test('two networks grow, and their directions can be looked at in every layer', async ({ page }) => {
  test.slow();
  const figure = await open(page, `${small}&layer=2`);
  await train(figure);
  await expect(figure.locator('[data-part="status"]')).toContainText('Yours');
  await expect(large(figure)).toHaveText(/^\??-?\d\.\d\d$/);
  await figure.getByRole('tab', { name: 'Directions' }).click();
  await expect(figure.locator('.tn-cell').first()).toBeVisible();
  await expect(figure.locator('.wcw-number').first()).toContainText('layer 2');
  await figure.getByRole('radio', { name: 'layer 1' }).check({ force: true });
  await expect(figure.locator('.wcw-number').first()).toContainText('layer 1');
});

test('the threshold moves by keys on the spectrum, and what is recorded answers at once', async ({ page }) => {
  const figure = await open(page, 'data=cifar-10&guess=skipped&panel=spectrum');
  await figure.hover();
  const handle = figure.getByRole('slider', { name: 'Noise threshold' }).first();
  const before = await large(figure).textContent();
  await handle.focus();
  for (let i = 0; i < 3; i++) await handle.press('PageUp');
  await expect(large(figure)).not.toHaveText(before!);
  await expect(handle).toHaveAttribute('aria-valuetext', /^[1-9]\.\d\d × noise$/);
});

test('the question waits with its handle, and any other control answers it', async ({ page }) => {
  const figure = await open(page, 'data=cifar-10');
  await expect(figure).toHaveAttribute('data-guess', 'open');
  await expect(figure.locator('.kit-question')).toContainText('How alike');
  await figure.getByRole('radio', { name: 'scrambled' }).check({ force: true });
  await expect(figure).toHaveAttribute('data-guess', 'closed');
});
