import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { withoutComments } from '../../src/components/without-comments.ts';
import { installedBrowser } from '../browsers.ts';
import { brokenLinks, isTried, pagesOf } from './links.ts';

const dist = resolve('dist');
/** Pages that readers open, without the frames for other people's pages. */
const pages = pagesOf(dist).filter(({ path }) => !path.startsWith('embed/v1/'));
const [beforePaint, keepOffline] = ['before-paint', 'keep-offline'].map((name) =>
  withoutComments(readFileSync(resolve(`src/components/${name}.js`), 'utf8')),
) as [string, string];
const site = /<link rel="canonical" href="(https?:\/\/[^/"]+)/.exec(pages[0]!.html)![1]!;

/** Collects policy violations, errors and failed requests of a page. */
async function watch(page: Page): Promise<string[]> {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(page.url()).origin && page.url() !== 'about:blank')
      problems.push(`asked another site for ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  return problems;
}

test('no link of the site leads nowhere', () => {
  expect(pages.length).toBeGreaterThan(4);
  expect(brokenLinks(dist, site, '/')).toEqual([]);
});

test('a page of text carries no script but the small one that runs before the first paint', () => {
  for (const { path, html } of pages) {
    const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
    const inside = scripts.map((script) => script[2]!).filter((text) => text.trim() !== '');
    expect(inside, `scripts in /${path}`).toEqual([beforePaint, keepOffline]);
    const extra = scripts.filter((script) => script[1]!.includes('src='));
    if (['data/', '404.html'].includes(path)) expect(extra, `scripts of /${path}`).toEqual([]);
  }
});

test('the script that runs before the first paint weighs less than 800 bytes', () => {
  expect(gzipSync(beforePaint).length).toBeLessThan(800);
  expect(gzipSync(keepOffline).length).toBeLessThan(600);
});

test('a link to a page or file that has no part in fading logs no error there', async ({ page }) => {
  const problems = await watch(page);
  for (const [from, link] of [
    ['embed/inversion/', '[data-open]'],
    ['data/', 'a[href$="licences.txt"]'],
  ] as const) {
    await page.goto(from);
    const address = page.url();
    await page.locator(link).click();
    await page.waitForURL((url) => url.href !== address);
    // As long as a fade takes to begin, or to be found to have no other side.
    await page.waitForTimeout(500);
  }
  expect(problems.filter((problem) => problem.includes('Transition'))).toEqual([]);
});

test('every frame asks at once for the letters of its caption, and for no others', () => {
  const frames = pagesOf(dist).filter(({ path }) => /^embed\/v1\/[^/]+\/$/.test(path));
  expect(frames.length).toBeGreaterThan(20);
  for (const { path, html } of frames) {
    const asked = [...html.matchAll(/<link rel="preload" href="([^"]+)" as="font"/g)].map((link) => link[1]!);
    expect(asked, path).toEqual([expect.stringMatching(/source-serif-4-latin-wght-normal/)]);
    expect(html.split(asked[0]!).length, `the font of the styles of ${path}`).toBeGreaterThan(2);
  }
});

test('every page keeps to its own rules, asks no other site for anything, and does not scroll sideways @firefox', async ({
  page,
}) => {
  test.slow();
  const problems = await watch(page);
  for (const { path } of pages.filter(isTried)) {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const found = problems.splice(0).filter((problem) => !(path === '404.html' && problem.includes('404')));
    expect(found, path).toEqual([]);
    for (const width of [280, 360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const out = () => document.documentElement.scrollWidth - innerWidth;
      expect(await page.evaluate(out), `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { path } of pages.filter(({ html }) => html.includes('<wcw-figure '))) {
    test(`/${path} reads well: text, formulas, figures with their numbers, references`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.katex').first()).toBeVisible();
      for (const aside of await page.locator('details.aside > summary').all()) await aside.click();
      for (const figure of await page.locator('wcw-figure').all()) {
        await expect(figure.locator('.wcw-stage')).toBeVisible();
        await expect(figure.locator('figcaption.wcw-caption')).toBeVisible();
        // Nothing asks where no script answers.
        await expect(figure.locator(':is(.kit-asked, .kit-slides):visible')).toHaveCount(0);
        // Nor does anything take a press, or a choice, that would change nothing.
        await expect(figure.locator(':is(select, textarea, input:not([type="text"])):visible')).toHaveCount(0);
        for (const button of await figure.locator(':is(button, input, [tabindex="0"]):visible').all())
          await expect(button).toHaveCSS('pointer-events', 'none');
      }
      await expect(page.locator('#references')).toBeVisible();
      await expect(page.locator('.theme')).toBeHidden();
    });
  }

  test('the ledger filters by verdict through its address', async ({ page }) => {
    await page.goto('ledger/#does-not-hold');
    const shown = page.locator('.ledger-row:visible');
    expect(await shown.count()).toBeGreaterThan(0);
    await expect(page.locator('.ledger-row:visible:not([data-verdict="does-not-hold"])')).toHaveCount(0);
    await expect(page.locator('.ledger-row:visible[data-verdict="does-not-hold"]')).toHaveCount(await shown.count());
  });
});

