import type { Page } from '@playwright/test';
import { policies } from '../../src/components/gallery/policies.ts';
import { iframeCode } from '../../src/shell/embed-code.ts';
import { expect, innerFrame, stated, test, trainToTheEnd } from './fixtures.ts';
import { figureScript } from './lesson.ts';
import type { Origin } from './servers.ts';

const smallRun = 'data="digits" train-images="300" epochs="1" guess="skipped"';
const smallQuery = smallRun.replaceAll('"', '').replaceAll(' ', '&');
const figure = `<wcw-figure name="inversion" ${smallRun}></wcw-figure>`;

interface Lesson {
  readonly body: string;
  readonly html?: string;
  readonly policy?: string;
  readonly doctype?: string;
  /** What stands in its head besides title and icon. */
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Opens a page of an author's, with this body, under this policy. It is well-formed, so that it may be XHTML. */
async function openLesson(page: Page, at: Origin, lesson: Lesson): Promise<void> {
  const { body, html = '<html lang="en">', doctype = '<!DOCTYPE html>', policy, headers } = lesson;
  const head = `<title>A lesson</title><link rel="icon" href="data:," />${lesson.head ?? '<meta charset="utf-8" />'}`;
  await page.goto(at.show(`${doctype}${html}<head>${head}</head><body>${body}</body></html>`, policy, headers));
}

const still = (page: Page, selector = 'wcw-figure') =>
  expect(stated(page, selector)).toHaveAttribute('data-state', 'still');

/** What says that a figure has its styles: its button is filled, its table's text its own, its stage no taller than two screens. */
async function expectStyled(page: Page): Promise<void> {
  const start = page.locator('[data-action="start"]');
  expect(await start.evaluate((button) => getComputedStyle(button).backgroundColor)).toBe('rgb(122, 90, 0)');
  const table = page.locator('.wcw-table table');
  expect(await table.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(27, 27, 29)');
  expect((await page.locator('wcw-figure').boundingBox())!.height).toBeLessThan(2000);
}

test('in every place that shrinks to its content a figure is wide enough to be read, and never wider than its place', {
  tag: '@firefox',
}, async ({ page, site, host }) => {
  const places: Readonly<Record<string, string>> = {
    'a flex row': `<div style="display: flex">${figure}</div>`,
    'a flex row, beside a text': `<div style="display: flex"><p style="flex: none">A text</p>${figure}</div>`,
    'a centred flex column': `<div style="display: flex; flex-direction: column; align-items: center">${figure}</div>`,
    'an inline block': `<div style="display: inline-block">${figure}</div>`,
    'a float': `<div style="float: left">${figure}</div><br style="clear: both">`,
    'a table cell': `<table><tr><td>${figure}</td></tr></table>`,
    'a table cell beside another': `<table><tr><td style="white-space: nowrap">A text</td><td>${figure}</td></tr></table>`,
    'an automatic track of a grid': `<div style="display: grid; grid-template-columns: auto">${figure}</div>`,
    'a grid that centres': `<div style="display: grid; justify-items: center">${figure}</div>`,
    'a box as wide as its content': `<div style="width: fit-content">${figure}</div>`,
    'a column': `<div style="margin: 0 auto; max-width: 650px">${figure}</div>`,
    'a column, with a margin of its own': `<style>#margin > * { margin: 20px }</style><div id="margin" style="max-width: 650px">${figure}</div>`,
    'a box no wider than it must be': `<div id="narrow" style="width: min-content">${figure}</div>`,
  };
  await openLesson(page, host, { body: Object.values(places).join('') + figureScript(site.url) });
  const figures = page.locator('wcw-figure');
  await expect(stated(page).and(page.locator('[data-state="still"]'))).toHaveCount(Object.keys(places).length);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 720 });
    const boxes = await figures.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    for (const [i, place] of Object.keys(places).entries()) {
      const least = width === 360 || place.startsWith('a box no wider') ? 180 : 600;
      expect(boxes[i]!.width, `${place} in ${width} px`).toBeGreaterThanOrEqual(least);
      expect(boxes[i]!.height, `${place} in ${width} px`).toBeLessThan(3000);
    }
    const out = () => document.documentElement.scrollWidth - innerWidth;
    expect(await page.evaluate(out), `in ${width} px`).toBeLessThanOrEqual(0);
  }
});

