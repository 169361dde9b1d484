import { expect, type Locator, type Page, test } from '@playwright/test';

// Generated digits are there on every copy of the site.
async function open(page: Page, query = ''): Promise<Locator> {
  await page.goto(`embed/v1/distributed/?data=digits&${query}`);
  const figure = page.locator('wcw-figure');
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}

const numbers = async (figure: Locator): Promise<number[]> =>
  (await figure.locator('.wcw-number strong').allTextContents()).map((text) =>
    Number.parseFloat(text.replace('?', '')),
  );

test('a digit survives its best unit and not its direction, whichever digit is chosen @firefox', async ({ page }) => {
  const figure = await open(page, 'guess=skipped');
  const rows = figure.getByRole('slider', { name: /^Digit/ });
  await rows.focus();
  for (const digit of [3, 4, 5]) {
    await expect(rows).toHaveAttribute('aria-valuenow', String(digit));
    const [whole, left] = await numbers(figure);
    expect(left).toBeGreaterThan(whole! - 20);
    await page.keyboard.press('ArrowDown');
  }
  await figure.getByRole('radio', { name: 'direction' }).check();
  await expect.poll(async () => (await numbers(figure))[1]!).toBeLessThan(40);
  await figure.getByRole('radio', { name: 'random' }).check();
  await expect(figure.locator('.dst-own .dst-left')).toHaveCount(5);
});

test('the guess stands beside what is left', async ({ page }) => {
  const figure = await open(page);
  await expect(figure.locator('.dst-left').first()).toBeHidden();
  await figure.getByRole('slider', { name: /^Your guess/ }).fill('20');
  await figure.getByRole('button', { name: 'I say 20: show me' }).click();
  await expect(figure.locator('.dst-left').first()).toBeVisible();
  await expect(figure.locator('.dst')).toContainText('Your guess: 20.');
});

test('any unit is chosen on the map', async ({ page }) => {
  const figure = await open(page, 'guess=skipped&panel=units');
  const map = figure.getByRole('slider', { name: /^Unit/ });
  await map.focus();
  const { width } = (await map.boundingBox())!;
  await map.click({ position: { x: (width * 10.5) / 84, y: 40 } });
  await expect(map).toHaveAttribute('aria-valuenow', '11');
  await page.keyboard.press('ArrowRight');
  await expect(map).toHaveAttribute('aria-valuenow', '12');
  await expect(figure.getByRole('radio', { name: 'a unit' })).toBeChecked();
});

test('a network trained here is taken apart the same way', async ({ page }) => {
  const figure = await open(page, 'guess=skipped&train-images=300&epochs=1&off=direction');
  await figure.getByRole('button', { name: /Train on your device/ }).click();
  // From its first steps on; to wait for its end takes a slow computer long.
  await expect(figure.locator('[data-whose="yours"]')).toBeVisible({ timeout: 20_000 });
  await expect(figure.locator('.dst-left')).toHaveCount(10);
  const [whole, left] = await numbers(figure);
  expect(whole).toBeGreaterThanOrEqual(left!);
});
