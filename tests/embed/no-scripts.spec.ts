import { expect, test } from '@playwright/test';
import { framedFigures } from '../browser/framed-figures.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an embed says that it stands as it opens, whatever its address asks for', async ({ page }) => {
    for (const { name } of framedFigures()) {
      await page.goto(`embed/v1/${name}/?preset=linear`);
      await expect(page.locator('.unset')).toHaveText(/as it opens: settings in its address.* need JavaScript/);
      await expect(page.locator('.unset')).toBeVisible();
    }
  });
});

test('where scripts run, an embed says nothing about JavaScript', async ({ page }) => {
  await page.goto('embed/v1/inversion/?preset=linear');
  await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', 'still');
  await expect(page.locator('main')).not.toContainText('JavaScript');
});