test('the colours follow the system, and the reader’s choice outlives the page', async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await paper();
  expect(dark).not.toBe(light);
  await page.getByRole('button', { name: 'Light' }).click();
  expect(await paper()).toBe(light);
  await page.reload();
  expect(await paper()).toBe(light);
  await page.getByRole('button', { name: 'As the system' }).click();
  expect(await paper()).toBe(dark);
});

test('a chapter that is left and come back to by history stands as it was left, a run under way too, and goes on', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  // Playwright launches browsers that throw away what is left; readers' keep it, and its scripts and workers asleep in it.
  // Without windows none does.
  const whole = installedBrowser('chromium');
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    ...(whole ? { executablePath: whole } : { channel: 'chromium' }),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const page = await browser.newPage({ baseURL, serviceWorkers: 'block' });
  const problems = await watch(page);
  await page.addInitScript(() =>
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted })),
  );
  const settings = ['data=digits', 'train-images=300', 'epochs=9', 'seed=3', 'guess=skipped'];
  await page.goto(`recos/?${settings.map((setting) => `inversion.${setting}`).join('&')}#inversion`);
  const figure = page.locator('#inversion');
  await figure.locator('[data-action="start"]').dispatchEvent('click');
  await expect(figure).toHaveAttribute('data-state', 'running');
  await page.goto('data/');
  await page.evaluate(() => history.back());
  await page.waitForURL('**/recos/**', { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
  await expect(figure).toHaveAttribute('data-state', 'running');
  const [before, after, params] = await figure.evaluate(async (element) => {
    const step = () => Reflect.get(element, 'frame').step as number;
    const before = step();
    await new Promise((next) => element.addEventListener('frame', next, { once: true }));
    return [before, step(), Reflect.get(element, 'params')];
  });
  expect(after).toBeGreaterThan(before);
  expect(params).toMatchObject({ seed: 3, epochs: 9 });
  expect(problems).toEqual([]);
  await browser.close();
});

test('a keyboard reaches the text in one step, and every citation', async ({ page }) => {
  await page.goto('recos/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  const cite = page.locator('.cite a').first();
  await cite.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#ref-/);
});

test('chapters and embeds tell a browser that is too old so, and no other @firefox', async ({ page }) => {
  for (const path of ['recos/', 'embed/v1/inversion/']) {
    await page.goto(path);
    const told = page.locator('.too-old');
    await expect(told).toBeHidden();
    // As in a browser that knows nothing of what is asked for.
    await page.evaluate(() => {
      for (const sheet of document.styleSheets)
        for (const [i, rule] of [...sheet.cssRules].entries())
          if (rule instanceof CSSSupportsRule && rule.cssText.includes('.too-old')) sheet.deleteRule(i);
    });
    await expect(told).toBeVisible();
    await expect(told).toContainText('Firefox 115');
  }
});

test('until its fonts have come, a page is set in others whose letters are as wide', async ({ page }) => {
  const widths = () =>
    page.evaluate(async () => {
      await document.fonts.ready;
      return ['', 'italic ', '600 '].flatMap((style) =>
        ['--serif', '--sans'].map((family) => {
          const line = document.createElement('span');
          line.style.cssText = `position: absolute; white-space: nowrap; font: ${style}40px var(${family})`;
          line.textContent = 'How many of their negatives will it read?';
          document.body.append(line);
          return line.getBoundingClientRect().width;
        }),
      );
    });
  await page.goto('');
  await page.reload();
  await widths();
  await page.waitForTimeout(500);
  const own = await widths();
  await page.route(/\.woff2/, (route) => route.abort());
  await page.goto('data/');
  await widths();
  await page.waitForTimeout(500);
  const standIn = await widths();
  const system = await page.evaluate(() =>
    [...document.fonts].some(({ family, status }) => /fallback/.test(family) && status === 'loaded'),
  );
  test.skip(!system, 'this system has none of the fonts that stand in');
  for (const [i, width] of own.entries()) expect(Math.abs(standIn[i]! / width - 1)).toBeLessThan(0.03);
});

test.describe('finding one’s way in a chapter', () => {
  /** How far below the window's top an element stands. */
  const topOf = (place: Locator) => place.evaluate((element) => element.getBoundingClientRect().top);

  for (const size of [
    { width: 360, height: 740 },
    { width: 1280, height: 720 },
  ]) {
    for (const [kind, selector] of Object.entries({
      'a figure': '.prose a.ref[href="#cascade"]',
      'the figure that a phrase sets': '.prose h2#swap ~ p a.do[data-figure="inversion"]',
      'an equation': '.prose a.ref[href="#identity"]',
      'a work': '.prose > p:nth-of-type(20) ~ p .cite a',
    })) {
      test(`a jump to ${kind} comes back to the exact place, ${size.width} pixels wide${kind === 'a figure' ? ' @firefox' : ''}`, async ({
        page,
      }) => {
        await page.setViewportSize(size);
        await page.goto('recos/');
        const link = page.locator(selector).first();
        // Twice: text that comes into sight for the first time takes its true height, and the link moves with it.
        for (let i = 0; i < 2; i++) {
          await link.evaluate((element) => element.scrollIntoView({ block: 'center' }));
          await page.waitForTimeout(300);
        }
        const back = page.getByRole('button', { name: 'Back to the text' });
        await expect(back).toBeHidden();
        // Where the reader sees it as it is pressed.
        const pressed = link.evaluate(
          (element) =>
            new Promise<number>((resolve) =>
              addEventListener('click', () => resolve(element.getBoundingClientRect().top), {
                capture: true,
                once: true,
              }),
            ),
        );
        await link.click();
        const before = await pressed;
        await expect(back).toBeInViewport();
        await back.click();
        await expect(link).toBeFocused();
        await expect.poll(async () => Math.abs((await topOf(link)) - before)).toBeLessThanOrEqual(1);
        await expect(back).toBeHidden();
        await page.evaluate(() => history.forward());
        await expect(back).toBeInViewport();
        await page.evaluate(() => history.back());
        await expect.poll(async () => Math.abs((await topOf(link)) - before)).toBeLessThanOrEqual(1);
      });
    }
  }

  test('sections are numbered as they stand, alike in headings, contents and references', async ({ page }) => {
    await page.goto('recos/');
    const numbers = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => all.map((one) => one.lastChild?.textContent?.trim() ?? '').filter(Boolean));
    const headings = await numbers('.prose h2 .section-number');
    expect(headings.length).toBeGreaterThan(5);
    expect(headings).toEqual(headings.map((_, i) => `2.${i + 1}`));
    for (const place of ['wide', 'narrow']) expect(await numbers(`.toc-${place} .toc-number`)).toEqual(headings);
    for (const link of await page.locator('.prose a.ref').all()) {
      const [number] = /\d+\.\d+/.exec((await link.textContent())!)!;
      const target = page.locator(`[id="${(await link.getAttribute('href'))!.slice(1)}"]`);
      await expect(target).toContainText(number);
    }
  });

  test('the contents show the section that one reads, and nothing moves for it', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto('recos/');
    const current = page.locator('.toc-wide [aria-current]');
    await expect(current).toHaveCount(0);
    for (const section of ['rectifiers', 'open']) {
      const before = await page.locator('.toc-wide').boundingBox();
      await page.goto(`recos/#${section}`);
      await expect(current).toHaveAttribute('href', `#${section}`);
      await expect(current).toBeInViewport();
      if (section === 'open') expect(await page.locator('.toc-wide').boundingBox()).toEqual(before);
    }
    await page.evaluate(() => scrollTo(0, 0));
    await expect(current).toHaveCount(0);
  });
});

