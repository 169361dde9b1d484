import { expect, type Locator, type Page, test } from '@playwright/test';
import { stopsOf } from '../../src/experiments/ends.ts';
import type { ParamSchema } from '../../src/experiments/params.ts';
import { framedFigures } from './framed-figures.ts';

/** Figures with a view that is still longer than the main one on a phone: opening it moves the controls down, once. */
const LONG = new Set(
  'layers turned what-excites two-neurons spatial-eigenvectors race clip spectrum two-networks resample'.split(' '),
);

/** The contract of the frame of one screen, held over every figure in it. */
interface LiveFigure extends HTMLElement {
  params: Record<string, string | number>;
  readonly frame: unknown;
  readonly schema: ParamSchema;
  readonly presets: Record<string, Record<string, string | number>>;
  readonly primary: readonly string[];
  readonly shown: { readonly kind: string; readonly params: Record<string, string | number> };
}

const box = async (part: Locator) => (await part.boundingBox())!;

async function openEmbed(page: Page, name: string, query = ''): Promise<Locator> {
  await page.goto(`embed/v1/${name}/?${query}`);
  const figure = page.locator('wcw-figure');
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure;
}

/** Scrolls to a figure, and opens the aside that it may stand in. */
async function reach(figure: Locator): Promise<void> {
  await figure.evaluate((element) => element.closest('details.aside')?.setAttribute('open', ''));
  await figure.scrollIntoViewIfNeeded();
}

