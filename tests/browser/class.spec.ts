import { expect, type Page, test } from '@playwright/test';
import { checkOf } from '../../src/experiments/class-lines/line.ts';
import { faults } from '../accessibility/axe.ts';

/** A line of a student whose network read so many negatives. */
function lineOf(seed: number, negatives: number, settings = ''): string {
  const body = `inversion 1+2 seed=${seed}${settings} gave 0.9612 ${negatives} ${negatives} 0.9612`;
  return `wcw1 ${body} check=${checkOf(body)}`;
}
/** A line of a student whose fit of a curve is off by so much. */
function fitLineOf(seed: number, error: number): string {
  const body = `curve-fit 1+2 seed=${seed} gave ${error} ${10 * error} 0.0455 16`;
  return `wcw1 ${body} check=${checkOf(body)}`;
}
/** Names in the strips that are in sight and not whole within their picture. */
const cutNames = (page: Page) =>
  shown(page)
    .locator('.strip svg:visible')
    .evaluateAll((pictures) =>
      pictures.flatMap((picture) => {
        const { left, right, top, bottom } = picture.getBoundingClientRect();
        return [...picture.querySelectorAll('text')].flatMap((text) => {
          const box = text.getBoundingClientRect();
          const whole = box.left >= left && box.right <= right + 1 && box.top >= top - 1 && box.bottom <= bottom + 1;
          return whole ? [] : [text.textContent];
        });
      }),
    );
const shown = (page: Page) => page.locator('[data-class-shown]');

test('a student trains a seed of their own and copies a line, and their teacher sees it beside another’s on one scale', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('embed/v1/inversion/?data=digits&train-images=100&epochs=1');
  const figure = page.locator('wcw-figure');
  const menu = page.locator('.wcw-menu summary');
  const item = page.getByRole('button', { name: 'Copy my result as a line' });
  await menu.click();
  await expect(page.getByRole('button', { name: 'Copy a link to this state' })).toBeVisible();
  await expect(item).toHaveCount(0);
  await figure.evaluate((element: HTMLElement & { start(): void; params: object }) => {
    element.params = { seed: 3 };
    element.start();
  });
  await expect(figure).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
  // The menu may be open as it was, its new item not drawn yet: to press once more would close it.
  await expect(async () => {
    if (!(await item.isVisible())) await menu.click();
    await expect(item).toBeVisible({ timeout: 1000 });
  }).toPass();
  await item.click();
  await expect(page.locator('.wcw-answered')).toContainText('/class/');
  const line = await page.evaluate(() => navigator.clipboard.readText());
  const other = lineOf(4, 0.12, ' epochs=1 data=digits train-images=100');
  await page.goto('class/');
  await page.getByLabel('Lines of results').fill(`Anna: ${line}\n> ${other}`);
  await expect(shown(page)).toContainText('2 results read.');
  await expect(shown(page).getByRole('heading', { level: 4 })).toHaveCount(4);
  await expect(shown(page).locator('.strip').first().locator('.plot-wide .strip-own circle')).toHaveCount(2);
  await expect(shown(page)).toContainText(/The class: [\d.]+\s% on average, give or take [\d.]+\s% \(n = 2\)/);
  await expect(shown(page).locator('.class-fault')).toHaveCount(0);
});

test('thirty lines are drawn beside ours; what cannot be read is told; they survive a reload, and are erased', async ({
  page,
}) => {
  const seeds = Array.from({ length: 28 }, (_, i) => i + 1);
  const lines = seeds.map((seed) => lineOf(seed, Number((0.07 + seed / 400).toFixed(4))));
  const bad = [
    lines[0]!,
    lineOf(31, 0.2).replace('0.2 ', '0.3 '),
    lineOf(32, 0.2).slice(0, 40),
    'Good morning',
    lineOf(33, 7),
  ];
  await page.goto('class/');
  const area = page.getByLabel('Lines of results');
  await area.fill([...lines, ...bad, lineOf(40, 0.2, ' epochs=1')].join('\n'));
  await expect(shown(page)).toContainText('29 results read.');
  await expect(shown(page)).toContainText('Line 30: a character has changed on the way');
  await expect(shown(page)).toContainText('Line 31: its end is missing');
  await expect(shown(page)).toContainText('Line 32: there is no result in it');
  await expect(shown(page)).toContainText(
    'Line 33: no run can measure 7 for “negatives of test digits read, as trained”',
  );
  await expect(shown(page)).toContainText('Line 29: the same result as line 1');
  await expect(shown(page)).toContainText('2 different settings');
  const negatives = shown(page).locator('.class-measure').first();
  await expect(negatives).toContainText('Published: 37.36 %');
  await expect(negatives).toContainText('100 seeds');
  await expect(negatives.locator('.plot-wide .strip-own circle')).toHaveCount(28);
  expect(await faults(page)).toEqual([]);
  await page.setViewportSize({ width: 280, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(280);
  await page.reload();
  await expect(shown(page)).toContainText('29 results read.');
  await page.getByRole('button', { name: 'Erase the lines' }).click();
  await expect(shown(page)).toBeEmpty();
  await page.reload();
  await expect(area).toHaveValue('');
  await expect(shown(page)).toBeEmpty();
});

test('the link for a class opens the figure with a seed of the student’s own', async ({ page }) => {
  await page.goto('class/#try=inversion&activation=linear');
  await expect(page).toHaveURL(/embed\/v1\/inversion\/\?activation=linear&seed=\d+$/);
});

test('on a phone every name in the pictures of a class is whole, however far its dots lie apart', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('class/');
  const lines = [lineOf(1, 0.05), lineOf(2, 0.45), fitLineOf(1, 0.02), fitLineOf(2, 0.4)];
  await page.getByLabel('Lines of results').fill(lines.join('\n'));
  await expect(shown(page).locator('.class-group')).toHaveCount(2);
  await expect(shown(page).locator('.strip svg:visible .strip-own text').first()).toBeVisible();
  expect(await cutNames(page)).toEqual([]);
});

test('a link to results opens at the results', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const lines = [lineOf(1, 0.05), lineOf(2, 0.45), fitLineOf(1, 0.02), fitLineOf(2, 0.4)];
  await page.goto(`class/#${new URLSearchParams({ lines: lines.join('\n') })}`);
  const count = shown(page).getByText('4 results read.');
  await expect(count).toBeInViewport();
  await expect(shown(page)).toBeFocused();
  await expect(shown(page)).toContainText('The lines are of 2 figures.');
});
