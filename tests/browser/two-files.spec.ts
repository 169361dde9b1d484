import { expect, test } from '@playwright/test';

const fixture = (name: string) => `tests/fixtures/foreign-weights/${name}`;

test('two files of the reader’s are compared in the worker, and what is none is said to be none', async ({ page }) => {
  await page.goto('embed/v1/universality/?guess=skipped&panel=files');
  const side = page.locator('.wcw-two-files');
  await side.getByLabel('First file').setInputFiles(fixture('a.safetensors'));
  await side.getByLabel('Second file').setInputFiles(fixture('make.py'));
  await expect(side.getByRole('alert')).toHaveText(/^make\.py: This is a text file/, { timeout: 60_000 });
  await side.getByLabel('Second file').setInputFiles(fixture('b.safetensors'));
  const rows = side.locator('tbody tr');
  await expect(rows).toHaveCount(3, { timeout: 60_000 });
  await expect(rows.nth(2)).toContainText('classifier');
  await expect(rows.nth(2)).toContainText('the files’ inputs');
  await expect(side.getByRole('alert')).toHaveCount(0);
  // Their curve stands on the chart, beside the zoo's, until they are taken away.
  const curve = page.locator('.wcw-stage .kit-name', { hasText: 'your files' });
  await expect(curve).toHaveCount(1);
  await side.getByRole('button', { name: 'Take both away' }).click();
  await expect(rows).toHaveCount(0);
  await expect(side.getByText('none yet')).toHaveCount(2);
  await expect(curve).toHaveCount(0);
});

test('a file is chosen by keys alone, and its field shows where the focus is', async ({ page }) => {
  await page.goto('embed/v1/universality/?guess=skipped&panel=files');
  // Keys pressed before the figure lives would be pressed on its picture.
  await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', 'still');
  const input = page.getByLabel('First file');
  await input.focus();
  const outline = await page
    .locator('.wcw-file')
    .first()
    .evaluate((field) => getComputedStyle(field).outlineStyle);
  expect(outline).toBe('solid');
  // A key pressed before the browser has begun to catch choosers opens one that nobody catches.
  await expect(async () => {
    const caught = page.waitForEvent('filechooser', { timeout: 2000 });
    const [chooser] = await Promise.all([caught, page.keyboard.press('Enter')]);
    await chooser.setFiles(fixture('a.safetensors'));
  }).toPass();
  await expect(page.locator('.wcw-file').first()).toContainText('a.safetensors');
});