for (const { name, trains } of framedFigures()) {
  test.describe(name, () => {
    test('shows something of its own name for every stop of its controls and every preset', async ({ page }) => {
      const figure = await openEmbed(page, name, 'guess=skipped');
      const { schema, presets, primary } = await figure.evaluate((element: LiveFigure) => {
        const { schema, presets, primary } = element;
        return { schema, presets, primary };
      });
      await figure.hover();
      await expect.poll(() => figure.evaluate((element: LiveFigure) => element.frame !== undefined)).toBe(true);
      const settings = [
        ...primary.flatMap((control) => stopsOf(schema[control]!).map((value) => ({ [control]: value }))),
        ...Object.values(presets),
      ];
      const seen = await figure.evaluate(shownAt, settings);
      for (const [i, { kind, params, frame, number }] of seen.entries()) {
        const setting = settings[i]!;
        expect(kind, JSON.stringify(setting)).not.toBe('none');
        expect(frame, JSON.stringify(setting)).toBe(true);
        // What is computed at once may have nothing to measure here, and says so by a dash and in words.
        expect(number, JSON.stringify(setting)).toMatch(kind === 'computed' ? /[\d–]/ : /\d/);
        // What is shown as of these settings is of these settings, sizes and seeds apart.
        if (kind === 'recording' || kind === 'end') {
          for (const [param, value] of Object.entries(setting)) {
            if (schema[param]!.live || schema[param]!.budget) continue;
            expect(params[param], `${JSON.stringify(setting)} shows ${kind}`).toBe(value);
          }
        }
      }
      const exact = seen.filter(({ kind }) => kind !== 'nearest').length;
      console.log(
        `${name}: ${settings.length} stops and presets, ${exact} of exactly these settings, ${seen.length - exact} of the nearest`,
      );
    });

    test('leads by keyboard through views and moments, by one line says where it is, and fits the smallest phone', async ({
      page,
    }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      const figure = await openEmbed(page, name, 'guess=skipped');
      const status = figure.locator('[data-part="status"]');
      const { height } = await box(status);
      const tabs = figure.getByRole('tab');
      const count = await tabs.count();
      expect(count).toBeLessThanOrEqual(4);
      await tabs.first().focus();
      for (let i = 1; i < count; i++) {
        await page.keyboard.press('ArrowRight');
        await expect(tabs.nth(i)).toHaveAttribute('aria-selected', 'true');
        await expect(figure.locator('.wcw-side')).toBeVisible();
        await expect(figure.locator('[data-part="stage"]')).toBeHidden();
        // A long view makes its pane longer: all of it is on the page.
        const beyond = await figure
          .locator('.wcw-side')
          .evaluate((side) => [side.scrollHeight - side.clientHeight, side.scrollWidth - side.clientWidth]);
        expect(Math.max(...beyond), `view ${i}`).toBeLessThanOrEqual(1);
      }
      await page.keyboard.press('Home');
      await expect(figure.locator('[data-part="stage"]')).toBeVisible();
      const moments = figure.locator('.kit-cursor');
      if (await moments.count()) {
        await figure.hover();
        await expect.poll(async () => Number(await moments.getAttribute('aria-valuemax'))).toBeGreaterThan(0);
        await page.mouse.move(1, 1);
        await moments.focus();
        // What a cursor leads through may be a setting, which opens where the question asks.
        await page.keyboard.press('End');
        await expect(moments).toHaveAttribute('aria-valuenow', (await moments.getAttribute('aria-valuemax'))!);
        const numbers = figure.locator('.wcw-number strong');
        const atEnd = await numbers.allTextContents();
        await page.keyboard.press('Home');
        // Half a turn to the left and half a turn to the right are one picture.
        if (name === 'turned') await page.keyboard.press('PageUp');
        await expect.poll(() => numbers.allTextContents()).not.toEqual(atEnd);
        // Where nothing is trained the chart leads through a setting.
        if (trains) await expect(status).toContainText('epoch');
        await page.keyboard.press('End');
        await expect.poll(() => numbers.allTextContents()).toEqual(atEnd);
      }
      expect((await box(status)).height).toBe(height);
      // However many columns the numbers have, they scroll in their own box: the page stays as wide as the phone.
      await figure.locator('.wcw-data summary').click();
      await expect(figure.locator('.wcw-table')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      // Nothing is asked now: the run button says more, and fits the smallest phone all the same.
      await page.setViewportSize({ width: 280, height: 653 });
      expect(await beyond(page, name)).toBe(0);
    });
  });
}

/** The figures of each chapter, tried on one page: to open a chapter takes longer than to try a figure. */
const chapters = [...new Set(framedFigures().map(({ path }) => path))];
for (const path of chapters) {
  const figures = framedFigures().filter((figure) => figure.path === path);

  test.describe(path, () => {
    test('every figure stands on one screen with its control and its button, and fits small phones and large type', async ({
      page,
    }) => {
      test.slow();
      await page.goto(path);
      for (const [width, height, most] of [
        [360, 740, 660],
        [1280, 720, 560],
      ] as const) {
        await page.setViewportSize({ width, height });
        for (const { name, trains } of figures) await standsOnOneScreen(page, name, { trains, width, most });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      for (const [width, height, text] of [
        [1280, 720, '150%'],
        [280, 653, ''],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), text);
        for (const { name } of figures) expect(await beyond(page, name), `${name}, ${width} px, text ${text}`).toBe(0);
      }
    });

    test('no figure moves its controls or what is below it on a phone when one view gives way to another', async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(path);
      for (const { name } of figures) await keepsItsPlace(page, name);
    });
  });
}

