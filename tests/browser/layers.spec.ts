import { expect, type Locator, type Page, test } from '@playwright/test';
import { hasMnist } from './has-mnist.ts';

async function open(page: Page, query = ''): Promise<Locator> {
  await page.goto(`embed/v1/layers/?${query}`);
  const figure = page.locator('wcw-figure');
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}

const number = (figure: Locator, at: number) => figure.locator('.wcw-number').nth(at);

test('a unit is chosen by a tap and moved by keys, and its window grows with depth @firefox', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 740 });
  const figure = await open(page);
  const window = async () => {
    const [box, picture] = [figure.locator('.lay-top .lay-box'), figure.locator('.lay-top .lay-photo')];
    return Math.round((32 * (await box.boundingBox())!.width) / (await picture.boundingBox())!.width);
  };
  await figure.locator('[data-stage="0"][data-map="2"]').click({ position: { x: 30, y: 20 } });
  await expect(number(figure, 1)).toContainText('unit 3 of layer 1, here');
  expect(await window()).toBe(5);
  await figure.locator('[data-stage="0"][data-map="2"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('.');
  await expect(number(figure, 1)).toContainText('unit 4 of layer 1, here');
  await figure.locator('[data-stage="1"][data-map="3"]').click();
  await expect(number(figure, 1)).toContainText('unit 4 of layer 2, here');
  expect(await window()).toBe(14);
  await figure.getByRole('button', { name: 'pooled' }).nth(1).click();
  await expect.poll(window).toBe(16);
});

test('what is drawn passes through the network at once, by pointer and by keys', async ({ page }) => {
  const figure = await open(page, 'panel=own');
  const pad = figure.locator('.lay-pad');
  await expect(figure.locator('.lay-pen')).not.toBeEmpty();
  const box = (await pad.boundingBox())!;
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.5, 0.2));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.5), { steps: 4 });
  await page.mouse.move(...at(0.5, 0.8), { steps: 4 });
  await page.mouse.up();
  await expect(number(figure, 0).locator('strong')).toHaveText('1');
  const said = await number(figure, 0).textContent();
  await pad.focus();
  for (const key of ['ArrowUp', ' ', ...Array.from({ length: 12 }, () => 'ArrowRight')]) await page.keyboard.press(key);
  await expect(number(figure, 0)).not.toHaveText(said!);
  await figure.getByRole('button', { name: 'Test pictures' }).click();
  await expect(number(figure, 0)).not.toContainText('NaN');
});

test('a picture of one’s own is shown as its negative and back, edge and all, and one drawn meanwhile too', async ({
  page,
}) => {
  const figure = await open(page, 'panel=own');
  const pad = figure.locator('.lay-pad');
  await expect(figure.locator('.lay-pen')).not.toBeEmpty();
  const corner = () =>
    figure
      .locator('.lay-reads canvas')
      .evaluate((canvas: HTMLCanvasElement) => canvas.getContext('2d')!.getImageData(0, 0, 1, 1).data[0]);
  await pad.focus();
  for (const key of [' ', ...Array.from({ length: 12 }, () => 'ArrowDown')]) await page.keyboard.press(key);
  await expect.poll(corner).toBe(0);
  const negative = figure.getByRole('button', { name: 'Negative' });
  await negative.click();
  await expect(negative).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(corner).toBe(255);
  await pad.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(corner).toBe(255);
  await page.keyboard.press('ArrowLeft');
  await negative.click();
  await expect(negative).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(corner).toBe(0);
  await figure.getByRole('button', { name: 'Test pictures' }).click();
  await negative.click();
  await expect.poll(corner).toBe(255);
});

test('a camera that is refused is said in plain words, and all else works', async ({ page }) => {
  const figure = await open(page, 'panel=own');
  await figure.getByRole('button', { name: 'Camera' }).click();
  await expect(figure.locator('.lay-told')).toContainText(/camera/i);
  await figure.getByRole('radio', { name: 'colour' }).check({ force: true });
  await expect(figure.locator('.lay-row')).toHaveCount(4);
});

test('another picture passes through the colour net: other maps, another answer', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 740 });
  const figure = await open(page, 'network=colour');
  await expect(figure.locator('.lay-row')).toHaveCount(4);
  const first = figure.locator('.lay-row canvas').first();
  const drawn = () => first.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const before = await drawn();
  await figure.locator('[data-param="picture"] input').press('ArrowRight');
  await expect.poll(drawn).not.toBe(before);
});

test('what excites a unit comes in one small file', async ({ page }) => {
  test.skip(!hasMnist, 'its pictures are not there');
  await page.setViewportSize({ width: 1000, height: 740 });
  const files: string[] = [];
  page.on('request', (request) => {
    if (/\/data\/.*\.gz/.test(request.url())) files.push(request.url().split('/').at(-1)!);
  });
  const figure = await open(page, 'network=colour&layer=3&map=5&panel=excites');
  await figure.hover();
  const favourites = figure.locator('.lay-excites');
  await expect(favourites.locator('canvas')).toHaveCount(12);
  await expect(favourites).toContainText('Of 30,000 training photographs');
  expect(files.map((file) => file.replace(/-\w{4,}\.gz.*|\.gz.*/, '')).sort()).toEqual([
    'exemplars-colour-3-1',
    'test-000',
  ]);
  const said = await number(figure, 1).textContent();
  await favourites.getByRole('button').first().click();
  await expect(number(figure, 1)).not.toHaveText(said!);
});

test('what the network without pooling reads is asked before it is told', async ({ page }) => {
  const figure = await open(page, '');
  await figure.getByRole('radio', { name: 'no pooling' }).check({ force: true });
  const asked = figure.locator('.lay-guess');
  await asked.getByRole('slider').fill('72');
  await figure.getByRole('button', { name: 'I say 72' }).click();
  await expect(asked).toContainText(/58\s%.*81\s%.*You: 72/);
});
