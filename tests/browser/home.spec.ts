import { expect, type Page, test } from '@playwright/test';
import { faults } from '../accessibility/axe.ts';

const answers = (page: Page) => page.locator('.hero-answers b');
const option = (page: Page, name: string) => page.locator('.hero-options').getByRole('button', { name });
const counts = (page: Page) => page.locator('.hero-strip').getAttribute('aria-label');
const told = (page: Page) => page.locator('[data-hero-told]');

async function open(page: Page, width = 1280, height = 720): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.goto('');
  await page.locator('canvas.hero-pad').waitFor();
}

/** Draws lines from place to place, given in shares of the pad. */
async function draw(page: Page, ...places: readonly (readonly [number, number])[]): Promise<void> {
  const box = (await page.locator('canvas.hero-pad').boundingBox())!;
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(places[0]!));
  await page.mouse.down();
  for (const place of places.slice(1)) await page.mouse.move(...at(place), { steps: 8 });
  await page.mouse.up();
}

test('reads a digit drawn by pointer while the first one goes, clears, and reads one drawn by keyboard @firefox', async ({
  page,
}) => {
  await open(page);
  await expect(answers(page)).toHaveText(['3', '0']);
  await draw(page, [0.3, 0.2], [0.7, 0.2], [0.42, 0.85]);
  await expect(answers(page).first()).toHaveText('7');
  await expect(told(page)).toHaveText(/^Your digit is read as 7, its negative as \d\.$/);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(answers(page)).toHaveText(['–', '–']);
  const pad = page.locator('canvas.hero-pad');
  await pad.focus();
  for (const key of [...Array<string>(8).fill('ArrowUp'), ' ', ...Array<string>(16).fill('ArrowDown')])
    await pad.press(key);
  await expect(answers(page).first()).toHaveText('1');
  await expect(page.locator('.hero-pen')).toBeVisible();
  await pad.press('Delete');
  await expect(answers(page)).toHaveText(['–', '–']);
});

test('shows a guess beside what happens, and trades the two numbers on a flip', async ({ page }) => {
  await open(page);
  const before = await counts(page);
  const [, digits, negatives] = /reads ([\d,]+), of their negatives ([\d,]+)/.exec(before!)!;
  await option(page, 'nothing changes').click();
  await expect(page.getByRole('switch')).toBeChecked();
  await expect(answers(page)).toHaveText(['0', '3']);
  await expect(option(page, 'nothing changes')).toHaveAttribute('aria-pressed', 'true');
  await expect(option(page, 'they trade places')).toContainText('so it is');
  expect(await counts(page)).toContain(`reads ${negatives}, of their negatives ${digits}`);
  await expect(told(page)).toHaveText(/^Not so\. They trade places/);
  await page.getByRole('switch').uncheck();
  await expect(answers(page)).toHaveText(['3', '0']);
  expect(await counts(page)).toBe(before);
  await page.getByRole('link', { name: 'Why?' }).click();
  await expect(page).toHaveURL(/recos\/#swap$/);
});

test('asks anew for another rectifier; with |x| nothing changes; whoever flips need not guess', async ({ page }) => {
  await open(page);
  await page.getByRole('switch').check();
  await expect(option(page, 'they trade places')).toContainText('so it is');
  await page.getByRole('radio', { name: '|x|' }).check();
  await expect(page.getByRole('switch')).not.toBeChecked();
  await expect(page.locator('.hero-guess')).not.toContainText('so it is');
  const before = await counts(page);
  await option(page, 'nothing changes').click();
  await expect(option(page, 'nothing changes')).toContainText('you were right');
  await expect(answers(page)).toHaveText(['3', '3']);
  expect(await counts(page)).toBe(before);
});

test('fits: up to the switch on a phone, whole on a laptop, with targets for fingers, and nothing moves', async ({
  page,
}) => {
  await open(page, 360, 740);
  const bottom = async (part: string) => {
    const box = (await page.locator(part).boundingBox())!;
    return box.y + box.height;
  };
  expect(await bottom('.hero-switch')).toBeLessThanOrEqual(740);
  for (const target of await page.locator('.hero :is(button, label)').all())
    expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  const places = () =>
    page
      .locator('.hero-pictures, .hero-answers, .hero-options, .hero-controls, .hero-strip')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().top + scrollY));
  const before = await places();
  await draw(page, [0.3, 0.2], [0.7, 0.2], [0.42, 0.85]);
  await page.getByRole('button', { name: 'Clear' }).click();
  await option(page, 'both go wrong').click();
  await page.getByRole('radio', { name: 'none' }).check();
  expect(await places()).toEqual(before);
  await open(page, 1280, 720);
  expect(await bottom('.hero')).toBeLessThanOrEqual(720);
});

test('is clean to axe while it is used', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await open(page, 360, 740);
    await draw(page, [0.5, 0.2], [0.5, 0.8]);
    await option(page, 'both go wrong').click();
    expect(await faults(page, { include: '.hero' })).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows a digit, its negative and what the network says to both, and says what a flip does', async ({ page }) => {
    await page.goto('');
    await expect(page.locator('img.hero-pad')).toBeVisible();
    await expect(page.locator('img.hero-picture')).toBeVisible();
    await expect(answers(page)).toHaveText(['3', '0']);
    await expect(page.getByRole('switch')).toBeDisabled();
    await expect(page.locator('.hero-note')).toContainText('trade places');
    await expect(page.locator('.hero-note a')).toHaveAttribute('href', /recos\/#swap$/);
  });
});
