import { expect, type Locator, type Page, test } from '@playwright/test';
import { hasMnist } from './has-mnist.ts';

async function open(page: Page, query = ''): Promise<Locator> {
  await page.setViewportSize({ width: 1000, height: 740 });
  await page.goto(`embed/v1/what-excites/?${query}`);
  const figure = page.locator('wcw-figure');
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}

const number = (figure: Locator, at: number) => figure.locator('.wcw-number strong').nth(at);
const step = (figure: Locator) => figure.locator('.exc-large figcaption span');

test('a picture for another class is made by itself, and excites it more than any photograph @firefox', async ({
  page,
}) => {
  const figure = await open(page);
  await expect(number(figure, 0)).not.toHaveText('–');
  await figure.getByRole('slider', { name: 'Which' }).fill('9');
  await expect(figure.locator('.wcw-what').first()).toHaveText('score of: ship');
  await expect(step(figure)).toHaveText('step 48 of 48');
  const [made, best] = [await number(figure, 0).textContent(), await number(figure, 1).textContent()];
  expect(Number(made)).toBeGreaterThan(2 * Number(best));
});

test('starts from other noise are counted in the worker: of a filter all are one picture, and they can be stopped', async ({
  page,
}) => {
  const figure = await open(page, 'preset=filter&panel=starts');
  const told = figure.locator('.exc-told');
  await figure.getByRole('button', { name: '10 starts' }).click();
  await expect(told).toHaveText('10 starts, 1 different.', { timeout: 20_000 });
  await figure.getByRole('button', { name: 'On to 50 starts' }).click();
  await figure.getByRole('button', { name: 'Stop' }).click();
  await expect(figure.getByRole('button', { name: 'On to 50 starts' })).toBeVisible();
  expect(page.workers().length).toBeGreaterThan(0);
});

test('the reader says how many pictures differ, and the first starts come beside the guess', async ({ page }) => {
  const figure = await open(page, 'net=digits&way=penalised');
  await figure.getByRole('slider', { name: 'Your guess' }).fill('12');
  await figure.getByRole('button', { name: 'I say 12: show me' }).click();
  await expect(figure.getByRole('tab', { name: 'Other starts' })).toHaveAttribute('aria-selected', 'true');
  await expect(figure.locator('.exc-told')).toHaveText(/^10 starts/, { timeout: 20_000 });
  await expect(figure.locator('.wcw-side')).toContainText('guess 12');
});

test('one small step changes what is said of a photograph; samples of a cloud of many numbers lie far from its middle', async ({
  page,
}) => {
  const figure = await open(page, 'which=2&panel=aside');
  await figure.hover();
  if (hasMnist) {
    await expect(figure.locator('.exc-told')).toContainText(/says/);
    await expect(figure.locator('.exc-grid canvas')).toHaveCount(3);
  }
  await figure.getByRole('button', { name: 'A typical sample' }).click();
  await expect(figure.locator('.exc-shell')).toContainText('nine in ten lie 54');
  await figure.getByRole('slider', { name: 'numbers a point' }).fill('0');
  await expect(figure.locator('.exc-shell')).toContainText('none nearer than 0.0');
});

test('which of two pictures excites a unit more is guessed by keys, from made pictures and from real ones, and counted apart', async ({
  page,
}) => {
  test.skip(!hasMnist, 'its pictures are not there');
  const figure = await open(page, 'panel=real&real=game');
  await figure.hover();
  const game = figure.locator('.exc-game');
  await expect(game).toContainText('three pictures made for it');
  await expect(game).toContainText('Which of these two', { timeout: 15_000 });
  const next = figure.getByRole('button', { name: 'Next unit' });
  const played = async (key: string, row: string) => {
    await next.focus();
    await page.keyboard.press(key);
    await expect(game.getByRole('row', { name: row })).toContainText(/[01] of 1/);
    const [left, right] = (await figure.locator('.exc-pair span').allTextContents()).map(Number);
    await expect(game.getByRole('status')).toHaveText(left! > right! === (key === 'ArrowLeft') ? 'Yes.' : /^No/);
  };
  await played('ArrowLeft', 'made');
  await page.keyboard.press('Enter');
  await expect(game).toContainText('three real pictures');
  await played('ArrowRight', 'real');
});
