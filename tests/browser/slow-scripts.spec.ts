import { expect, type Page, test } from '@playwright/test';

/** Keeps the scripts whose address matches from coming until the promise's function is called. */
async function hold(page: Page, address: RegExp): Promise<() => void> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

for (const { place, path, scripts } of [
  { place: 'an article', path: 'recos/?curve-fit.steps=200#curve-fit', scripts: /\/_astro\/element\.[\w-]+\.js$/ },
  { place: 'an embed', path: 'embed/v1/curve-fit/', scripts: /\/embed\/v1\/curve-fit\.js$/ },
]) {
  const named = `in ${place} a press on a button that is there before its script is not lost`;
  test(place === 'an embed' ? `${named} @firefox` : named, async ({ page }) => {
    const release = await hold(page, scripts);
    await page.goto(path, { waitUntil: 'commit' });
    const figure = page.locator('wcw-figure[name="curve-fit"]');
    const start = figure.locator('[data-part="run"] .wcw-main');
    await figure.locator('.wcw-caption summary').first().click();
    await expect(async () => {
      await start.click();
      await expect(start).toHaveAttribute('aria-busy', 'true', { timeout: 500 });
    }).toPass();
    await expect(figure).not.toHaveAttribute('data-state');
    release();
    await expect(figure).toHaveAttribute('data-state', /running|done/, { timeout: 60_000 });
    await expect(start).not.toHaveAttribute('aria-busy');
    await expect(figure.locator('.wcw-caption details').first()).toHaveAttribute('open');
  });
}

test('a link in the text sets a figure whose script has still to come, while others live', async ({ page }) => {
  const sleeping = page.locator('#wrong-labels');
  await page.goto('recos/#anchor-sphere');
  await expect(page.locator('#anchor-sphere')).toHaveAttribute('data-state', 'still');
  await expect(sleeping).not.toHaveAttribute('data-state');
  await page.locator('a.do[data-set="preset=noise"]').evaluate((link) => (link as HTMLElement).click());
  const wrong = () =>
    sleeping.evaluate((element) => (element as unknown as { params: { wrong?: number } }).params.wrong);
  await expect.poll(wrong).toBe(0.9);
});

test('a view chosen before its figure’s script has come is opened when it comes', async ({ page }) => {
  const release = await hold(page, /\/embed\/v1\/inversion\.js$/);
  await page.goto('embed/v1/inversion/', { waitUntil: 'commit' });
  const view = page.getByRole('tab', { name: 'Mistakes' });
  await view.click();
  await expect(view).toHaveAttribute('aria-busy', 'true');
  release();
  await expect(view).toHaveAttribute('aria-selected', 'true', { timeout: 30_000 });
  await expect(page.locator('.inv-matrix').first()).toBeVisible();
});

for (const { late, address } of [
  { late: 'script', address: /\/embed\/v1\/race\.js$/ },
  { late: 'numbers', address: /\/models\/race\// },
]) {
  test(`keys that move a guess before its figure's ${late} came move it after, each once @firefox`, async ({
    page,
  }) => {
    const release = await hold(page, address);
    await page.goto('embed/v1/race/', { waitUntil: 'commit' });
    const figure = page.locator('wcw-figure');
    const handle = figure.getByRole('slider', { name: 'Your guess' });
    const start = Number(await handle.getAttribute('aria-valuenow'));
    if (late === 'numbers') await expect(figure).toHaveAttribute('data-state', 'still');
    await handle.focus();
    for (const key of ['PageUp', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
    await expect(handle).toHaveAttribute('aria-valuenow', String(start));
    release();
    await expect(handle).toHaveAttribute('aria-valuenow', String(start + 8));
    await expect(handle).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(handle).toHaveAttribute('aria-valuenow', String(start + 9));
    await expect(figure.getByRole('button', { name: new RegExp(String(start + 9)) })).toBeVisible();
  });
}

test('a guess moved and made before its figure can answer is the one that was moved to', async ({ page }) => {
  const release = await hold(page, /\/models\/race\//);
  await page.goto('embed/v1/race/', { waitUntil: 'commit' });
  const figure = page.locator('wcw-figure');
  await expect(figure).toHaveAttribute('data-state', 'still');
  const handle = figure.getByRole('slider', { name: 'Your guess' });
  const moved = Number(await handle.getAttribute('aria-valuenow')) + 10;
  await handle.press('PageUp');
  const answer = figure.locator('[data-action="skip-guess"]');
  await answer.click();
  await expect(answer).toHaveAttribute('aria-busy', 'true');
  release();
  await expect(figure).toContainText(`your guess ${moved}`);
});
