import { expect, innerFrame, stated, test, trainToTheEnd } from './fixtures.ts';

// From a server without any CORS header, in a page of another site.
for (const [path, what] of [
  ['/plain', 'a plain iframe'],
  ['/sandboxed', 'an iframe with sandbox="allow-scripts" alone'],
  ['/notebook', 'a sandboxed srcdoc frame, as notebooks make them'],
] as const) {
  test(`Start trains to the end in ${what}`, { tag: '@firefox' }, async ({ page, host, problems }) => {
    await page.goto(host.url + path);
    await trainToTheEnd(await innerFrame(page));
    expect(problems).toEqual([]);
  });
}

test('one script tag makes the element work on a foreign page: twice the script, two figures, their own styles', {
  tag: '@firefox',
}, async ({ page, host, problems }) => {
  await page.goto(`${host.url}/element`);
  await trainToTheEnd(page, '#one');
  const two = page.locator('#two');
  await expect(stated(page, '#two')).toHaveAttribute('data-state', 'still');
  expect(
    await two.evaluate((figure) => (figure as unknown as { params: { activation: string } }).params),
  ).toMatchObject({
    activation: 'linear',
    data: 'digits',
    seed: 2,
  });
  // The host page hides all buttons and paints all text red: neither reaches into the shadow root.
  await expect(two.locator('[data-action="start"]')).toBeVisible();
  const color = await two.locator('[data-action="start"]').evaluate((button) => getComputedStyle(button).color);
  expect(color).not.toBe('rgb(255, 0, 0)');
  expect(problems).toEqual([]);
});

test('a frame whose storage is denied works, and says nothing in the console', { tag: '@firefox' }, async ({
  page,
  site,
  problems,
}) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await page.goto(`${site.url}/embed/v1/inversion/?data=digits&train-images=100&epochs=1&guess=skipped`);
  await trainToTheEnd(page);
  expect(problems).toEqual([]);
});
