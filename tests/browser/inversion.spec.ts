import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { decodeRecording } from '../../src/engine/recording.ts';
import type { InversionResult } from '../../src/experiments/inversion/frame.ts';
import { pngDataUri } from '../../src/shell/png.ts';

/** MNIST where this copy of the site has it; generated digits are at hand everywhere. */
const atHand = existsSync(resolve('public/data/mnist/manifest.json')) ? 'mnist' : 'digits';
const digits = 'inversion.data=digits&inversion.guess=skipped';

async function open(page: Page, query = digits): Promise<Locator> {
  await page.goto(`recos/?${query}`);
  const figure = page.locator('wcw-figure#inversion');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}

const number = (figure: Locator, kind: 'original' | 'negative'): Locator =>
  figure.locator(`.inv-is-${kind} strong .wcw-answer, .inv-is-${kind} strong > span:not(.inv-ask)`).first();
const was = (figure: Locator, kind: string): Locator => figure.locator(`.inv-is-${kind} .inv-was`);
const negate = (figure: Locator): Locator => figure.getByRole('switch', { name: 'Negate the first layer' });
const text = async (place: Locator): Promise<string> =>
  ((await place.textContent()) ?? '').replace('as trained: ', '').trim();

/** What the recording says of its own network, as the page prints it. */
async function recorded(id: string): Promise<(measure: string) => string> {
  const { result } = await decodeRecording(readFileSync(resolve(`models/inversion/${id}/recording.bin.gz`)));
  return (measure) => `${(100 * (result as Record<string, number>)[measure]!).toFixed(2)}\u00a0%`;
}

async function runOwn(figure: Locator): Promise<void> {
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
}

test('opens with the numbers of its recording, before anything is computed @firefox', async ({ page }) => {
  const measured = await recorded('relu-digits');
  const figure = await open(page);
  await expect(number(figure, 'original')).toHaveText(measured('accuracy.original'));
  await expect(number(figure, 'negative')).toHaveText(measured('accuracy.negative'));
  await expect(figure.locator('.inv-sample')).toContainText('all 10,000 test digits · as recorded');
});

test('negating the first layer swaps the two numbers to the last digit, on the same digits, and says exact @firefox', async ({
  page,
}) => {
  const figure = await open(page);
  await negate(figure).check();
  await expect(figure.locator('.inv-sample')).toContainText('n = 1,000', { timeout: 60_000 });
  await expect(figure.locator('.inv-claim')).toContainText('Exact. The two numbers have changed places.');
  expect(await text(number(figure, 'original'))).toBe(await text(was(figure, 'negative')));
  expect(await text(number(figure, 'negative'))).toBe(await text(was(figure, 'original')));
  expect(await text(number(figure, 'original'))).not.toBe(await text(number(figure, 'negative')));
  await negate(figure).uncheck();
  await expect(figure.locator('.inv-sample')).toContainText('as recorded');
});

test('what the page computes from the recorded network is what was recorded, to the digit', async ({ page }) => {
  const measured = await recorded(`relu-${atHand}`);
  const figure = await open(page, `inversion.data=${atHand}&inversion.guess=skipped`);
  await negate(figure).check();
  await expect(figure.locator('.inv-sample')).toContainText('all 10,000 test digits · computed', { timeout: 90_000 });
  await expect(number(figure, 'original')).toHaveText(measured('accuracy.original.negated'));
  await expect(number(figure, 'negative')).toHaveText(measured('accuracy.negative.negated'));
  await expect(was(figure, 'original')).toHaveText(`as trained: ${measured('accuracy.original')}`);
});

test('says that the swap is not exact where black is zero', async ({ page }) => {
  const figure = await open(page, `${digits}&inversion.scaling=unit&inversion.train-images=200&inversion.epochs=1`);
  await runOwn(figure);
  await negate(figure).check();
  await expect(figure.locator('.inv-claim')).toContainText('Not exact.');
  await figure.locator('.wcw-more > summary').click();
  await figure.getByRole('switch', { name: 'Compensate the biases' }).check();
  await expect(figure.locator('.inv-claim')).toContainText('Exact but for rounding.');
});

