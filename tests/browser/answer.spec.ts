import { expect, test } from '@playwright/test';

test.describe('the closing page', () => {
  test.use({ javaScriptEnabled: false });

  test('counts what the ledger shows, a square for every claim, and leads to it', async ({ page }) => {
    await page.goto('ledger/#all');
    const inLedger: Record<string, number> = {};
    const verdicts = await page
      .locator('.ledger-row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-verdict')!));
    for (const verdict of verdicts) inLedger[verdict] = (inLedger[verdict] ?? 0) + 1;
    await page.goto('answer/');
    for (const [verdict, count] of Object.entries(inLedger)) {
      await expect(page.locator(`.verdicts tfoot [data-verdict="${verdict}"]`)).toHaveText(String(count));
      await expect(page.locator(`.verdicts .field .${verdict}`)).toHaveCount(count);
    }
    for (const width of [320, 560, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      const tops = await page
        .locator('.verdicts thead .claim')
        .evaluateAll((squares) => squares.map((square) => Math.round(square.getBoundingClientRect().top)));
      expect(new Set(tops).size, `squares of the headings in one row, ${width} px wide`).toBe(1);
    }
    await page.locator('.verdicts thead a').nth(2).click();
    await expect(page).toHaveURL(/ledger\/#does-not-hold$/);
    await expect(page.locator('.ledger-row:visible')).toHaveCount(inLedger['does-not-hold']!);
  });

  test('is reached from the head of every page, the home page, the ledger and the end of a chapter', async ({
    page,
  }) => {
    for (const [path, place] of Object.entries({
      'data/': '.site-nav',
      '': '.found',
      'ledger/': '.lead',
      'recos/': '.chapter-end',
    })) {
      await page.goto(path);
      await page.locator(`${place} a[href$="/answer/"]`).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why do convolutional networks work?');
    }
  });
});
