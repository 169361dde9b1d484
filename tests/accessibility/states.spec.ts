import { expect, type Locator, type Page, test } from '@playwright/test';
import { figureNames } from '../../src/cli/build-embeds.ts';
import { smallestRun } from '../smallest-run.ts';
import { faults } from './axe.ts';

const figure = (page: Page): Locator => page.locator('wcw-figure');
const rests = (page: Page) => expect(figure(page)).toHaveAttribute('data-state', /still|done/);
const action = (page: Page, name: string): Locator => page.locator(`[data-action="${name}"]`);
/** By keyboard, as a reader who stands on it. */
async function press(control: Locator): Promise<void> {
  await expect(control).toBeEnabled();
  await control.press('Enter');
}

/** Whoever pressed something stands in the figure still: the focus has not fallen to the top of the page. */
const keepsFocus = (page: Page, what: string) =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('wcw-figure') !== null), { message: what })
    .toBe(true);

/**
 * One figure of every kind (trains two networks or one, computes, searches; handles on a chart, a plane, a sphere, a
 * picture): all of them take four minutes, so only `npm run states` tries them all.
 */
const FEW = ['curve-fit', 'inversion', 'kernel', 'sign-confusion', 'spectrum', 'two-networks', 'what-excites'];
const names = process.env.STATES === 'all' ? await figureNames() : FEW;

/** Seconds: where the button of a figure's shortest run promises more, its end is not waited for. */
const SOON = 5;

test.describe.configure({ mode: 'parallel' });

for (const name of names) {
  test(`${name} serves readers with a screen reader in every state`, async ({ page }) => {
    const look = async (what: string): Promise<void> => {
      expect(await faults(page), what).toEqual([]);
      await keepsFocus(page, what);
    };

    // What fades is looked at as it will be.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`embed/v1/${name}/?theme=light&hide=nonsense&${await smallestRun(name)}`);
    await rests(page);
    await expect(page.locator('.wcw-refused')).toContainText('nonsense');
    expect(await faults(page), 'with what it refuses of its address').toEqual([]);

    const guess = page.getByRole('slider', { name: /^Your guess/ });
    if (await guess.count()) {
      await guess.press('ArrowRight');
      await press(action(page, 'guess'));
      await expect(page.locator('[data-guess="open"]')).toHaveCount(0);
      await look('answered');
    }
    if ((await action(page, 'start').count()) === 0) return;

    const cost = (await page.locator('.wcw-go small').textContent()) ?? '';
    await page.route(/engine\/engine\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
    await press(action(page, 'start'));
    await expect(page.locator('.wcw-error')).toBeVisible();
    await look('with an error');
    await page.unroute(/engine\/engine\.js$/);
    // One run serves both: it is stopped after its first step, and goes on.
    await press(action(page, 'step'));
    await expect(figure(page)).toHaveAttribute('data-state', 'paused', { timeout: 60_000 });
    await look('paused');
    const promised = Number(/\d+/.exec(cost)?.[0]);
    if (promised > SOON) return;
    await press(action(page, 'resume'));
    await expect(figure(page)).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
    await look('done');
  });

  test(`${name} lets keys lead every handle of every view, and shows every mark in a reader's own colours`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 800, height: 800 });
    // Dark ones, while the page has been told to be light.
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await page.goto(`embed/v1/${name}/?theme=light`);
    await rests(page);
    const asked = page.locator('[data-guess="open"]');
    const tried = new Set<string>();
    if (await asked.count()) {
      // What else is moved may take the question away, so it comes first.
      await tryHandles(page, tried, '[aria-label^="Your guess"]');
      expect(tried.size, 'the guess has a handle').toBe(1);
      await press(action(page, 'guess'));
      await expect(asked).toHaveCount(0);
    }
    await tryHandles(page, tried);
    expect(await unseen(page)).toEqual([]);
    for (const tab of await page.getByRole('tab').all()) {
      if (!(await tab.isVisible())) continue;
      await tab.click();
      await tryHandles(page, tried);
      expect(await unseen(page), (await tab.textContent()) ?? '').toEqual([]);
    }
    const settings = action(page, 'settings');
    if (await settings.count()) {
      await press(settings);
      await expect(page.locator('.wcw-sheet > div')).toBeVisible();
      await tryHandles(page, tried);
    }
    expect(tried.size).toBeGreaterThan(0);
  });
}

/** What is led by keys, unless nothing can be changed now. */
const HANDLES = 'wcw-figure :is([role="slider"], input[type="range"]):not(:disabled, [aria-disabled="true"])';