test('scrubs through the recorded run by keyboard', async ({ page }) => {
  const figure = await open(page);
  const scrubber = figure.locator('#inversion-replay');
  await scrubber.focus();
  await expect(scrubber).toBeEnabled();
  const end = (await recorded('relu-digits'))('accuracy.original');
  // Until the recording has come, a key moves the picture's own slider and nothing else.
  await expect(async () => {
    await scrubber.press('Home');
    await expect(figure.locator('.wcw-where')).toContainText('epoch 0.0', { timeout: 1000 });
  }).toPass();
  await expect(number(figure, 'original')).not.toHaveText(end);
  await scrubber.press('End');
  await expect(number(figure, 'original')).toHaveText(end);
});

test('tells nothing while the guess is open, keeps the guess, and asks none where negatives were learned', async ({
  page,
}) => {
  const figure = await open(page, 'inversion.data=digits');
  await expect(number(figure, 'original')).toBeVisible();
  for (const part of ['.inv-is-negative .wcw-answer', '.inv-claim', '.inv-draws', '.wcw-words', '.wcw-data']) {
    await expect(figure.locator(part).first()).toBeHidden();
  }
  await figure.locator('[data-action="guess"]').press('Enter');
  await expect(figure.locator('.wcw-guessed')).toContainText('50 of 100');
  await expect(number(figure, 'negative')).toBeVisible();
  await expect(figure.locator('.inv-curve')).toContainText('your guess, 50\u00a0%');
  const both = await open(page, 'inversion.data=digits&inversion.trained-on=both');
  await expect(both.locator('.wcw-guess')).toHaveCount(0);
});

test('reads a digit drawn by pointer, and one drawn by keyboard', async ({ page }) => {
  const figure = await open(page);
  await figure.locator('[data-panel="draw"] summary').click();
  const pad = figure.locator('canvas.inv-pad');
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox())!;
  await page.mouse.move(box.x + 100, box.y + 30);
  await page.mouse.down();
  await page.mouse.move(box.x + 95, box.y + 165, { steps: 8 });
  await page.mouse.up();
  const answers = figure.locator('.inv-own-digit figcaption b');
  await expect(answers).toHaveCount(2, { timeout: 60_000 });
  await expect(answers.first()).toHaveText(/^\d, \d+\u00a0% sure$/);
  await figure.locator('.inv-clear').click();
  await expect(answers).toHaveCount(0);
  await pad.focus();
  for (const key of [' ', ...Array<string>(9).fill('ArrowDown')]) await pad.press(key);
  await expect(answers).toHaveCount(2, { timeout: 60_000 });
});

test('takes a photo through the first layer on the page, and says in plain words what is no picture @firefox', async ({
  page,
}) => {
  const figure = await open(page);
  await figure.locator('[data-panel="photo"] summary').click();
  const panel = figure.locator('[data-panel="photo"]');
  await expect(panel).toContainText('Exact: at each of 21,600 places');
  await expect(panel).toContainText('a made-up picture');
  const file = panel.locator('input[type="file"]');
  await file.setInputFiles({ name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture at all') });
  await expect(panel.locator('output')).toContainText('no picture that your browser can read');
  await expect(panel).toContainText('a made-up picture');
  // Wider than high, dark on the left, transparent on the right.
  const side = 80;
  const rgba = Uint8Array.from({ length: 2 * side * side * 4 }, (_, i) => {
    const right = (i >> 2) % (2 * side) >= side;
    return i % 4 === 3 ? (right ? 0 : 255) : 20;
  });
  const png = Buffer.from(pngDataUri(rgba, 2 * side, side).split(',')[1]!, 'base64');
  await file.setInputFiles({ name: 'half.png', mimeType: 'image/png', buffer: png });
  await expect(panel).toContainText('your photo');
  await expect(panel).toContainText('Exact: at each of 21,600 places');
  const grey = await panel
    .locator('canvas.inv-picture')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 32, 64, 1);
      return [data[0], data[63 * 4]];
    });
  expect(grey).toEqual([20, 255]);
});