for (const html of [
  '<html lang="">',
  '<html lang="x">',
  '<html lang="de_DE.UTF-8">',
  '<html lang="ar" dir="rtl">',
  '<html lang="de">',
]) {
  test(`in a page that begins ${html} a figure speaks its own language, in words and numbers, and says which`, async ({
    page,
    site,
    host,
    problems,
  }) => {
    await openLesson(page, host, { html, body: `${figureScript(site.url)}<wcw-figure name="inversion"></wcw-figure>` });
    const inside = page.locator('.wcw-figure');
    await expect(inside.locator('.wcw-number').first()).toContainText(/\d\.\d/);
    await expect(inside).not.toContainText(/\d,\d\b|[\u0660-\u0669]/);
    expect(await inside.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('en');
    expect(await inside.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    expect(problems).toEqual([]);
  });
}

test('in an author’s page beside a copy of the site a figure has its styles, and its link leads to the figure', {
  tag: '@firefox',
}, async ({ page, site }) => {
  await openLesson(page, site, { body: `<style>* { font-size: 40px }</style>${figure}${figureScript(site.url)}` });
  await still(page);
  await expectStyled(page);
  await page.evaluate(() => {
    const write = async (text: string) => void Object.assign(globalThis, { copied: text });
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true });
  });
  await page.locator('.wcw-menu > summary').click();
  await page.locator('[data-menu="link"]').click();
  const copied = () => page.evaluate(() => (globalThis as { copied?: string }).copied);
  await expect.poll(copied).toMatch(`${site.url}/embed/v1/inversion/?`);
});

test.describe('under a host’s policy', () => {
  test('for styles from its own files alone a figure is styled, trains, and gives its picture', {
    tag: '@firefox',
  }, async ({ page, site, host, problems }) => {
    await openLesson(page, host, { body: figureScript(site.url) + figure, policy: "style-src 'self'" });
    await still(page);
    await expectStyled(page);
    await trainToTheEnd(page);
    const sizes = await page
      .locator('.wcw-bitmap:is(canvas)')
      .evaluateAll((pictures) =>
        pictures.map((picture) => picture.getAttribute('style') !== null && picture.clientWidth > 0),
      );
    expect(new Set(sizes)).toEqual(new Set([true]));
    await page.locator('[data-menu="svg"]').dispatchEvent('click');
    await expect(page.locator('.wcw-answered')).not.toBeEmpty();
    expect(problems).toEqual([]);
  });

  test('for scripts with its nonce alone a figure trains: what its script adds carries it on', {
    tag: '@firefox',
  }, async ({ page, site, host, problems }) => {
    const policy = "script-src 'nonce-once' 'wasm-unsafe-eval'; worker-src blob:; style-src 'self'";
    await openLesson(page, host, { body: figureScript(site.url, undefined, 'nonce="once"') + figure, policy });
    await trainToTheEnd(page);
    await expectStyled(page);
    expect(problems).toEqual([]);
  });
});

/** A page that asks for nothing of its own, not even an icon. */
const bare = (body: string) => `<!doctype html><title>A lesson</title><body>${body}`;
const framed = (site: string, attributes = '') =>
  `<iframe src="${site}/embed/v1/inversion/?data=digits&train-images=100&epochs=1&guess=skipped" title="figure" ${attributes}></iframe>`;
/** What a browser says of the icon that nobody gave it. */
const ofIcon = (problem: string) => /favicon/.test(problem);

