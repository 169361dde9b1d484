import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { decodeRecording } from '../../src/engine/recording.ts';

/** Generated digits are at hand everywhere. */
const small = 'data=digits&labels=30&steps=25&guess=skipped';

async function open(page: Page, query: string): Promise<Locator> {
  await page.goto(`embed/v1/anchor-clusters/?${query}`);
  const figure = page.locator('wcw-figure');
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}

const numerals = (figure: Locator): Locator => figure.locator('.clu-plot text');
const large = (figure: Locator): Locator => figure.locator('.wcw-number strong');
const read = (figure: Locator): Locator => figure.locator('.clu-reads .kit-value');

test('opens on its recording, and keeps the number to be guessed until the guess is made', async ({ page }) => {
  const figure = await open(page, 'data=digits');
  await expect.poll(async () => (await numerals(figure).allTextContents()).join('')).toHaveLength(400);
  const { result } = await decodeRecording(
    readFileSync(resolve('models/anchor-clusters/trained-digits/recording.bin.gz')),
  );
  const recorded = (100 * (result as Record<string, number>)['accuracy.trained']!).toFixed(1);
  // The page comes with the other recording's picture: this number says that the address has been read.
  await expect(large(figure).nth(0)).toHaveText(`${recorded}%`);
  await expect(large(figure).nth(1).locator('.wcw-answer')).toBeHidden();
  await expect(read(figure)).toHaveCount(0);
  await figure.getByRole('slider', { name: 'Your guess' }).press('ArrowLeft');
  await figure.locator('[data-action="guess"]').click();
  await expect(large(figure).nth(1)).toHaveText(/^\d\d\.\d%$/);
  await expect(read(figure)).toHaveCount(3);
  await expect(figure.locator('.clu-reads')).toContainText('your guess 49');
});

test('trains three networks here, and draws another layer of them when a key asks for it', async ({ page }) => {
  const figure = await open(page, small);
  await figure.locator('[data-action="start"]').click();
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 120_000 });
  const result = await figure.evaluate((element) => (element as unknown as { result: Record<string, number> }).result);
  for (const [i, name] of ['trained', 'k-means', 'random'].entries()) {
    await expect(read(figure).nth(i)).toContainText(`${(100 * result[`accuracy.${name}`]!).toFixed(1)}\u00a0%`);
  }
  // Thirty labels, twenty-five steps: more than chance, and the classes have begun to gather.
  expect(result['accuracy.trained']).toBeGreaterThan(0.2);
  expect(result['turn.conv1']).toBeGreaterThan(0.1);
  const heading = figure.locator('.clu-where b');
  await expect(heading).toHaveText('Layer 4: second dense layer, trained anchors');
  const before = await numerals(figure).first().getAttribute('x');
  await figure.getByRole('radio', { name: 'pixels' }).check({ force: true });
  await expect(heading).toHaveText('Layer 0: the pixels', { timeout: 30_000 });
  expect(await numerals(figure).first().getAttribute('x')).not.toBe(before);
});

test('moves through the run where the anchors turn, and every number with it', async ({ page }) => {
  const figure = await open(page, 'data=digits&guess=skipped');
  await figure.hover();
  await figure.getByRole('tab', { name: 'Anchors' }).click();
  await expect(figure.locator('.clu-six canvas')).toHaveCount(18);
  const atEnd = await large(figure).allTextContents();
  await figure.locator('.kit-cursor').press('Home');
  await expect.poll(() => large(figure).allTextContents()).not.toEqual(atEnd);
  await expect(figure.locator('.clu-anchor small')).toHaveText(['0°', '0°', '0°', '0°', '0°', '0°']);
  await expect(figure.locator('[data-part="status"]')).toContainText('epoch 0');
});