/** Leads every handle that is there, and not among those tried before, to its ends and between them. */
async function tryHandles(page: Page, tried: Set<string>, which = ''): Promise<void> {
  const selector = `${HANDLES}${which}`;
  for (const handle of await page.locator(selector).elementHandles()) {
    // What one handle moves may take another away, or let it wait.
    const found = await handle.evaluate((node, handles) => {
      const element = node as HTMLElement;
      if (!element.matches(handles) || !element.checkVisibility({ visibilityProperty: true })) return undefined;
      element.focus();
      const name = `${element.getAttribute('class')} ${element.getAttribute('aria-label')}`;
      return { name, native: element.localName === 'input' };
    }, selector);
    if (!found || tried.has(found.name)) continue;
    tried.add(found.name);
    // The browser leads its own sliders: what remains to be seen is that the figure goes along.
    const keys = found.native ? WAYS.slice(2, 5) : WAYS;
    for (const [key, wanted] of keys) expect(await lead(page, key, wanted), `${found.name}: ${key}`).toBe('');
  }
}

/**
 * Keys, and where they lead: to an end, or elsewhere. What has two directions, or goes round, may stand at an end of one
 * when it stands at an end of the other: then it may stay.
 */
const WAYS = [
  ['Home', 'min'],
  ['ArrowRight', 'elsewhere'],
  ['End', 'max'],
  ['ArrowRight', 'anywhere'],
  ['ArrowLeft', 'elsewhere'],
  ['ArrowDown', 'anywhere'],
  ['ArrowUp', 'elsewhere'],
  ['ArrowDown', 'elsewhere'],
] as const;

/** Presses a key on the handle that has the focus. What is wrong with where it then stands, or nothing. */
async function lead(page: Page, key: string, wanted: (typeof WAYS)[number][1]): Promise<string> {
  const before = await page.evaluate(() => {
    const at = document.activeElement as HTMLInputElement;
    return at.getAttribute('aria-valuetext') ?? at.value;
  });
  await page.keyboard.press(key);
  return page.evaluate(
    async ({ wanted, before }) => {
      const limit = performance.now() + 5000;
      for (;;) {
        // Drawn at the next frame, or once it is computed.
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        const at = document.activeElement as HTMLElement;
        const input = at instanceof HTMLInputElement ? at : undefined;
        const end = (name: 'min' | 'max') => Number(input?.[name] ?? at.getAttribute(`aria-value${name}`));
        const now = Number(input?.value ?? at.getAttribute('aria-valuenow'));
        const told = at.getAttribute('aria-valuetext') ?? input?.value;
        if (!(now >= end('min') && now <= end('max'))) return `stands at ${now}, beyond its ends`;
        if (wanted === 'anywhere' || (wanted === 'elsewhere' ? told !== before : now === end(wanted))) return '';
        if (performance.now() > limit) return `stands at ${now}, ${told}`;
      }
    },
    { wanted, before },
  );
}

/** What is drawn, and hardly to be told from the black ground that the reader's system has chosen, or not drawn any more. */
async function unseen(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'none' });
  const marks = 'wcw-figure .wcw-framed i:empty';
  const grounds = (): Promise<boolean[]> =>
    page.locator(marks).evaluateAll((all) =>
      all.map((mark) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(mark);
        return backgroundImage !== 'none' || !/^rgb\(0, 0, 0\)$|, 0\)$/.test(backgroundColor);
      }),
    );
  const before = await grounds();
  await page.emulateMedia({ forcedColors: 'active' });
  const after = await grounds();
  const gone = before.flatMap((is, i) => (is && !after[i] ? [`mark ${i} of ${marks}`] : []));
  const dark = await page
    .locator('wcw-figure .wcw-framed :is(.wcw-read, .wcw-stage, .wcw-side) svg :is(path, line, circle, rect, text)')
    .evaluateAll((shapes) =>
      shapes.flatMap((shape) => {
        if (!shape.checkVisibility({ visibilityProperty: true })) return [];
        const { stroke, fill } = getComputedStyle(shape);
        const colours = [stroke, ...(shape.localName === 'line' ? [] : [fill])]
          .filter((colour) => /^rgb\(/.test(colour))
          .map((colour) => colour.match(/\d+/g)!.map(Number));
        // What has the ground's own colour is meant to: it keeps a word or a dot clear of what lies below it.
        const drawn = colours.filter((colour) => colour.some((part) => part > 0));
        const brightest = Math.max(...drawn.flat());
        return drawn.length > 0 && brightest < 64
          ? [`<${shape.localName} class="${shape.getAttribute('class')}">`]
          : [];
      }),
    );
  return [...new Set([...gone, ...dark])];
}
