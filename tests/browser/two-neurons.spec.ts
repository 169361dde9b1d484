import { expect, type Locator, type Page, test } from '@playwright/test';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/two-neurons/?${query}`);
  const figure = page.locator('.wcw-figure');
  await expect(figure).toHaveAttribute('data-status', 'still');
  return figure;
}

test('the arrow keys ask for closer partners, of whom there are fewer', async ({ page }) => {
  const figure = await open(page, 'data=scenes&guess=skipped');
  const cursor = figure.getByRole('slider', { name: 'Least correlation' });
  const count = async () => Number(await figure.locator('.wcw-number strong > span:last-child').first().textContent());
  await expect.poll(count).toBeGreaterThan(0);
  await cursor.focus();
  await cursor.press('End');
  await expect.poll(count).toBe(0);
  await cursor.press('Home');
  await expect.poll(count).toBe(32);
});

test('a neuron stands beside its best match, with the pictures that both answer', async ({ page }) => {
  const figure = await open(page, 'data=scenes&guess=skipped');
  await figure.getByRole('tab', { name: 'One neuron' }).click();
  const picker = figure.getByRole('slider', { name: 'Neuron' });
  await picker.focus();
  await picker.press('ArrowRight');
  await expect(picker).toHaveAttribute('aria-valuetext', /Neuron 2: its best match/);
  await expect(figure.locator('.tn-row canvas')).toHaveCount(8);
});

test('clouds are drawn as they stand, paired and turned', async ({ page }) => {
  const figure = await open(page, 'data=scenes&guess=skipped');
  await figure.getByRole('tab', { name: 'Clouds' }).click();
  await expect(figure.locator('.tn-plane')).toHaveCount(3);
  await figure.getByRole('radio', { name: 'weights' }).check();
  await expect(figure.locator('.tn-plane')).toHaveCount(2);
  await expect(figure.locator('.wcw-side')).toContainText('No dot has a partner');
});
