import { expect, type Locator, type Page, test } from '@playwright/test';

const small = 'data=digits&train-images=100&epochs=1&test-images=500&guess=skipped';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/features-and-decision/?${query}`);
  const figure = page.locator('wcw-figure');
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}
const values = (figure: Locator): Promise<string[]> => figure.locator('.fad-rows dd > .kit-value').allTextContents();

test('moving the cut by keyboard shows the recorded decisions on other features, and starts no engine', async ({
  page,
}) => {
  const engine: string[] = [];
  page.on('request', (request) => {
    if (/engine\/(engine|wasm)/.test(request.url())) engine.push(request.url());
  });
  const figure = await open(page, 'data=digits&guess=skipped');
  const before = await values(figure);
  expect(before.filter((text) => /^\d+\.\d/.test(text))).toHaveLength(6);
  await figure.locator('[data-boundary="s4"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure.locator('[data-boundary="c5"]')).toBeChecked();
  await expect(figure.locator('.fad-dots .kit-legend')).toContainText('trained C5');
  const trained = await values(figure);
  expect(trained).not.toEqual(before);
  await figure.getByRole('radio', { name: 'untrained' }).check();
  await expect(figure.locator('.fad-dots .kit-legend')).toContainText('untrained C5');
  expect(await values(figure)).not.toEqual(trained);
  await expect(figure).toHaveAttribute('data-state', 'still');
  await expect(figure.locator('[data-part="status"]')).toContainText('Recorded');
  expect(engine).toEqual([]);
});

test('asks by a handle along the row of the answer, and says how far off the guess was', async ({ page }) => {
  const figure = await open(page, 'data=digits');
  const handle = figure.getByRole('slider', { name: /guess/ });
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure.locator('.fad-guessed')).toHaveText('51');
  await figure.getByRole('button', { name: 'I say 51: show me' }).click();
  await expect(handle).toHaveCount(0);
  await expect(figure.locator('.fad-dots .kit-legend')).toContainText(/your guess 51, \d+ off/);
});

test('a run fills the rows one by one, the nearest neighbour first, and the cut may move while it runs', async ({
  page,
}) => {
  const figure = await open(page, `${small}&boundary=pixels`);
  await figure.locator('[data-action="start"]').click();
  await expect(figure.locator('figure')).toHaveAttribute('data-whose', 'yours', { timeout: 60_000 });
  await expect(figure.locator('.fad-rows dd > .kit-value').first()).toHaveText(/^\d+\.\d\u00a0%$/, {
    timeout: 60_000,
  });
  await figure.locator('[data-boundary="s4"]').check();
  await expect(figure.locator('.fad-dots .kit-legend')).toContainText('trained S4');
  await expect.poll(() => values(figure), { timeout: 60_000 }).not.toContain('·');
  await expect(figure.locator('.wcw-error')).toHaveCount(0);
});
