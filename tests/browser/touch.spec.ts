import { expect, type Page, test } from '@playwright/test';

/** A finger on what is dragged moves it and leaves the page where it is. By Chromium's own touches: it alone can be told of them. */
test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

async function drag(page: Page, handle: string, [right, down]: readonly [number, number]): Promise<void> {
  // It waits until what is loading moves it no more.
  await page.locator(handle).scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await page.locator(handle).boundingBox())!;
  const at = (share: number) => ({ x: x + width / 2 + share * right, y: y + height / 2 + share * down });
  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [at(0)]);
  for (let step = 1; step <= 8; step++) await touch('touchMove', [at(step / 8)]);
  await touch('touchEnd', []);
}

for (const [name, handle, param, way] of [
  ['anchor-sphere', '[data-point="x"] .sph-grip', 'x-lat', [0, -60]],
  ['anchor-sphere', '[data-point="a1"] .sph-grip', 'a1-lat', [0, 60]],
  ['sign-confusion', '[data-turns="a2"] .sgn-grip', 'a2', [0, -60]],
  ['features-and-decision', '.fad-edge', 'boundary', [70, 0]],
] as const) {
  test(`a finger moves ${param} of ${name} without scrolling the page`, async ({ page }) => {
    await page.goto('recos/');
    const figure = page.locator(`#${name}`);
    await figure.scrollIntoViewIfNeeded();
    await expect(figure).toHaveAttribute('data-state', 'still');
    await page.locator(`#${name} ${handle}`).evaluate((grip) => grip.scrollIntoView({ block: 'center' }));
    const now = () =>
      figure.evaluate(
        (element, param) => (element as unknown as { params: Record<string, unknown> }).params[param],
        param,
      );
    // What loads above a figure may change how far down the page it stands, and not where it is seen.
    const top = () => figure.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const [before, seen] = [await now(), await top()];
    await drag(page, `#${name} ${handle}`, way);
    await expect.poll(now).not.toBe(before);
    expect(await top()).toBe(seen);
  });
}

test('the link under a figure in a frame is high enough for a finger, and makes the page no longer', async ({
  page,
}) => {
  await page.goto('embed/v1/cascade/');
  const link = page.locator('footer a').first();
  expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(24);
  const { height, end } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    end: document.body.getBoundingClientRect().bottom + scrollY,
  }));
  expect(height).toBe(Math.max(740, Math.round(end)));
});
