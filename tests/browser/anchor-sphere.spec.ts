import { expect, type Locator, type Page, test } from '@playwright/test';

async function open(page: Page, query = ''): Promise<Locator> {
  await page.goto(`embed/v1/anchor-sphere/?${query}`);
  const figure = page.locator('wcw-figure');
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}

const handle = (figure: Locator, point: string): Locator => figure.locator(`[data-point="${point}"]`);
const tab = (figure: Locator, name: string): Promise<void> => figure.getByRole('tab', { name }).click();
const turn = (figure: Locator): Promise<unknown> =>
  figure.evaluate((element) => (element as unknown as { params: Record<string, unknown> }).params.turn);
const numbers = async (figure: Locator, kind: 'correlation' | 'passed'): Promise<number[]> =>
  (await figure.locator(`.sph-${kind}`).allTextContents()).map((text) => Number(text.replace('\u2212', '-')));

test('a point dragged over the sphere changes its angles and answers at once, and nothing else moves @firefox', async ({
  page,
}) => {
  const figure = await open(page);
  const before = await numbers(figure, 'correlation');
  const box = (await figure.boundingBox())!;
  const grip = (await handle(figure, 'x').locator('.sph-dot').boundingBox())!;
  const [x, y] = [grip.x + grip.width / 2, grip.y + grip.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 30, y + 40, { steps: 4 });
  await page.mouse.move(x - 60, y + 80, { steps: 4 });
  await expect(figure.getByRole('radio', { name: 'a point' })).toBeChecked();
  await page.mouse.up();
  const moved = (await handle(figure, 'x').locator('.sph-dot').boundingBox())!;
  expect(Math.abs(moved.x + moved.width / 2 - (x - 60))).toBeLessThan(3);
  expect(Math.abs(moved.y + moved.height / 2 - (y + 80))).toBeLessThan(3);
  expect(await numbers(figure, 'correlation')).not.toEqual(before);
  expect(await figure.boundingBox()).toEqual(box);

  // Its neighbour lies so close that the grip of x covers it, and is taken hold of all the same.
  const close = await open(page, 'apart=4');
  const dot = (await handle(close, 'near').locator('.sph-dot').boundingBox())!;
  await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
  await page.mouse.down();
  await page.mouse.move(dot.x + 60, dot.y - 20, { steps: 4 });
  await page.mouse.up();
  await expect(handle(close, 'near')).not.toHaveAttribute('aria-valuenow', '4');
  await expect(close.getByRole('radio', { name: 'patch' })).toBeChecked();
});

test('the arrow keys move x and an anchor, turn the sphere and move the window on the digit', async ({ page }) => {
  const figure = await open(page);
  const anchor = handle(figure, 'a1');
  const told = await anchor.getAttribute('aria-valuetext');
  await anchor.focus();
  await page.keyboard.press('ArrowRight');
  await expect(anchor).not.toHaveAttribute('aria-valuetext', told!);
  await expect(anchor).toBeFocused();

  const input = handle(figure, 'x');
  await input.focus();
  await page.keyboard.press('ArrowUp');
  await expect(figure.getByRole('radio', { name: 'a point' })).toBeChecked();
  await expect(input).toBeFocused();

  const sphere = figure.locator('.sph-view');
  await sphere.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => turn(figure)).toBe(-24);

  await tab(figure, 'Patch');
  const window = figure.getByRole('slider', { name: 'Patch of the digit' });
  await window.focus();
  await page.keyboard.press('ArrowDown');
  await expect(window).toHaveAttribute('aria-valuetext', 'row 15, column 6');
});

test('an arrow key pressed again before the stage is drawn moves on from where the first press led', async ({
  page,
}) => {
  const figure = await open(page);
  const twice = (part: Locator, key: string) =>
    part.evaluate((element, key) => {
      for (let i = 0; i < 2; i++) element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }, key);
  await twice(figure.locator('.sph-view'), 'ArrowRight');
  expect(await turn(figure)).toBe(-15);
  await tab(figure, 'Patch');
  const window = figure.getByRole('slider', { name: 'Patch of the digit' });
  await twice(window, 'ArrowDown');
  await expect(window).toHaveAttribute('aria-valuetext', 'row 16, column 6');
  const anchor = handle(figure, 'a1').locator('.sph-dot');
  const places: number[] = [];
  for (const press of [() => twice(handle(figure, 'a1'), 'ArrowRight'), () => page.keyboard.press('ArrowRight')]) {
    places.push((await anchor.boundingBox())!.x);
    await handle(figure, 'a1').focus();
    await press();
    await expect.poll(async () => (await anchor.boundingBox())!.x).not.toBe(places.at(-1));
  }
  places.push((await anchor.boundingBox())!.x);
  // Two presses go about twice as far as one.
  expect(places[1]! - places[0]!).toBeGreaterThan(1.5 * (places[2]! - places[1]!));
});

test('the negative turns every correlation round, and no anchor answers to both with ReLU', async ({ page }) => {
  const figure = await open(page);
  const [correlations, passed] = [await numbers(figure, 'correlation'), await numbers(figure, 'passed')];
  await figure.getByRole('radio', { name: 'its negative' }).check();
  await expect.poll(() => numbers(figure, 'correlation')).toEqual(correlations.map((correlation) => 0 - correlation));
  for (const [k, answer] of (await numbers(figure, 'passed')).entries()) expect(answer * passed[k]!).toBe(0);
  await figure.getByRole('radio', { name: 'none' }).check();
  await expect.poll(() => numbers(figure, 'passed')).toEqual(correlations.map((correlation) => 0 - correlation));
});

test('an anchor sees 60 degrees with a threshold of one half, random anchors keep neighbours together, and no view is longer than another on a phone', async ({
  page,
}) => {
  const figure = await open(page, 'rectifier=trelu&anchors=random&seed=5&count=5');
  await expect(figure.locator('.sph-answers .wcw-note')).toContainText('60°, 25\u00a0% of the sphere');
  await tab(figure, 'Neighbour');
  const close = figure.locator('.sph-close .kit-value');
  const before = await close.allTextContents();
  await figure.locator('[data-action="settings"]').click();
  await figure.getByText('New seed').click();
  await tab(figure, 'Neighbour');
  await expect.poll(() => close.allTextContents()).not.toEqual(before);
  const [, apart, most] = (await close.allTextContents()).map(Number);
  expect(apart).toBeLessThanOrEqual(most! + 0.005);

  await page.setViewportSize({ width: 360, height: 740 });
  for (const anchors of ['chosen', 'random']) {
    // Five anchors and the longest words.
    const narrow = await open(page, `anchors=${anchors}&count=5&rectifier=trelu&threshold=0.9`);
    const { height } = (await narrow.boundingBox())!;
    for (const view of ['Answers', 'Patch', 'Neighbour', 'Sphere']) {
      await tab(narrow, view);
      // What is longer takes its room only after it is drawn.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
      expect((await narrow.boundingBox())!.height, `${view}, ${anchors}`).toBe(height);
    }
  }
});
