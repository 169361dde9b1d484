import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { expect, stated, test } from './fixtures.ts';
import { figureScript, lesson } from './lesson.ts';

/** How wide the names and numbers in a picture are where it is opened by itself. */
async function widths(context: BrowserContext, svg: string): Promise<number[]> {
  const page = await context.newPage();
  await page.route('**/saved.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: svg }));
  await page.goto('http://saved.test/saved.svg');
  const found = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.querySelectorAll('.wcw-stage :is(.kit-tick, .kit-name)')].map((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return range.getBoundingClientRect().width;
    });
  });
  await page.close();
  return found;
}

/** A picture that loads nothing and holds no font names fonts of any system, stretched to the measures of ours. */
async function keepsItsMeasures(context: BrowserContext, svg: string): Promise<void> {
  expect(svg.replaceAll(/xmlns="[^"]*"/g, '')).not.toMatch(/https?:|@import|url\((?!["']?(?:#|data:))/);
  const kept = await widths(context, svg);
  expect(kept.length).toBeGreaterThan(3);
  // In the same letters, not stretched, the same words are narrower.
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  const plain = svg.replaceAll(/size-adjust: ?[\d.]+%/g, 'size-adjust:100%');
  expect(sum(kept) / sum(await widths(context, plain))).toBeGreaterThan(1.01);
}

test.beforeEach(async ({ page }) => {
  const isThere = await page.evaluate(() =>
    new FontFace('there', 'local("Arial"), local("Liberation Sans"), local("Roboto")').load().then(
      () => true,
      () => false,
    ),
  );
  test.skip(!isThere, 'this system has none of the fonts that could be stretched');
});

test('a picture saved from a host’s page keeps the measures of its letters where it is opened', async ({
  page,
  site,
  host,
  context,
}) => {
  await page.goto(host.show(lesson(`<wcw-figure name="depth"></wcw-figure>${figureScript(site.url, 'depth')}`)));
  await expect(stated(page)).toHaveAttribute('data-state', 'still');
  const saved = page.waitForEvent('download');
  await page.locator('[data-menu="svg"]').dispatchEvent('click');
  await keepsItsMeasures(context, readFileSync(await (await saved).path(), 'utf8'));
});

test('a still for slides and paper keeps the measures of its letters where it is opened', async ({
  site,
  request,
  context,
}) => {
  for (const theme of ['light', 'dark']) {
    const still = await request.get(`${site.url}/embed/v1/depth/still-${theme}.svg`);
    await keepsItsMeasures(context, await still.text());
  }
});
