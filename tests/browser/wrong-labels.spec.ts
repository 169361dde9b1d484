import { expect, type Locator, type Page, test } from '@playwright/test';

const small = 'data=digits&train-images=100&epochs=1&guess=skipped';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/wrong-labels/?${query}`);
  const figure = page.locator('.wcw-figure');
  await expect(figure).toHaveAttribute('data-status', 'still');
  return figure;
}

async function train(figure: Locator): Promise<void> {
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-status', 'done', { timeout: 90_000 });
}
const count = (figure: Locator, sign: string): Promise<number> => figure.locator(`.wl-mosaic .wl-${sign}`).count();

test('a network learns wrong labels beside its twin: every image has its sign, every anchor its angle', async ({
  page,
}) => {
  const figure = await open(page, small);
  await expect(figure.locator('.wl-claim')).toContainText('Not run yet');
  expect(await figure.locator('.wl-pairs canvas').count()).toBe(0);
  await train(figure);
  await expect(figure.locator('.wl-claim')).not.toContainText('Not run yet');
  await expect(figure.locator('.kit-number').first()).toContainText('its twin, told the truth:');
  expect((await count(figure, 'truth')) + (await count(figure, 'lie')) + (await count(figure, 'other'))).toBe(100);
  expect(await figure.locator('.wl-pairs canvas').count()).toBe(12);
  const angles = await figure.locator('.wl-angle').allTextContents();
  expect(angles.every((angle) => /^\d+°$/.test(angle) && Number.parseInt(angle, 10) < 90)).toBe(true);
});

test('with no label wrong, set by keyboard, the network is its own twin', async ({ page }) => {
  const figure = await open(page, small);
  const share = figure.getByRole('slider', { name: 'Wrong labels' });
  await share.focus();
  await share.press('Home');
  await train(figure);
  await expect(figure.locator('.wl-claim')).toContainText('the network is its own twin');
  await expect(figure.locator('.wl-angle')).toHaveText(['0°', '0°', '0°', '0°', '0°', '0°']);
});
