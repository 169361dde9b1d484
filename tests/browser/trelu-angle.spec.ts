import { expect, type Locator, type Page, test } from '@playwright/test';

/** The least run on generated digits: a few steps. */
const small = 'data=digits&train-images=200&epochs=1&guess=skipped';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/trelu-angle/?${query}`);
  const figure = page.locator('.wcw-figure');
  await expect(figure).toHaveAttribute('data-status', 'still');
  return figure;
}

async function run(figure: Locator): Promise<void> {
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
}

async function shares(figure: Locator): Promise<string[]> {
  await figure.getByRole('tab', { name: 'By layer' }).click();
  const written = figure.locator('.trelu-layers dd');
  await expect(written).toHaveCount(4);
  return written.allTextContents();
}

test('on cosines what passes ends at the angle of the threshold, and random patterns let nothing through', async ({
  page,
}) => {
  const figure = await open(page, `${small}&anchors=random`);
  await run(figure);
  await expect(figure.locator('.trelu-angles')).toContainText('cut at 60°');
  expect((await shares(figure)).slice(2)).toEqual(['0.0\u00a0%', '0.0\u00a0%']);
  await expect(figure.locator('.trelu-layers')).toContainText('not one response on these digits passes');
});

test('the threshold moves by keyboard, and at 0 the same patterns pass something in every layer', async ({ page }) => {
  const figure = await open(page, `${small}&anchors=random&threshold=0.05`);
  await figure.getByRole('slider', { name: 'Threshold', exact: true }).press('ArrowLeft');
  await run(figure);
  await expect(figure.locator('.trelu-angles')).toContainText('cut at 90°');
  for (const share of await shares(figure)) expect(Number.parseFloat(share)).toBeGreaterThan(0);
});

test('on raw responses no angle is drawn, for the threshold is none', async ({ page }) => {
  const figure = await open(page, `${small}&variant=raw`);
  await run(figure);
  await expect(figure.locator('.trelu-angles')).toContainText('the threshold is no angle');
  await expect(figure.locator('.trelu-angles')).not.toContainText('cut at');
});

test('the guess is made by keyboard, then the cursor reads the lines off, and leads the run and its angles', async ({
  page,
}) => {
  const figure = await open(page, 'data=mnist');
  const values = figure.locator('.trelu-reads dd');
  const lines = figure.locator('.trelu-main .kit-first .kit-line');
  await expect(lines.first()).toBeHidden();
  await expect(values.first()).toBeHidden();
  await figure.getByRole('slider', { name: 'Your guess' }).press('ArrowRight');
  await figure.getByRole('button', { name: 'I say 0.3' }).click();
  await expect(lines.first()).toBeVisible();
  await expect(figure.locator('.trelu-guess')).toContainText('your guess 0.3');
  const before = await values.allTextContents();
  for (const value of before) expect(value).toMatch(/^\d+\.\d ± \d+\.\d$/);
  const cursor = figure.getByRole('slider', { name: /^Digits read against/ });
  await cursor.press('Home');
  await expect(cursor).toHaveAttribute('aria-valuetext', /^At 0, that is 90°/);
  expect(await values.allTextContents()).not.toEqual(before);
  await expect(figure.locator('[data-part="status"]')).toContainText('Recorded');
  await expect(figure.locator('.trelu-angles')).toContainText('cut at 90°');
});
