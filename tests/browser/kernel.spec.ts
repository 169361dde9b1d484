import { expect, type Locator, type Page, test } from '@playwright/test';
import { encodePng } from '../../src/shell/png.ts';

async function open(page: Page, query = ''): Promise<Locator> {
  await page.goto(`embed/v1/kernel/?${query}`);
  const figure = page.locator('wcw-figure');
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}

const answer = (figure: Locator) => figure.locator('.wcw-number strong').first();

test('weights are typed, moved by keys and dragged, and the answer follows within a frame', async ({ page }) => {
  const figure = await open(page, 'guess=skipped');
  await expect(answer(figure)).toHaveText('1.87');
  const middle = figure.getByRole('textbox', { name: 'Weight in row 1, column 2' });
  await middle.fill('0');
  await middle.press('Enter');
  await expect(figure.getByRole('combobox', { name: 'Kernel' })).toHaveValue('own');
  await expect(answer(figure)).not.toHaveText('1.87');
  const without = Number(await answer(figure).textContent());
  await middle.press('ArrowUp');
  await expect(middle).toHaveValue('1');
  await expect.poll(async () => Number(await answer(figure).textContent())).toBeGreaterThan(without);
  await middle.fill('many');
  await middle.press('Enter');
  await expect(middle).toHaveValue('1');
  const { x, y, width, height } = (await middle.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2 - 36, { steps: 6 });
  await page.mouse.up();
  await expect(middle).toHaveValue('4');
  const each = await figure.evaluate(async (element: HTMLElement & { params: object }) => {
    const took: number[] = [];
    for (let k = 0; k < 20; k++) {
      const start = performance.now();
      element.params = { ...element.params, k1: k / 10 };
      took.push(performance.now() - start);
      await new Promise(requestAnimationFrame);
    }
    return took.sort((a, b) => a - b)[10]!;
  });
  expect(each).toBeLessThan(16);
});

test('the patch is moved by keys and by the pointer, on the picture and on the map @firefox', async ({ page }) => {
  const figure = await open(page, 'guess=skipped');
  const patch = figure.getByRole('slider', { name: /^Patch/ });
  await patch.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(patch).toHaveAttribute('aria-valuetext', 'row 13, column 14');
  const map = (await figure.locator('.krn-of-map .krn-field').boundingBox())!;
  await page.mouse.click(map.x + (map.width * 4.5) / 30, map.y + (map.height * 9.5) / 30);
  await expect(patch).toHaveAttribute('aria-valuetext', 'row 10, column 5');
  await expect(patch).toBeFocused();
});

test('a guess is made, and the pooled numbers that stay are counted', async ({ page }) => {
  const figure = await open(page);
  const share = figure.locator('.wcw-number strong').nth(1);
  await expect(share.locator('.wcw-answer')).toBeHidden();
  await figure.getByRole('slider', { name: /^Your guess/ }).fill('70');
  await figure.getByRole('button', { name: 'I say 70: show me' }).click();
  await expect(share).toContainText('23');
  await expect(figure.locator('.krn-stays')).toContainText('Your guess: 70.');
  // The guess was of this kernel on this picture.
  const show = (params: Record<string, string>) =>
    figure.evaluate((element, shown) => Object.assign(element, { params: shown }) && undefined, params);
  await show({ kernel: 'sobel-x' });
  await expect(figure.locator('.krn-stays')).not.toContainText('Your guess');
  await show({ picture: 'signal', kernel: 'laplacian' });
  await expect(figure.locator('.krn-stays')).not.toContainText('Your guess');
  // Down a signal there is nothing to see: a share of nothing has no unit.
  await show({ kernel: 'sobel-y' });
  await expect(figure.locator('.wcw-number').last()).toHaveText('–of pooled numbers stay');
  await show({ picture: 'digit', kernel: 'laplacian' });
  await expect(figure.locator('.krn-stays')).toContainText('Your guess: 70.');
  await figure.getByRole('radio', { name: '1', exact: true }).check();
  await figure.getByRole('tab', { name: 'Pooled' }).click();
  await expect(figure.locator('.krn-dot')).toHaveCount(14);
});

test('a photo is read on the page, a file that is none is told, and without a camera all else works', async ({
  page,
}) => {
  const figure = await open(page, 'picture=own&kernel=blur&row=0&column=0');
  const sent: string[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
  const input = figure.locator('input[type="file"]');
  const white = Buffer.from(encodePng(new Uint8Array(64 * 64).fill(255), 64, 64));
  await input.setInputFiles({ name: 'white.png', mimeType: 'image/png', buffer: white });
  await expect(answer(figure)).toHaveText('1.00');
  await input.setInputFiles({ name: 'none.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(figure.locator('.krn-own')).toContainText('This file is no picture');
  await figure.getByRole('button', { name: 'Camera' }).click();
  await expect(figure.locator('.krn-own')).toContainText('choose a picture file instead', { ignoreCase: true });
  await expect(answer(figure)).toHaveText('1.00');
  expect(sent).toEqual([]);
});
