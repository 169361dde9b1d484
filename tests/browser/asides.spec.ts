import { expect, type Page, test } from '@playwright/test';

interface LiveFigure extends HTMLElement {
  params: Record<string, string | number>;
}

const PHRASE =
  '<a class="do" href="?curve-fit.width=2#curve-fit" data-figure="curve-fit" data-set="width=2">two units</a>';
const REFERENCE = '<a class="ref" href="#curve-fit">the figure</a>';

/** The chapter, which has the figure in a closed aside, with a phrase and a reference near its beginning that lead to it. */
async function place(page: Page): Promise<void> {
  await page.route(/\/recos\/(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('</h1>', `</h1><p>${PHRASE} ${REFERENCE}</p>`);
    await route.fulfill({ response, body });
  });
}

const figureOf = (page: Page) => page.locator('#curve-fit');
const asideOf = (page: Page) => page.locator('details.aside', { has: figureOf(page) });
const widthOf = (page: Page) => figureOf(page).evaluate((element: LiveFigure) => element.params.width);

test('a figure in a closed aside sleeps until the aside is opened, and waking moves nothing', async ({ page }) => {
  await place(page);
  await page.goto('recos/');
  await asideOf(page).scrollIntoViewIfNeeded();
  await expect(figureOf(page)).toBeHidden();
  await expect(figureOf(page)).not.toHaveAttribute('data-state');
  // The menus of a figure in an aside are no headings of the aside.
  const padding = (summary: Element) => getComputedStyle(summary).paddingBlockStart;
  const inside = await figureOf(page).locator('summary').first().evaluate(padding);
  await asideOf(page).locator('> summary').click();
  const asleep = await figureOf(page).evaluate((element) => element.getBoundingClientRect().height);
  await expect(figureOf(page)).toHaveAttribute('data-state', 'still');
  await figureOf(page).locator('[data-part="stage"]').scrollIntoViewIfNeeded();
  expect((await figureOf(page).boundingBox())!.height).toBeCloseTo(asleep, 0);
  expect(inside).not.toBe(await asideOf(page).locator('> summary').evaluate(padding));
});

test('a phrase, a reference and an address open the aside and lead to the figure', async ({ page }) => {
  await place(page);
  for (const [address, link, width] of [
    ['recos/', 'a.do[data-set="width=2"]', 2],
    ['recos/', 'a.ref[href="#curve-fit"]', 16],
    ['recos/#curve-fit', undefined, 16],
    ['recos/?curve-fit.width=2#curve-fit', undefined, 2],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(address);
    if (link) await page.locator(link).first().click();
    await expect(asideOf(page), address).toHaveAttribute('open', '');
    await expect(figureOf(page).locator('.wcw-head'), address).toBeInViewport();
    await expect(figureOf(page), address).toHaveAttribute('data-state', 'still');
    await expect.poll(() => widthOf(page), address).toBe(width);
  }
});

test('the references are closed until a citation leads to one of them, or the address', async ({ page }) => {
  const work = page.locator('#ref-kuo2016');
  await page.goto('recos/');
  await expect(work).toBeHidden();
  await page.locator('a[href="#ref-kuo2016"]').first().click();
  await expect(work).toBeInViewport();
  await page.goto('about:blank');
  await page.goto('recos/#ref-kuo2016');
  await expect(work).toBeInViewport();
});

test('on paper a closed aside is open', async ({ page }) => {
  await place(page);
  await page.goto('recos/');
  await page.emulateMedia({ media: 'print' });
  await expect(figureOf(page).locator('[data-part="stage"] svg').first()).toBeVisible();
  await expect(page.locator('#ref-kuo2016')).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('an aside opens, and its figure stands there', async ({ page }) => {
    await place(page);
    await page.goto('recos/');
    await asideOf(page).locator('> summary').click();
    await expect(figureOf(page).locator('[data-part="stage"] svg').first()).toBeVisible();
    await expect(figureOf(page).locator('.wcw-number strong').first()).toContainText(/\d/);
  });
});
