import { expect, type Page, test } from '@playwright/test';

/** A chapter, its first marked word, and the note; and how the word is explained where all words are. */
async function open(page: Page) {
  await page.goto('features/');
  const term = page.locator('a.term[href$="#filter"]').first();
  const note = page.locator('.term-note');
  await term.scrollIntoViewIfNeeded();
  // The page’s script has come.
  await page.waitForLoadState('networkidle');
  return { term, note };
}
const meaning = /^A small grid of weights that is slid over a picture/;

test('a pointer on a word of the field shows what it means, and on the note keeps it there @firefox', async ({
  page,
}) => {
  const { term, note } = await open(page);
  await term.hover();
  await expect(note).toHaveText(meaning);
  await note.hover();
  await page.waitForTimeout(400);
  await expect(note).toBeVisible();
  await page.mouse.move(1, 1);
  await expect(note).toBeHidden();
});

test('the keyboard’s focus shows it, Escape closes it, and Enter leads to the glossary', async ({ page }) => {
  const { term, note } = await open(page);
  await page.keyboard.press('Tab');
  await term.focus();
  await expect(note).toHaveText(meaning);
  const [above, below] = [(await term.boundingBox())!, (await note.boundingBox())!];
  expect(below.y >= above.y + above.height || below.y + below.height <= above.y).toBe(true);
  await expect(term).toHaveAccessibleDescription(meaning);
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(term).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/glossary\/#filter$/);
  await expect(page.locator('#filter')).toContainText('A small grid of weights');
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 280, height: 600 } });
  test('a tap shows it within the window and does not leave the page; its link does', async ({ page }) => {
    const { term, note } = await open(page);
    const [last] = (await page.locator('.prose > p a.term').all()).slice(-1);
    for (const one of [last!, term]) {
      await one.tap();
      await expect(note).toBeVisible();
      const box = (await note.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(280);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(600);
    }
    await expect(note).toHaveText(meaning);
    await expect(page).toHaveURL(/features\/$/);
    await note.getByRole('link').tap();
    await expect(page).toHaveURL(/glossary\/#filter$/);
  });
});
