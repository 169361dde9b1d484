import { expect, type Locator, type Page, test } from '@playwright/test';

async function open(page: Page, query = ''): Promise<Locator> {
  await page.goto(`embed/v1/sign-confusion/?${query}`);
  const figure = page.locator('wcw-figure');
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}

test('turning the input moves products to other cells, and rectifying empties the lower ones @firefox', async ({
  page,
}) => {
  const figure = await open(page);
  const cells = figure.locator('.sgn-cell');
  await expect(cells.nth(1)).toContainText('a₁');
  const input = figure.getByRole('slider', { name: 'x', exact: true });
  await input.focus();
  // From 20 to 150 degrees, faster than anything is drawn: every press counts.
  await input.evaluate((handle) => {
    for (let i = 0; i < 26; i++) handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
  });
  await expect(input).toHaveAttribute('aria-valuenow', '150');
  await expect(cells.nth(3)).toContainText('a₁');
  await expect(cells.nth(0)).toContainText('a₃');
  await expect(figure.locator('.sgn-verdict')).toContainText('Equal, exactly');
  const sums = figure.locator('.wcw-number strong');
  const [sum, mirrored] = await sums.allTextContents();
  expect(mirrored).toBe(sum);
  await figure.getByRole('switch', { name: 'Rectify between the layers' }).check();
  await expect(cells.nth(3)).toContainText('nothing passes');
  await expect(figure.locator('.sgn-verdict')).toContainText('Told apart');
  await expect.poll(async () => new Set(await sums.allTextContents()).size).toBe(2);
});

test('linear layers and their one matrix agree to rounding, and part when rectified', async ({ page }) => {
  const figure = await open(page, 'panel=layers&layers=5');
  const verdicts = figure.locator('.sgn-collapse');
  await expect(verdicts).toContainText('Equal to rounding');
  await expect(verdicts).toContainText('Exact: negate x');
  await figure.getByRole('switch', { name: 'Rectify between the layers' }).check();
  await expect(verdicts).toContainText('Apart');
  await expect(verdicts).not.toContainText('Exact');
});

test('a direction is turned by the pointer, from where it is held', async ({ page }) => {
  const figure = await open(page);
  const input = figure.getByRole('slider', { name: 'x', exact: true });
  await input.scrollIntoViewIfNeeded();
  const circle = (await figure.locator('.sgn-circle').boundingBox())!;
  const handle = (await input.locator('.sgn-dot').boundingBox())!;
  const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
  const [middleX, middleY] = [circle.x + circle.width / 2, circle.y + circle.height / 2];
  const before = Number(await input.getAttribute('aria-valuenow'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  // A quarter turn anticlockwise about the middle.
  await page.mouse.move(middleX + (y - middleY), middleY - (x - middleX), { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => Number(await input.getAttribute('aria-valuenow'))).toBeCloseTo(before + 90, 0);
  // Let go, it stays.
  await page.mouse.move(middleX, circle.y, { steps: 3 });
  expect(Number(await input.getAttribute('aria-valuenow'))).toBeCloseTo(before + 90, 0);
});
