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
  await step(figure);
  const layers = figure.getByRole('slider', { name: /^Shares from layer to layer/ });
  const now = figure.locator('.wcw-number strong').first();
  // Nothing has been learnt yet: what stands there is what stood there before training.
  await expect(layers).toHaveAttribute('aria-valuetext', /^last layer: .*background (\d+).*before training \1/);
  const logits = await now.textContent();
  await layers.press('Home');
  await expect(layers).toHaveAttribute('aria-valuetext', /^the picture: /);
  await expect(now).not.toHaveText(logits!);

  await figure.getByRole('tab', { name: 'Positions' }).click();
  const dots = await figure.locator('.cas-dots path').getAttribute('d');
  expect(dots?.match(/M/g)).toHaveLength(400);
  await figure.getByRole('tab', { name: 'One or two' }).click();
  const curve = figure.locator('.cas-race .kit-cursor');
  await expect(curve).toHaveAttribute('aria-valuetext', /After 0 pictures/);
  await step(figure);
  await expect(curve).toHaveAttribute('aria-valuetext', /After 64 pictures/);

  await figure.getByRole('tab', { name: 'On its way' }).click();
  const digit = figure.locator('.cas-digit, .cas-box').first();
  await expect(digit).toHaveAttribute('aria-label', /^A 2 \(dead leaves\)/);
  await figure.locator('[data-action="settings"]').click();
  await figure.getByRole('slider', { name: 'Digit', exact: true }).press('ArrowRight');
  await expect(digit).toHaveAttribute('aria-label', /^A 3 \(dead leaves\)/, { timeout: 60_000 });
  await figure.getByRole('combobox', { name: 'Background' }).selectOption('waves');
  await expect(digit).toHaveAttribute('aria-label', /^A 3 \(waves\)/, { timeout: 60_000 });
  await figure.getByRole('tab', { name: 'On its way' }).click();
  await expect(figure.locator('.cas-maps')).toContainText('After 64 pictures');
});
