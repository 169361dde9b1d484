import { expect, type Page, test } from '@playwright/test';

/** What WCAG 1.4.12 lets a reader set, as extensions of browsers do. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;

interface Line {
  readonly text: string;
  readonly size: number;
  /** Left, top, right and bottom of one of the text's lines. */
  readonly box: readonly [number, number, number, number];
  /** Whether it is wider than the button that it stands on. */
  readonly out: boolean;
}

/** Every line of text in sight of the figure, but in what scrolls and in the menu. */
const lines = (page: Page): Promise<Line[]> =>
  page.locator('.wcw-figure').evaluate((figure) => {
    const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
    const found: Line[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement!;
      const text = node.nodeValue!.trim();
      if (!text || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (element.closest('.wcw-hidden, legend, option, svg[viewBox], .wcw-menu, .wcw-side')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const button = element.closest('button')?.getBoundingClientRect();
      for (const { left, top, right, bottom } of range.getClientRects())
        found.push({
          text,
          size: Number.parseFloat(getComputedStyle(element).fontSize),
          box: [left, top, right, bottom],
          out: button !== undefined && (right > button.right + 1 || left < button.left - 1),
        });
    }
    return found;
  });

/** Lines that lie on each other or stick out of their button. */
function faults(all: readonly Line[]): string[] {
  const apart = ({ box: a }: Line, { box: b }: Line) =>
    a[2] <= b[0] + 2 || b[2] <= a[0] + 2 || a[3] <= b[1] + 6 || b[3] <= a[1] + 6;
  const pairs = all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b) => (apart(a, b) ? [] : [`“${a.text}” on “${b.text}”`])),
  );
  return [...pairs, ...all.filter(({ out }) => out).map(({ text }) => `“${text}” sticks out`)];
}

for (const name of ['curve-fit', 'inversion', 'cascade'])
  for (const width of [360, 1040]) {
    test(`${name} in ${width} px: spaced out, no text lies on another; sizes follow the browser’s`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`embed/v1/${name}/?guess=skipped`);
      await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', /still|done/);
      // Numbers on scales stand in several pictures.
      const plain = (await lines(page)).filter(({ text }) => /[a-z]/i.test(text));
      expect(plain.length).toBeGreaterThan(8);
      // A phone has no room for a picture's own words at half as much again: they grow by a quarter, all else by a half.
      const least = width < 640 ? 1.25 : 1.45;
      const browser = await page.context().newCDPSession(page);
      await browser.send('Page.setFontSizes', { fontSizes: { standard: 24 } });
      const fixed = async () => {
        const large = await lines(page);
        const same = ({ text, size }: Line) =>
          large.filter((one) => one.text === text && one.size < least * size).length;
        const all = ({ text }: Line) => large.filter((one) => one.text === text).length;
        return plain.filter((line) => same(line) > 0 && same(line) === all(line)).map(({ text }) => text);
      };
      await expect.poll(fixed).toEqual([]);
      await browser.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
      await page.addStyleTag({ content: SPACED });
      await expect.poll(async () => faults(await lines(page)), { timeout: 5000 }).toEqual([]);
    });
  }
