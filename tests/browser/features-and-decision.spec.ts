import { expect, type Locator, type Page, test } from '@playwright/test';

const small = 'data=digits&train-images=100&epochs=1&test-images=500&guess=skipped';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/features-and-decision/?${query}`);
  const figure = page.locator('wcw-figure');
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}
const values = (figure: Locator): Promise<string[]> => figure.locator('.fad-dots dd > .kit-value').allTextContents();

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
  await expect(figure.locator('.fad-claim')).toContainText('On trained C5');
  expect(await values(figure)).not.toEqual(before);
  await figure.getByRole('radio', { name: 'untrained' }).check();
  await expect(figure.locator('.fad-claim')).toContainText('On untrained C5');
  await expect(figure).toHaveAttribute('data-state', 'still');
  expect(engine).toEqual([]);
});

test('a run fills the rows one by one, the nearest neighbour first, and the cut may move while it runs', async ({
  page,
}) => {
  const figure = await open(page, small);
  await figure.locator('[data-action="start"]').click();
  const nearest = figure.locator('.fad-numbers strong .wcw-answer').first();
  await expect(nearest).toHaveText(/^\d+\.\d\u00a0%$/, { timeout: 60_000 });
  await figure.locator('[data-boundary="pixels"]').check();
  await expect(figure.locator('.fad-dots dd > .kit-value').first()).toHaveText((await nearest.textContent())!);
  await expect(figure.locator('.fad-claim')).toContainText('On pixels', { timeout: 60_000 });
  await expect(figure.locator('.wcw-error')).toHaveCount(0);
});
