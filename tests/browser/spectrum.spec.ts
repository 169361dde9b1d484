import { expect, type Locator, type Page, test } from '@playwright/test';

async function open(page: Page, query = ''): Promise<Locator> {
  await page.goto(`embed/v1/spectrum/?${query}`);
  const figure = page.locator('wcw-figure');
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}

const numbers = (figure: Locator) => figure.locator('.wcw-number strong');

test('a guess is made by keys, and the answer moves nothing', async ({ page }) => {
  for (const width of [360, 720, 1000]) {
    await page.setViewportSize({ width, height: 740 });
    const figure = await open(page);
    const handle = figure.getByRole('slider', { name: 'Your guess: the signal' });
    await handle.focus();
    await page.keyboard.press('ArrowRight');
    await expect(handle).toHaveAttribute('aria-valuetext', 'signal 4.20');
    await expect(figure.locator('.spc-notes')).toBeHidden();
    const status = figure.locator('[data-part="status"]');
    // In the figure, not on the screen: a browser may scroll to what is pressed.
    const place = async () => (await status.boundingBox())!.y - (await figure.boundingBox())!.y;
    const before = await place();
    await figure.getByRole('button', { name: 'I say 4.20: show me' }).click();
    await expect(figure.locator('.spc-notes')).toContainText('your guess 4.20');
    await expect(handle).toHaveCount(0);
    expect(await place(), `${width} px wide`).toBeCloseTo(before, 0);
  }
});

test('a rising signal leaves the noise, and fewer neurons let it sink again', async ({ page }) => {
  const figure = await open(page, 'guess=skipped');
  await expect(numbers(figure).nth(1)).toHaveText('none');
  const signal = figure.getByRole('slider', { name: 'Signal', exact: true });
  await signal.fill('4');
  await expect(numbers(figure).nth(1)).toHaveText('3.52');
  await expect(figure.locator('.spc-above')).toHaveCount(1);
  await figure.getByRole('slider', { name: 'Neurons' }).focus();
  // To the end of its logarithmic scale: one neuron.
  await page.keyboard.press('Home');
  await expect(numbers(figure).nth(1)).toHaveText('none');
  await expect(figure.locator('.spc-notes')).toContainText('With so few, theory is a rough guide.');
  await expect(figure).not.toContainText('NaN');
});

test('an ellipse is turned and stretched by pointer and by keys', async ({ page }) => {
  const figure = await open(page, 'guess=skipped&panel=ellipses');
  const first = figure.getByRole('slider', { name: 'Ellipse A, first axis' });
  await expect(first).toHaveAttribute('aria-valuetext', '2.00 long, turned by 25°');
  await first.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await expect(first).toHaveAttribute('aria-valuetext', '2.10 long, turned by 30°');
  const plane = (await figure.locator('.spc-plane').boundingBox())!;
  const handle = (await first.boundingBox())!;
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  // Straight up, to half of the way from the middle to the side.
  await page.mouse.move(plane.x + plane.width / 2, plane.y + plane.height / 4, { steps: 6 });
  await page.mouse.up();
  await expect(first).toHaveAttribute('aria-valuetext', /^1\.3[78] long, turned by 90°$/);
  const second = figure.getByRole('slider', { name: 'Ellipse B, second axis' });
  await second.focus();
  await page.keyboard.press('ArrowDown');
  await expect(second).toHaveAttribute('aria-valuetext', '0.40 long');
});

test('the layer of a network stands where a population did, and back', async ({ page }) => {
  const figure = await open(page, 'preset=network');
  await expect(figure.locator('.spc-notes')).toContainText('64 neurons × 640 weights');
  await figure.getByLabel('Network').selectOption('untrained');
  await expect(figure.locator('.spc-notes')).toContainText('0 above the edge');
  await expect(numbers(figure).nth(1)).toHaveText('none');
  await figure.getByRole('button', { name: 'More settings' }).click();
  await figure.getByRole('radio', { name: 'drawn', exact: true }).check();
  await expect(figure.getByRole('slider', { name: 'Signal', exact: true })).toBeVisible();
  await expect(numbers(figure).first()).toHaveText('6.40');
});

test('what follows a slider comes within a frame or two', async ({ page }) => {
  const figure = await open(page, 'guess=skipped&neurons=128&dimension=640&directions=16');
  const signal = figure.getByRole('slider', { name: 'Signal', exact: true });
  await signal.fill('3');
  const times = await signal.evaluate((slider: HTMLInputElement) =>
    Array.from({ length: 20 }, (_, i) => {
      const start = performance.now();
      slider.value = String(1 + i / 4);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      return performance.now() - start;
    }),
  );
  const median = times.sort((a, b) => a - b)[10]!;
  console.log(`spectrum: 128 neurons in 640 dimensions answer in ${median.toFixed(1)} ms`);
  expect(median).toBeLessThan(33);
});

test('who answers by keys goes on at the first control, not at the top of the page', async ({ page }) => {
  const figure = await open(page);
  await figure.getByRole('button', { name: 'Just show me' }).focus();
  await page.keyboard.press('Enter');
  await expect(figure.getByRole('slider', { name: 'Signal', exact: true })).toBeFocused();
});
