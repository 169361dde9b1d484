import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { Origin } from './servers.ts';

/** Rules that course pages and their frameworks have, all at once, against whatever a figure is made of. */
const HOSTILE = `
html { font-size: 10px; -webkit-text-size-adjust: none; }
body { direction: rtl; text-align: right; text-transform: uppercase; letter-spacing: 3px; word-spacing: 9px;
  line-height: 3; white-space: nowrap; color: red; font: italic bold small-caps 31px/3 fantasy; text-indent: 3em;
  cursor: wait; hyphens: auto; list-style: square inside; word-break: break-all; overflow-wrap: anywhere; tab-size: 9;
  font-variant: small-caps; font-feature-settings: 'smcp'; font-kerning: none; text-shadow: 1px 1px lime; quotes: none;
  border-collapse: collapse; border-spacing: 9px; caption-side: bottom; text-align-last: right; user-select: none;
  --paper: lime; --ink: red; --accent: lime; --sans: fantasy; --stage: 1px; --hit: 90px; --wcw-rem: 99px; }
* { box-sizing: content-box; float: none; --muted: lime; --rule: lime; --edge: lime; --surface: lime; --focus: lime; }
iframe, svg, canvas, img { display: block; max-width: 30%; height: auto; }
button, input, select, textarea { all: unset; display: none; }
table { display: block; } td, th { padding: 40px; border: 9px solid lime; }
h1, h2, h3, h4, p, ul, ol, li, figure, fieldset, legend, details, summary { margin: 50px; padding: 50px; color: lime; }
a { color: lime; } ::selection { background: lime; }`;

const body = (site: string, name: string) =>
  `<div><wcw-figure name="${name}" data="digits" guess="skipped"></wcw-figure></div><script src="${site}/embed/v1/${name}.js"></script>`;

async function openHost(page: Page, host: Origin, content: string, style = ''): Promise<void> {
  const head = `<meta charset="utf-8"><title>A lesson</title><link rel="icon" href="data:,"><style>body { margin: 0 } body > div { width: 900px } ${style}</style>`;
  await page.goto(host.show(`<!doctype html><html lang="en">${head}<body>${content}`));
  await expect(page.locator('.wcw-root')).toHaveAttribute('data-state', /still|done/);
  await page.waitForLoadState('networkidle');
}

/** What the browser has made of the figure's elements, one of each tag and class: every property with its value. */
const computed = (page: Page) =>
  page.locator('.wcw-figure').evaluate(async (figure) => {
    await Promise.all(figure.getAnimations({ subtree: true }).map(({ finished }) => finished));
    const kinds = new Map<string, string>();
    for (const element of [figure, ...figure.querySelectorAll('*')]) {
      const kind = `${element.localName} ${element.getAttribute('class') ?? ''}`;
      if (kinds.has(kind)) continue;
      const style = getComputedStyle(element);
      kinds.set(kind, [...style].map((name) => `${kind}, ${name}: ${style.getPropertyValue(name)}`).join('\n'));
    }
    return [...kinds.values()].join('\n').split('\n');
  });

// Of the two, one draws bitmaps and a chart, the other an SVG with handles and a table of words.
for (const name of ['inversion', 'anchor-sphere']) {
  test(`no rule of a host reaches into ${name}: every style in it is that of a neutral page`, async ({
    page,
    site,
    host,
    problems,
  }) => {
    await openHost(page, host, body(site.url, name));
    const neutral = await computed(page);
    await openHost(page, host, body(site.url, name), HOSTILE);
    const hostile = await computed(page);
    expect(neutral.length).toBeGreaterThan(5000);
    expect(hostile.filter((line, i) => line !== neutral[i]).slice(0, 20)).toEqual([]);
    expect(problems).toEqual([]);
  });
}
