import { expect, type Locator, type Page, test } from '@playwright/test';

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

test.describe('under a finger', () => {
  test.use({ viewport: { width: 360, height: 500 }, hasTouch: true, isMobile: true });

  /** A finger of Chromium's own, which scrolls the page where it may: laid on an element's middle, and moved from there. */
  async function layFinger(page: Page, on: Locator) {
    const { x, y, width, height } = (await on.boundingBox())!;
    const session = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints });
    let place = { x: x + width / 2, y: y + height / 2 };
    await send('touchStart', place);
    return {
      async move(down: number): Promise<number> {
        const from = place.y;
        for (let step = 1; step <= 8; step++) {
          place = { x: place.x, y: from + (step / 8) * down };
          await send('touchMove', place);
        }
        return place.y;
      },
      lift: () => send('touchEnd'),
    };
  }
  const middle = async (of: Locator): Promise<number> => {
    const { y, height } = (await of.boundingBox())!;
    return Math.round(y + height / 2);
  };

  for (const { name, late, address } of [
    { name: 'two-neurons', late: 'script', address: /\/embed\/v1\/two-neurons\.js$/ },
    { name: 'two-neurons', late: 'numbers', address: /\/models\/two-seeds\// },
    { name: 'shift', late: 'script', address: /\/embed\/v1\/shift\.js$/ },
    { name: 'cascade', late: 'numbers', address: /\/models\/cascade\// },
  ]) {
    test(`a guess of ${name} dragged before its figure's ${late} came stands where it was let go last, and is answered`, async ({
      page,
    }) => {
      const release = await hold(page, address);
      await page.goto(`embed/v1/${name}/`, { waitUntil: 'commit' });
      const figure = page.locator('wcw-figure');
      const handle = figure.locator('.kit-handle');
      if (late === 'numbers') await expect(figure).toHaveAttribute('data-state', 'still');
      await handle.scrollIntoViewIfNeeded();
      const before = await handle.getAttribute('aria-valuenow');
      let last = 0;
      for (const down of [-40, 45, 20]) {
        const finger = await layFinger(page, handle);
        last = await finger.move(down);
        await finger.lift();
      }
      // Another touch of it moves it no more than it does later.
      if (late === 'numbers') await handle.tap();
      expect(await handle.getAttribute('aria-valuenow')).toBe(before);
      const top = await middle(figure.locator('.kit-field').last());
      release();
      await expect(handle).not.toHaveAttribute('aria-busy', { timeout: 30_000 });
      await expect(handle).not.toHaveAttribute('aria-valuenow', before!);
      last += (await middle(figure.locator('.kit-field').last())) - top;
      // A step of the scale is a few pixels high.
      expect(Math.abs((await middle(handle)) - last)).toBeLessThanOrEqual(4);
      const said = await handle.getAttribute('aria-valuetext');
      await figure.locator('[data-action="guess"]').tap();
      await expect(figure.locator('.wcw-figure')).toHaveAttribute('data-guess', 'closed');
      await expect(figure).toContainText(new RegExp(`your guess[^.]*${said}`, 'i'));
    });
  }

  test('a handle still under the finger when the script of its figure comes follows it', async ({ page }) => {
    const release = await hold(page, /\/embed\/v1\/two-neurons\.js$/);
    await page.goto('embed/v1/two-neurons/', { waitUntil: 'commit' });
    const figure = page.locator('wcw-figure');
    const handle = figure.locator('.kit-handle');
    await handle.scrollIntoViewIfNeeded();
    const finger = await layFinger(page, handle);
    const first = await finger.move(-30);
    release();
    await expect.poll(async () => Math.abs((await middle(handle)) - first), { timeout: 30_000 }).toBeLessThanOrEqual(4);
    const then = await finger.move(50);
    await expect.poll(async () => Math.abs((await middle(handle)) - then)).toBeLessThanOrEqual(4);
    await finger.lift();
  });

  test('a finger that scrolls the page from a chart whose numbers have still to come drags nothing', async ({
    page,
  }) => {
    const release = await hold(page, /\/models\/inversion\//);
    await page.goto('recos/', { waitUntil: 'commit' });
    const figure = page.locator('#inversion');
    await figure.evaluate((element) => element.scrollIntoView());
    await expect(figure).toHaveAttribute('data-state', 'still');
    const cursor = figure.locator('.kit-cursor').first();
    await cursor.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const before = await cursor.getAttribute('aria-valuenow');
    const from = await middle(cursor);
    const finger = await layFinger(page, cursor);
    await finger.move(-120);
    await finger.lift();
    await expect.poll(() => middle(cursor)).toBeLessThan(from - 60);
    await expect(cursor).not.toHaveAttribute('aria-busy');
    release();
    await expect(figure.locator('.wcw-figure[data-key]')).toBeVisible({ timeout: 30_000 });
    expect(await cursor.getAttribute('aria-valuenow')).toBe(before);
  });
});
