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
  // Whatever else the figure shows is there before the view is opened.
  await figure.hover();
  await expect(figure.getByRole('slider', { name: 'Least correlation' })).not.toHaveAttribute('aria-valuetext', /–/);
  await figure.getByRole('tab', { name: 'One neuron' }).click();
  await expect(figure.locator('.tn-row canvas')).toHaveCount(8);
  const picker = figure.getByRole('slider', { name: 'Neuron' });
  await picker.focus();
  await picker.press('ArrowRight');
  await expect(picker).toHaveAttribute('aria-valuetext', /Neuron 2: its best match/);
  await expect(figure.locator('.tn-row canvas')).toHaveCount(8);
});

test('where the site was built without a set, its pictures are numbers, and a sentence says why', async ({ page }) => {
  await page.route('**/embed/v1/two-neurons/**', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const html = await (await route.fetch()).text();
    return route.fulfill({
      contentType: 'text/html',
      body: html.replace('<wcw-figure ', '<wcw-figure absent="cifar-10-16" '),
    });
  });
  const figure = await open(page, 'data=cifar-10&guess=skipped');
  await figure.getByRole('tab', { name: 'One neuron' }).click();
  await expect(figure.locator('.wcw-side')).toContainText('built without CIFAR-10');
  await expect(figure.locator('.tn-row .tn-picture')).toHaveText(Array.from({ length: 8 }, () => /^\d+$/));
});

test('on a wide screen nothing beside the question tells its answer, and all is there once it is given', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const figure = await open(page, 'data=scenes');
  const side = figure.locator('.wcw-side');
  await expect(figure.locator('.tn-plane')).toHaveCount(1);
  await expect(side).toContainText('waits for your guess');
  for (const name of ['Shared', 'One neuron']) {
    await figure.getByRole('tab', { name }).click();
    await expect(side).toContainText('They wait for your guess');
  }
  await figure.getByRole('button', { name: 'Just show me' }).click();
  await expect(figure.locator('.tn-row canvas')).toHaveCount(8);
  await figure.getByRole('tab', { name: 'Clouds' }).click();
  await expect(figure.locator('.tn-plane')).toHaveCount(3);
});

test('clouds are drawn as they stand, paired and turned', async ({ page }) => {
  const figure = await open(page, 'data=scenes&guess=skipped');
  await figure.getByRole('tab', { name: 'Clouds' }).click();
  await expect(figure.locator('.tn-plane')).toHaveCount(3);
  await figure.getByRole('radio', { name: 'weights' }).check();
  await expect(figure.locator('.tn-plane')).toHaveCount(2);
  await expect(figure.locator('.wcw-side')).toContainText('Hardly a dot has a close partner');
});