test('sets the figure to a measured condition that is chosen from the list, by keyboard', async ({ page }) => {
  const figure = await open(page, 'inversion.guess=skipped&inversion.negate=on');
  await figure.locator('[data-panel="conditions"] summary').click();
  const rows = figure.locator('.inv-condition');
  await expect(rows).toHaveCount(18);
  const chosen = rows.getByRole('button', { name: 'absolute value, no biases' });
  await chosen.press('Enter');
  // The conditions are of MNIST: settings on other digits are none of them.
  await expect(chosen).toHaveAttribute('aria-pressed', String(atHand === 'mnist'));
  await expect(rows.locator('[aria-pressed="true"]')).toHaveCount(atHand === 'mnist' ? 1 : 0);
  const params = await figure.evaluate((element) => (element as unknown as { params: object }).params);
  expect(params).toMatchObject({ activation: 'abs', biases: 'off', negate: 'off', data: atHand, epochs: 3 });
  const row = atHand === 'mnist' ? 'absolute value, no biases: 60,000 MNIST digits' : 'MNIST digits';
  await expect(figure.locator('.inv-draw').first()).toContainText(row);
});

test('a run of the reader’s own ends in numbers of its own, and its link brings the settings back @firefox', async ({
  page,
}) => {
  const figure = await open(page, `${digits}&inversion.train-images=300&inversion.epochs=1&inversion.seed=5`);
  await runOwn(figure);
  const result = await figure.evaluate((element) => (element as unknown as { result: InversionResult }).result);
  expect(result.params['train-images']).toBe(300);
  await expect(number(figure, 'negative')).toHaveText(`${(100 * result['accuracy.negative']!).toFixed(2)}\u00a0%`);
  await expect(figure.locator('.inv-sample')).toContainText('computed on this device');
  await expect(figure.locator('.inv-whose')).toHaveText('your run');
  // Another condition than the rows': no dot of it there.
  await expect(figure.locator('.inv-draws .inv-own')).toHaveCount(0);
});

test('a flip while it trains puts no jump into the curve of what was learned', async ({ page }) => {
  const figure = await open(page, `${digits}&inversion.train-images=600&inversion.epochs=2`);
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-state', 'running', { timeout: 60_000 });
  await negate(figure).check();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
  const d = (await figure.locator('.inv-line.inv-original').getAttribute('d'))!;
  const last = Number(d.split(' ').at(-1));
  const result = await figure.evaluate((element) => (element as unknown as { result: Record<string, number> }).result);
  expect(last).toBeCloseTo(100 - 100 * result['accuracy.original']!, 1);
});

test('a copied link brings the same state back', async ({ page }) => {
  await page.addInitScript(() => {
    const writeText = async (text: string) => {
      document.documentElement.dataset.copied = text;
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  });
  const figure = await open(page, `${digits}&inversion.negate=on&inversion.panel=anchors`);
  await expect(figure.locator('.inv-sample')).toContainText('computed', { timeout: 60_000 });
  await figure.locator('.wcw-menu > summary').click();
  await figure.getByRole('button', { name: 'Copy a link to this state' }).click();
  await expect(figure.locator('.wcw-answered')).toHaveText('Copied.');
  const link = (await page.locator('html').getAttribute('data-copied'))!;
  const before = await figure.evaluate((element) => (element as unknown as { params: object }).params);
  await page.goto('about:blank');
  await page.goto(link);
  const again = page.locator('wcw-figure#inversion');
  await expect(negate(again)).toBeChecked();
  await expect(again.locator('[data-panel="anchors"]')).toHaveAttribute('open', '');
  expect(await again.evaluate((element) => (element as unknown as { params: object }).params)).toEqual(before);
});

test('a phrase of the text sets the state that its address means', async ({ page }) => {
  await page.goto('recos/');
  const params = () =>
    page
      .locator('wcw-figure#inversion')
      .evaluate((element) => ({ ...(element as unknown as { params: object }).params }));
  const links = page.locator('a.do[data-figure="inversion"]');
  for (const phrase of await links.all()) {
    const set = (await phrase.getAttribute('data-set')) ?? '';
    await phrase.click();
    await expect(async () => {
      const now = (await params()) as Record<string, string>;
      for (const [name, value] of set.split(' ').map((pair) => pair.split('='))) {
        if (name !== 'preset') expect(now[name!]).toBe(value);
      }
      if (set.includes('preset=linear')) expect(now).toMatchObject({ activation: 'linear', biases: 'off' });
      if (set.includes('preset=abs')) expect(now).toMatchObject({ activation: 'abs', biases: 'off' });
      if (set.includes('preset=paper')) expect(now).toMatchObject({ activation: 'relu', scaling: 'symmetric' });
    }).toPass();
  }
  expect(await links.count()).toBeGreaterThan(5);
});