for (const [name, query, width, height] of [
  ['shift', '', 700, 560],
  ['turned', '', 700, 560],
  ['turned', 'view=lecture', 740, 360],
  ['wrong-labels', 'view=lecture', 740, 360],
] as const)
  test(`the question of ${name} is clear of the handle that answers it, ${width} x ${height} ${query}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`embed/v1/${name}/?${query}`);
    const asked = page.locator('.wcw-stage .kit-asked');
    await expect(asked).toBeVisible();
    const lines = await asked.evaluate((element) => {
      const handle = element.querySelector('.kit-handle')!.getBoundingClientRect();
      const middle = (handle.top + handle.bottom) / 2;
      const words = document.createRange();
      words.selectNodeContents(element.querySelector('.kit-question')!);
      return [...words.getClientRects()].filter(({ top, bottom }) => top < middle + 8 && middle - 8 < bottom).length;
    });
    expect(lines).toBe(0);
  });

/** In the page: what a figure shows at each of these settings once it shows something with a number, or after 4 s. */
async function shownAt(element: LiveFigure, settings: readonly Record<string, string | number>[]) {
  const opening = element.params;
  const seen = [];
  for (const setting of settings) {
    element.params = { ...opening, ...setting };
    const number = () => element.querySelector('.wcw-number strong')?.textContent ?? '';
    const limit = performance.now() + 4000;
    // Drawn at the next frame, or once it has come.
    do await new Promise(requestAnimationFrame);
    while (performance.now() < limit && (element.shown.kind === 'none' || !/[\d–]/.test(number())));
    const { kind, params } = element.shown;
    seen.push({ kind, params, frame: element.frame !== undefined, number: number() });
  }
  return seen;
}

interface Screen {
  readonly trains: boolean;
  readonly width: number;
  /** Pixels from the top of a figure to the bottom of its status line. */
  readonly most: number;
}

async function standsOnOneScreen(page: Page, name: string, { trains, width, most }: Screen): Promise<void> {
  const figure = page.locator(`#${name}`);
  await reach(figure);
  await expect(figure).toHaveAttribute('data-state', 'still');
  const places = await figure.evaluate((element) =>
    Object.fromEntries(
      [...element.querySelectorAll<HTMLElement>('.wcw-head, [data-part]')].map((part) => {
        const { top, bottom, right } = part.getBoundingClientRect();
        return [part.dataset.part ?? 'head', { top, bottom, right }];
      }),
    ),
  );
  const { head, status } = places as Record<string, (typeof places)[string]>;
  expect(status!.bottom - head!.top, name).toBeLessThanOrEqual(most);
  for (const what of ['stage', 'primary', ...(trains ? ['run'] : [])]) {
    expect(places[what]!.top, `${name}, ${what}`).toBeGreaterThanOrEqual(head!.top);
    expect(places[what]!.bottom, `${name}, ${what}`).toBeLessThanOrEqual(status!.bottom);
    expect(places[what]!.bottom, `${name}, ${what}`).toBeGreaterThan(places[what]!.top);
    expect(places[what]!.right, `${name}, ${what}`).toBeLessThanOrEqual(width);
  }
}

/** How many of a figure's words, tabs and controls stick out of it. */
async function beyond(page: Page, name: string): Promise<number> {
  const figure = page.locator(`#${name}`);
  await reach(figure);
  await expect(figure).toHaveAttribute('data-state', 'still');
  return figure.evaluate((element) => {
    const edge = element.getBoundingClientRect().right + 1;
    const parts = [...element.querySelectorAll('.wcw-what, .wcw-tabs button, .wcw-dock *')];
    return parts.filter((part) => part.checkVisibility() && part.getBoundingClientRect().right > edge).length;
  });
}

async function keepsItsPlace(page: Page, name: string): Promise<void> {
  const figure = page.locator(`#${name}`);
  await reach(figure);
  await expect(figure).toHaveAttribute('data-state', 'still');
  const tabs = figure.getByRole('tab');
  const count = await tabs.count();
  /** Of its height a part may be room that is kept below it: its controls are seen to move all the same. */
  const controls = () =>
    figure.evaluate((element) => {
      const [dock, head] = ['.wcw-dock', '.wcw-head'].map((part) => element.querySelector(part)!);
      return Math.round(dock!.getBoundingClientRect().top - head!.getBoundingClientRect().top);
    });
  const stood = await controls();
  const heightOf = async (view: number): Promise<number> => {
    await tabs.nth(view).click();
    await expect(tabs.nth(view)).toHaveAttribute('aria-selected', 'true');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))));
    if (!LONG.has(name)) expect(await controls(), `${name}: controls under view ${view}`).toBe(stood);
    return (await box(figure)).height;
  };
  const heights = [(await box(figure)).height];
  for (const view of Array(2 * count).keys()) heights.push(await heightOf(view % count));
  // A view longer than the others makes its figure longer once, and leaves it so.
  for (const [i, height] of heights.entries())
    expect(height, `${name}: view ${i}`).toBeGreaterThanOrEqual((heights[i - 1] ?? 0) - 1);
  for (const height of heights.slice(count)) expect(height).toBeCloseTo(heights.at(-1)!, 0);
}
