import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

/** Widths of the names and numbers in a figure's stage as they are drawn, each with its words. */
const widths = (page: Page, holder: string): Promise<string[]> =>
  page.evaluate(async (place) => {
    const texts = [...document.querySelectorAll(`${place} .wcw-stage :is(.kit-tick, .kit-name)`)];
    // Of the families that stand in, the system may have none.
    await document.fonts.load(`12px ${getComputedStyle(texts[0]!).fontFamily.split(',')[0]}`);
    return texts.map((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return `${text.textContent} ${Math.round(range.getBoundingClientRect().width)}`;
    });
  }, holder);

test('a picture saved as SVG keeps its letters, and so its places, where nobody has the page’s font', async ({
  page,
  context,
}) => {
  // On a wide page the width of the whole figure lets its stage say more; its picture is as wide as the stage alone.
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('features/#depth');
  const figure = page.locator('#depth');
  await expect(figure).toHaveAttribute('data-state', 'still');
  await page.evaluate(() => document.fonts.ready);
  await figure.getByLabel('Share and save').press('Enter');
  const saved = page.waitForEvent('download');
  await figure.getByRole('button', { name: 'Download the picture (SVG)' }).click();
  const svg = readFileSync(await (await saved).path(), 'utf8');
  expect(svg.replaceAll(/xmlns="[^"]*"/g, '')).not.toMatch(/https?:|@import/);
  const there = await context.newPage();
  const open = async (text: string) => {
    await there.route('**/saved.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: text }));
    await there.goto('http://saved.test/saved.svg');
  };
  await open(svg);
  const here = await widths(page, '#depth');
  const texts = await widths(there, 'svg');
  expect(texts.length).toBeGreaterThan(5);
  // The file lacks the answers that the page still hides.
  expect(here).toEqual(expect.arrayContaining(texts));
  expect(await figure.locator('.wcw-stage .wcw-answer').count()).toBeGreaterThan(0);
  const given = there.locator('.wcw-answer').filter({ visible: true });
  await expect(given).toHaveCount(0);
  // Were the font not in the file, the same words would be as wide as the system's letters.
  await open(svg.replaceAll(/@font-face\{[^}]*\}/g, ''));
  expect(await widths(there, 'svg')).not.toEqual(texts);
});
