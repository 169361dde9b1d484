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
  await train(figure);
  await expect(figure.locator('.kit-legend li').filter({ hasText: 'its twin' })).toHaveCount(1);
  expect(
    (await count(figure, 'truth')) + (await count(figure, 'lie')) + (await count(figure, 'other')),
  ).toBeGreaterThanOrEqual(100);
  await figure.getByRole('tab', { name: 'Anchors' }).click();
  await expect(figure.locator('.wl-pairs canvas')).toHaveCount(12);
  const angles = await figure.locator('.wl-angle').allTextContents();
  expect(angles.every((angle) => /^\d+°$/.test(angle) && Number.parseInt(angle, 10) < 90)).toBe(true);
});

test('with no label wrong, set by keyboard, the network is its own twin', async ({ page }) => {
  const figure = await open(page, small);
  const share = figure.getByRole('slider', { name: 'Wrong labels' });
  await share.focus();
  await share.press('Home');
  await train(figure);
  await expect(figure.locator('.wcw-side')).toContainText('the network is its own twin');
  await figure.getByRole('tab', { name: 'Anchors' }).click();
  await expect(figure.locator('.wl-angle')).toHaveText(['0°', '0°', '0°', '0°', '0°', '0°']);
});

test('the share of wrong labels moves the picture at once, each share under its own name', async ({ page }) => {
  const figure = await open(page, 'data=mnist&guess=skipped');
  const share = figure.getByRole('slider', { name: 'Wrong labels' });
  await share.focus();
  const number = figure.locator('.wcw-number strong').first();
  const seen = new Set<string>();
  for (let i = 0; i < 4; i++) {
    const before = await number.textContent();
    await share.press('ArrowRight');
    await expect(number).not.toHaveText(before!);
    await expect(figure.locator('[data-part="status"]')).toContainText('Recorded');
    seen.add((await number.textContent())!);
  }
  expect(seen.size).toBe(4);
});

test('no two words of the chart overlap, whatever share of the labels is wrong, on a phone and on a laptop', async ({
  page,
}) => {
  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const query of ['', 'guess=skipped', 'guess=30']) {
      const figure = await open(page, query);
      await figure.hover();
      const host = page.locator('wcw-figure');
      const shares = query === 'guess=skipped' ? [...Array(10).keys()].map((tenth) => tenth / 10) : [0.5];
      const others = query === 'guess=skipped' ? ['half', 'few', 'noise', 'more'] : [];
      for (const shown of [...shares, ...others]) {
        await host.evaluate((element, shown) => {
          const { params, presets } = element as unknown as Record<'params' | 'presets', Record<string, object>>;
          const changes = typeof shown === 'number' ? { wrong: shown } : presets[shown];
          Object.assign(element, { params: { ...params, ...changes } });
        }, shown);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
        const met = await figure.evaluate((element) => {
          const words = [...element.querySelectorAll('.wcw-stage :is(text, li, p)')].filter(
            (word) => word.textContent && word.checkVisibility({ visibilityProperty: true }),
          );
          const boxes = words.map((word) => [word.textContent!, word.getBoundingClientRect()] as const);
          // Letters do not fill their boxes.
          const meets = (a: DOMRect, b: DOMRect) =>
            a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
          return boxes.flatMap(([one, a], i) =>
            boxes.slice(0, i).flatMap(([other, b]) => (meets(a, b) ? [`${one} / ${other}`] : [])),
          );
        });
        expect(met, `${shown} at ${width}, ${query}`).toEqual([]);
      }
    }
  }
});