test.describe('the ledger', () => {
  const rows = (page: Page) => page.locator('.ledger-row:visible');

  test('opens on what has been tested, and shows the rest when it is asked for', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('ledger/');
    await expect(page.locator('.ledger-row:visible[data-verdict="untested"]')).toHaveCount(0);
    const tested = await rows(page).count();
    expect(tested).toBeGreaterThan(0);
    const filters = page.getByRole('navigation', { name: 'Show' });
    await expect(filters.locator('[aria-current]')).toHaveAttribute('href', '#tested');
    await expect(filters).toBeInViewport({ ratio: 1 });
    await filters.getByRole('link', { name: /^all/ }).click();
    expect(await rows(page).count()).toBe(await page.locator('.ledger-row').count());
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await expect(filters.getByRole('link', { name: /^with a verdict/ })).toBeAttached();
    await expect(filters).toBeInViewport({ ratio: 1 });
    await page.goBack();
    await expect(rows(page)).toHaveCount(tested);
  });

  test('shows the claim that a link leads to, whatever its verdict', async ({ page }) => {
    for (const id of ['1.3', '2.14', '3.2']) {
      await page.goto(`ledger/#claim-${id}`);
      await expect(page.locator(`[id="claim-${id}"]`)).toBeInViewport();
      await page.goto('about:blank');
    }
  });

  test('has the reader’s own runs on the scale of the seeds, until they are erased', async ({ page }) => {
    await page.addInitScript(() => {
      const cell = { activation: 'relu', data: 'mnist', filters: 'six', 'trained-on': 'originals', biases: 'on' };
      const params = {
        ...cell,
        scaling: 'symmetric',
        'learning-rate': 0.001,
        seed: 3,
        'train-images': 10_000,
        epochs: 3,
      };
      const measurements = { 'accuracy.negative': 0.4 };
      const run = { experiment: 'inversion', params, measurements, backend: 'wasm', version: '1', date: '2026-01-01' };
      localStorage.setItem('wcw-results-1', JSON.stringify([run]));
    });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto('ledger/#claim-2.14');
      const svg = page.locator('[id="claim-2.14"] .strip svg:visible');
      const own = (await svg.locator('.strip-own circle').boundingBox())!;
      const tick = (await svg.getByText('40', { exact: true }).boundingBox())!;
      expect(own.x + own.width / 2).toBeCloseTo(tick.x + tick.width / 2, 0);
    }
    await page.getByRole('button', { name: 'Erase my runs' }).click();
    await expect(page.locator('.strip-own')).toHaveCount(0);
  });
});
