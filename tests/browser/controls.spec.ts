import { expect, type Locator, type Page, test } from '@playwright/test';

const run = 'data=digits&train-images=2000&epochs=1&guess=skipped';
const themes = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** Contrast of an element's text with its own ground (WCAG 2.2, 1.4.3): 1 to 21. */
function contrast(element: Locator): Promise<number> {
  return element.evaluate((node) => {
    const { color, backgroundColor } = getComputedStyle(node);
    const luminance = (css: string) => {
      // A mixed colour is told in shares, any other in bytes.
      const whole = css.startsWith('color(') ? 1 : 255;
      const [r, g, b] = css.match(/[\d.]+/g)!.map((part) => {
        const share = Number(part) / whole;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    const [dark, light] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b);
    return (light! + 0.05) / (dark! + 0.05);
  });
}

const chosen = (page: Page) => page.locator('[data-param="activation"] input:checked + span');

for (const theme of themes) {
  const name = theme.forcedColors === 'active' ? `forced colours, ${theme.colorScheme}` : theme.colorScheme;
  test(`a choice is legible, and set off from the ground, in ${name}`, async ({ page }) => {
    await page.emulateMedia(theme);
    await page.goto(`embed/v1/inversion/?${run}&activation=tanh`);
    await expect(chosen(page)).toBeVisible();
    expect(await contrast(chosen(page))).toBeGreaterThanOrEqual(4.5);
    const paper = await page.locator('.wcw-figure').evaluate((figure) => getComputedStyle(figure).backgroundColor);
    await expect(chosen(page)).not.toHaveCSS('background-color', paper);
  });
}

test('while it trains a setting is dimmed in its own drawing, and no second one shows through', async ({ page }) => {
  await page.goto(`embed/v1/inversion/?${run}`);
  await page.locator('[data-action="start"]').click();
  const disabled = await page.waitForFunction(() => {
    const inputs = [...document.querySelectorAll('.wcw-segments input:disabled')];
    const opacities = (part: Element | null) => getComputedStyle(part!).opacity;
    return inputs.length > 0 && inputs.map((input) => [input, input.nextElementSibling].map(opacities).join());
  });
  expect(new Set((await disabled.jsonValue()) as string[])).toEqual(new Set(['0,0.5']));
});
