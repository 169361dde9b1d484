import { COMPACT } from '../../src/shell/embed-code.ts';
import { smallestRun } from '../smallest-run.ts';
import { expect, test, trainToTheEnd } from './fixtures.ts';

const figure = 'wcw-figure';
/** Settings without a recorded run: nothing is loaded but the page. */
const nothingRecorded = 'data=digits&filters=twelve';
type Element = { readonly params: Readonly<Record<string, string | number>> };

test('every parameter, theme and hide are read from the address', { tag: '@firefox' }, async ({
  page,
  site,
  problems,
}) => {
  await page.goto(
    `${site.url}/embed/v1/inversion/?data=digits&activation=linear&seed=9&negate=on&theme=dark&hide=seed,negate,caption`,
  );
  const params = () => page.locator(figure).evaluate((element) => (element as unknown as Element).params);
  expect(await params()).toMatchObject({ data: 'digits', activation: 'linear', seed: 9, negate: 'on', blend: 0 });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // The page's heading, before its figure lives and after.
  await expect(page.locator('h1.wcw-title')).toBeVisible();
  await expect(page.locator('[data-action="start"]')).toBeVisible();
  await page.goto(`${site.url}/embed/v1/inversion/?${nothingRecorded}&hide=run,menu,closer,nothing`);
  await expect(page.locator('.wcw-menu')).toHaveCount(0);
  await expect(page.getByRole('tab')).toHaveCount(0);
  await expect(page.getByText('“nothing” to leave out')).toBeInViewport();
  await expect(page.locator('[data-action="start"]')).toHaveCount(0);
  await page.goto(`${site.url}/embed/v1/inversion/?preset=unit&seed=4`);
  expect(await params()).toMatchObject({ scaling: 'unit', negate: 'on', seed: 4 });
  expect(problems).toEqual([]);
});

test('nothing moves when a figure wakes with parts left out, or in another state than it was built in', async ({
  page,
  site,
}) => {
  // A font that comes late sets lines anew, which is another matter.
  await page.route('**/*.woff2', (route) => route.abort());
  await page.route('**/inversion.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const query of [
    '',
    'hide=run,seed,caption,menu,replay,blend',
    `${nothingRecorded}&hide=negate`,
    'data=digits',
  ]) {
    await page.goto(`${site.url}/embed/v1/inversion/?${query}`);
    await expect(page.locator('.wcw-figure')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const sum = await page.evaluate(() =>
      (globalThis as unknown as { shifts: number[] }).shifts.reduce((total, shift) => total + shift, 0),
    );
    // A tenth of what counts as a good page: on a slow machine a line of the status may come late.
    expect(sum, query || 'as built').toBeLessThan(0.01);
  }
});

test('an invalid value gives the default and a note that says so; an unknown key is ignored', {
  tag: '@firefox',
}, async ({ page, site, problems }) => {
  await page.goto(`${site.url}/embed/v1/inversion/?${nothingRecorded}&activation=sigmoid&nonsense=1`);
  await expect(page.getByText('sigmoid')).toBeVisible();
  const { params } = await page
    .locator(figure)
    .evaluate((element) => ({ params: (element as unknown as Element).params }));
  expect(params).toMatchObject({ activation: 'relu' });
  expect(params).not.toHaveProperty('nonsense');
  expect(problems).toEqual([]);
});

test('30 addresses of any kind open without an exception', async ({ page, site, problems }) => {
  test.slow();
  for (const query of fuzzedQueries(30)) {
    await page.goto(`${site.url}/embed/v1/inversion/?${query}`);
    await expect(page.locator(figure), query).toHaveAttribute('data-state', /still|loading|done/);
    expect(problems, query).toEqual([]);
  }
});

test('what carries a figure elsewhere is there: oEmbed answer, canonical link, no index, links that open outside', async ({
  page,
  site,
  request,
}) => {
  await page.goto(`${site.url}/embed/v1/inversion/`);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /^https?:.*\/recos\/#/);
  await expect(page.locator('base')).toHaveAttribute('target', '_blank');
  expect(await page.locator('script[type="module"]').count()).toBe(0);
  expect(await page.locator('script:not([src])').count()).toBe(0);
  // Wherever the site is served, its frames lead on within it.
  await expect(page.getByRole('link', { name: 'Open in the article' })).toHaveAttribute('href', '/recos/#inversion');
  const discovery = page.locator('link[type="application/json+oembed"]');
  await expect(discovery).toHaveAttribute('href', /^https?:.*\/oembed\/v1\/inversion\.en\.json$/);
  const answer = await (await request.get(`${site.url}/oembed/v1/inversion.en.json`)).json();
  // The compact view keeps this height in any column from a phone's to a page's: nothing has to follow.
  expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 660 });
  expect(answer.html).toContain('/embed/v1/inversion/?lang=en&amp;view=compact"');
});