test.describe('beside “default-src none” the lines that the teachers’ page names are enough', () => {
  for (const kind of ['elements', 'frames'] as const) {
    test(`for figures as ${kind}: one trains, and nothing is refused`, { tag: '@firefox' }, async ({
      page,
      site,
      host,
      problems,
    }) => {
      const body = kind === 'elements' ? figureScript(site.url) + figure : framed(site.url);
      await page.goto(host.show(bare(body), `default-src 'none'; ${policies[kind](site.url)}`));
      await trainToTheEnd(kind === 'elements' ? page : await innerFrame(page));
      const refused = problems.splice(0).filter((problem) => !ofIcon(problem));
      expect(refused).toEqual([]);
    });
  }

  test('in a page that is cross-origin isolated: elements as they are, frames with the attribute', async ({
    page,
    site,
    host,
    problems,
  }) => {
    const isolated = {
      'Cross-Origin-Embedder-Policy': 'credentialless',
      'Cross-Origin-Opener-Policy': 'same-origin',
    };
    const body = `${framed(site.url, 'credentialless')}${figureScript(site.url)}${figure}`;
    await page.goto(host.show(bare(body), undefined, isolated));
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await expect((await innerFrame(page)).locator('[data-action="start"]')).toBeEnabled();
    await trainToTheEnd(page);
    const refused = problems.splice(0).filter((problem) => !ofIcon(problem));
    expect(refused).toEqual([]);
  });
});

/** Pages that are not as most are, and what their own scripts see of it. */
const oddPages: Readonly<Record<string, Omit<Lesson, 'body'> & { readonly seen: readonly [string, unknown] }>> = {
  'without a doctype': { doctype: '', seen: ['document.compatMode', 'BackCompat'] },
  'whose addresses begin elsewhere': {
    head: '<meta charset="utf-8" /><base href="/elsewhere/" />',
    seen: ['new URL(document.baseURI).pathname', '/elsewhere/'],
  },
  'in XHTML': {
    html: '<html xmlns="http://www.w3.org/1999/xhtml" lang="en">',
    headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
    seen: ['document.contentType', 'application/xhtml+xml'],
  },
  'in Latin-1': {
    head: '',
    headers: { 'content-type': 'text/html; charset=iso-8859-1' },
    seen: ['document.characterSet', 'windows-1252'],
  },
  'that permits its content nothing': {
    headers: {
      'Permissions-Policy':
        'autoplay=(), camera=(), clipboard-read=(), clipboard-write=(), cross-origin-isolated=(), fullscreen=(), geolocation=(), microphone=(), picture-in-picture=(), sync-xhr=(), web-share=()',
    },
    seen: ['document.featurePolicy.allowsFeature("fullscreen")', false],
  },
};

for (const [what, { seen, ...lesson }] of Object.entries(oddPages))
  test(`in a page ${what} a figure and a frame have all their words, and their buttons work`, async ({
    page,
    site,
    host,
    problems,
  }) => {
    // What cannot be copied is shown.
    await page.addInitScript(() => {
      const writeText = () => Promise.reject(new Error('forbidden'));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    const code = iframeCode({
      address: `${site.url}/embed/v1/inversion/?${smallQuery}`,
      title: 'A figure',
      height: 300,
    });
    const helper = `<script src="${site.url}/embed/v1/embed.js"></script>`;
    await openLesson(page, host, {
      ...lesson,
      body: `<p>A text</p>${figure}${figureScript(site.url)}${code}${helper}`,
    });
    expect(await page.evaluate(seen[0])).toBe(seen[1]);
    await expectStyled(page);
    // Playwright takes no element for a frame or a field whose name is in small letters, as in XHTML.
    for (const place of [page, page.frames()[1]!]) {
      await expect(place.locator('.wcw-values')).toContainText(' · Epochs: 1 epoch');
      await place.locator('[data-menu="cite"]').dispatchEvent('click');
      const shown = place.locator('.wcw-menu textarea');
      const text = () => shown.evaluate((field: HTMLTextAreaElement) => field.value);
      await expect.poll(text).toMatch(/^“.+”, interactive figure/);
      await expect(place.locator('.wcw-figure')).not.toContainText(/[ÂÃâ\ufffd]/);
    }
    expect(problems).toEqual([]);
  });

test('without sheets made by script a figure’s styles come as an element', async ({ page, site, host }) => {
  await page.addInitScript(() => Reflect.deleteProperty(CSSStyleSheet.prototype, 'replaceSync'));
  await openLesson(page, host, { body: figureScript(site.url) + figure });
  await still(page);
  await expectStyled(page);
});
