import { expect, type Page, test } from '@playwright/test';

/** A run of the figure "two-networks" as the ledger keeps it. */
const run = {
  experiment: 'two-networks',
  params: { differs: 'random-labels', width: '32' },
  measurements: { 'similarity.layer1': 0.61, 'similarity.layer2': 0.42, 'similarity.layer3': 0.13 },
  backend: 'wasm',
  version: 'two-networks-1',
  date: '2026-01-01T00:00:00.000Z',
};
const grow = (page: Page) =>
  page.evaluate((kept) => localStorage.setItem('wcw-results-1', JSON.stringify([kept])), run);
const yours = (page: Page) => page.locator('#universality .wcw-stage .kit-name', { hasText: 'your pair' });

async function open(page: Page, query = 'guess=skipped') {
  await page.goto(`embed/v1/universality/?${query}`);
  await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', 'still');
  return page.locator('.wcw-figure');
}

test('the pair that the reader grew above is drawn beside the zoo’s, with its name and its three layers', async ({
  page,
}) => {
  // In the article: an embed keeps nothing, and recalls nothing.
  await page.goto('universality/?universality.guess=skipped#universality');
  const figure = page.locator('#universality .wcw-figure');
  await expect(page.locator('#universality')).toHaveAttribute('data-state', 'still');
  await figure.hover();
  await expect(figure.getByRole('slider').first()).toHaveAttribute('aria-valuetext', /CIFAR-100/);
  await expect(yours(page)).toHaveCount(0);
  await grow(page);
  // Another figure of the page tells that its run has ended.
  await page.evaluate(() => document.body.dispatchEvent(new CustomEvent('result', { bubbles: true })));
  await expect(yours(page)).toBeVisible();
  const slider = figure.getByRole('slider').first();
  await expect(slider).toHaveAttribute('aria-valuetext', /The pair that you grew .*3 layers, no layer 5\.$/);
  await slider.press('Home');
  await expect(slider).toHaveAttribute(
    'aria-valuetext',
    /one with random labels, layers of 32 neurons\): S 0\.61 in layer 1\.$/,
  );
  await page.reload();
  await expect(page.locator('#universality')).toHaveAttribute('data-state', 'still');
  await figure.hover();
  await expect(yours(page)).toBeVisible();
});

test('two bands stand beside S, and words, number and chart say which is which', async ({ page }) => {
  const figure = await open(page);
  for (const name of ['one law', 'two seeds'])
    await expect(figure.locator('.kit-name', { hasText: name })).toBeVisible();
  await expect(figure.locator('.wcw-number').last()).toContainText(/two seeds · one law 0\.\d\d/);
  await expect(figure.getByRole('slider').first()).toHaveAttribute(
    'aria-valuetext',
    /two seeds of the first alone: 0\.\d\d\. Two samples of one law .* 0\.\d\d to 0\.\d\d\./,
  );
});

test('every column of the table of pairs has a head, in its place on a narrow phone too', async ({ page }) => {
  await page.setViewportSize({ width: 300, height: 700 });
  const figure = await open(page, 'guess=skipped&panel=matrix');
  const heads = figure.getByRole('columnheader');
  await expect(heads).toHaveCount(9);
  await expect(heads.nth(3)).toHaveText(/generated scenes$/);
  const letters = heads.locator('b');
  for (const [i, letter] of [...'ABCDEF'].entries()) await expect(letters.nth(i)).toHaveText(letter);
  const { left, right } = await letters.nth(5).evaluate((letter) => {
    const box = letter.getBoundingClientRect();
    return { left: box.left, right: box.right };
  });
  expect(left).toBeGreaterThan(250);
  expect(right).toBeLessThanOrEqual(300);
});