test('the compact view is after a run still no taller than its oEmbed answer and its codes write', async ({
  page,
  site,
  request,
}) => {
  const answer = await (await request.get(`${site.url}/oembed/v1/curve-fit.en.json`)).json();
  const { searchParams } = new URL(/src="([^"]+)"/.exec(answer.html)![1]!.replaceAll('&amp;', '&'));
  await page.setViewportSize({ width: 360, height: answer.height });
  await page.goto(`${site.url}/embed/v1/curve-fit/?${searchParams}&${await smallestRun('curve-fit')}&guess=skipped`);
  await expect(page.locator('.wcw-figure[data-view="compact"]')).toBeVisible();
  await trainToTheEnd(page);
  const height = () => page.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  for (const [width, most] of [
    [360, answer.height],
    [answer.width, answer.height],
    [720, COMPACT.wide],
  ]) {
    await page.setViewportSize({ width, height: most });
    // It is drawn anew once it knows its width.
    await page.waitForTimeout(300);
    expect(await height(), `${width} px`).toBeLessThanOrEqual(most);
  }
});

test('the address of a preset is answered with that preset by oEmbed, and leads a reader to it', async ({
  page,
  site,
  request,
}) => {
  const address = `${site.url}/embed/v1/inversion/linear/`;
  const discovery = /href="https?:[^"]*(\/oembed\/v1\/[^"]+)"/.exec(await (await request.get(address)).text())![1];
  const answer = await (await request.get(`${site.url}${discovery}`)).json();
  expect(answer.html).toContain('/embed/v1/inversion/?lang=en&amp;preset=linear&amp;view=compact"');
  await page.goto(address);
  await page.waitForURL(`${site.url}/embed/v1/inversion/?preset=linear`);
  await expect(page.locator('wcw-figure')).toHaveJSProperty('params.activation', 'linear');
});

test('an address with settings is answered with them by oEmbed, and with nothing that is none', async ({
  page,
  site,
  request,
}) => {
  const led = async (query: string) => {
    const told = await (await request.get(`${site.url}/embed/v1/inversion/?${query}`)).text();
    const address = /href="https?:[^"]*(\/oembed\/v1\/[^"]+)"/.exec(told)![1]!.replaceAll('&amp;', '&');
    const answer = await (await request.get(`${site.url}${address}`)).json();
    return new URL(/src="([^"]+)"/.exec(answer.html)![1]!.replaceAll('&amp;', '&'));
  };
  const frame = await led('seed=3&activation=abs&view=full');
  expect(frame.search).toBe('?lang=en&view=compact&seed=3&activation=abs');
  expect((await led('seed=%22%3E%3Cscript%3E&on%20load=1&url=x')).search).toBe('?lang=en&view=compact');
  await page.goto(`${site.url}${frame.pathname}${frame.search}`);
  await expect(page.locator('wcw-figure')).toHaveJSProperty('params.seed', 3);
  await expect(page.locator('wcw-figure')).toHaveJSProperty('params.activation', 'abs');
});

/** Queries from the words of the public interface and from what people and programs type. */
function fuzzedQueries(count: number): string[] {
  let state = 77;
  const below = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const keys =
    'activation negate blend data seed epochs train-images digit preset hide theme lang report __proto__'.split(' ');
  const values = [
    '',
    'on',
    'relu',
    '-1',
    '1e999',
    'NaN',
    '%00',
    '%',
    '<script>',
    '0x10',
    '你好',
    'dark',
    'splice',
    'digits',
  ];
  values.push('../..', 'constructor', '9'.repeat(400), 'run,seed,caption,menu,replay', 'unit', ' 7 ');
  const pick = (from: readonly string[]) => from[below(from.length)]!;
  const pair = () => `${pick(keys)}=${pick(values)}`;
  return Array.from({ length: count }, () =>
    [nothingRecorded, ...Array.from({ length: 1 + below(6) }, pair)].join('&'),
  );
}
