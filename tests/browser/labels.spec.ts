import { expect, type Page, test } from '@playwright/test';
import { framedFigures } from './framed-figures.ts';

/** Of a figure's picture: every two labels that are printed over each other, as the reader first sees it. */
function printedOver(page: Page): Promise<string[]> {
  return page.locator('.wcw-stage').evaluate((stage) => {
    const boxes: { text: string; of: Element; left: number; right: number; top: number; bottom: number }[] = [];
    const texts = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const of = texts.currentNode.parentElement!;
      const isSeen = of.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      // A point of a map is a digit, and lies where it lies; what waits for the guess is not seen yet.
      if (!isSeen || of.closest('.wcw-hidden, .clu-map, .clu-digits, .fad-rows, option, title')) continue;
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      // Letters, without the room between lines.
      const half = 0.4 * Number.parseFloat(getComputedStyle(of).fontSize);
      for (const { left, right, top, bottom, width } of range.getClientRects())
        if (width > 1) {
          const middle = (top + bottom) / 2;
          boxes.push({ text: of.textContent.trim(), of, left, right, top: middle - half, bottom: middle + half });
        }
    }
    // Before it has the state that its address asks for a page shows nothing.
    if (boxes.length === 0) return ['no label at all'];
    return boxes.flatMap((a, i) =>
      boxes
        .slice(0, i)
        .filter((b) => a.of !== b.of && a.left < b.right - 1 && b.left < a.right - 1)
        .filter((b) => a.top < b.bottom - 1 && b.top < a.bottom - 1)
        .map((b) => `“${b.text}” and “${a.text}”`),
    );
  });
}

for (const { name } of framedFigures()) {
  test(`no two labels in the picture of ${name} are printed over each other, on a phone or on a tablet`, async ({
    page,
  }) => {
    // What is said of a guess between the lines stands beside their names.
    for (const query of ['', '?guess=skipped', ...(name === 'turned' ? ['?guess=40'] : [])])
      for (const width of [360, 700, 800]) {
        await page.setViewportSize({ width, height: 740 });
        if (width === 360) await page.goto(`embed/v1/${name}/${query}`);
        await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', 'still');
        await page.evaluate(() => document.fonts.ready);
        if (query) await expect(page.locator('[data-guess="open"]')).toHaveCount(0);
        // What is drawn in parts has its whole place in the last of them.
        await expect.poll(() => printedOver(page), { message: `at ${width} px${query}`, timeout: 3000 }).toEqual([]);
      }
  });
}

for (const [name, query] of [
  ['shift', ''],
  ['turned', ''],
  ['filters-forming', '?first=random'],
] as const) {
  test(`on a phone the handle of ${name} covers no word of how to guess, wherever it stands`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`embed/v1/${name}/${query}`);
    const handle = page.locator('.kit-handle');
    await handle.press('Home');
    for (let value = 0; value <= 100; value += 10) {
      await expect(handle).toHaveAttribute('aria-valuenow', String(value));
      const covered = await page.locator('.kit-question small').evaluate((hint) => {
        const knob = document.querySelector('.kit-handle')!.getBoundingClientRect();
        const words = hint.getBoundingClientRect();
        // What is seen of it is half as wide as what a finger meets.
        return words.right > knob.x + knob.width / 4 && words.bottom > knob.y + 11 && words.top < knob.bottom - 11;
      });
      expect(covered, `at ${value}`).toBe(false);
      await handle.press('PageUp');
    }
  });
}
