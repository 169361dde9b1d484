import { expect, type Locator, type Page, test } from '@playwright/test';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/cascade/?${query}`);
  const figure = page.locator('wcw-figure');
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}

/** Trains up to the next frame. */
async function step(figure: Locator): Promise<void> {
  await figure.locator('[data-action="step"]').click();
  await expect(figure).toHaveAttribute('data-state', 'paused', { timeout: 120_000 });
}

test('trains step by step, shows the shares of every layer, and follows another digit and background', async ({
  page,
}) => {
  test.setTimeout(240_000);
  // Generated digits are at hand everywhere.
  const figure = await open(page, 'data=digits&train-images=1000&epochs=1&guess=skipped');
  const shares = (when: string) => figure.getByRole('img', { name: new RegExp(`^last layer, ${when}: class \\d`) });
  await step(figure);
  const [before, now] = [await shares('before training'), await shares('now')];
  const told = async (bar: Locator) => ((await bar.getAttribute('aria-label')) ?? '').replace(/^[^:]*: /, '');
  expect(await told(now)).toBe(await told(before));
  const dots = await figure.locator('.cas-dots path').getAttribute('d');
  expect(dots?.match(/M/g)).toHaveLength(400);
  const curve = figure.locator('.cas-race svg[role="img"]');
  await expect(curve).toHaveAttribute('aria-label', /After 0 pictures/);
  await step(figure);
  await expect(curve).toHaveAttribute('aria-label', /After 64 pictures/);

  const digit = figure.locator('.cas-picture [aria-label], .cas-picture [alt]').first();
  await expect(digit).toHaveAttribute('aria-label', /^A 2 \(dead leaves\)/);
  await figure.getByRole('slider', { name: 'Digit', exact: true }).press('ArrowRight');
  await expect(digit).toHaveAttribute('aria-label', /^A 3 \(dead leaves\)/, { timeout: 60_000 });
  await figure.getByRole('combobox', { name: 'Background' }).selectOption('waves');
  await expect(digit).toHaveAttribute('aria-label', /^A 3 \(waves\)/, { timeout: 60_000 });
  await expect(figure.locator('.cas-maps')).toContainText('after 64 pictures');
});
