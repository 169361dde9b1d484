import { expect, type Locator, type Page, test } from '@playwright/test';

/** The least run on generated digits: a few steps. */
const small = 'data=digits&train-images=200&epochs=1&guess=skipped';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/trelu-angle/?${query}`);
  const figure = page.locator('wcw-figure');
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}

async function run(figure: Locator): Promise<void> {
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
}

const shares = (figure: Locator): Promise<string[]> => figure.locator('.trelu-layers dd').allTextContents();

test('on cosines what passes ends at the angle of the threshold, and random patterns let nothing through', async ({
  page,
}) => {
  const figure = await open(page, `${small}&anchors=random`);
  await run(figure);
  await expect(figure.locator('.trelu-angles')).toContainText('cut at 60°');
  await expect(figure.locator('.trelu-words')).toContainText('not one response on these digits passes');
  expect((await shares(figure)).slice(2)).toEqual(['0.0\u00a0%', '0.0\u00a0%']);
});

test('the threshold moves by keyboard, and at 0 the same patterns pass something in every layer', async ({ page }) => {
  const figure = await open(page, `${small}&anchors=random&threshold=0.05`);
  await figure.getByRole('slider', { name: 'Threshold' }).first().press('ArrowLeft');
  await run(figure);
  await expect(figure.locator('.trelu-angles')).toContainText('cut at 90°');
  for (const share of await shares(figure)) expect(Number.parseFloat(share)).toBeGreaterThan(0);
});

test('on raw responses no angle is drawn, for the threshold is none', async ({ page }) => {
  const figure = await open(page, `${small}&variant=raw`);
  await run(figure);
  await expect(figure.locator('.trelu-words')).toContainText('the threshold is no angle');
  await expect(figure.locator('.trelu-angles')).not.toContainText('cut at');
});
