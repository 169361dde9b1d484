import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { iframeCode } from '../../src/shell/embed-code.ts';
import { expect, stated, test } from './fixtures.ts';
import { lesson } from './lesson.ts';

const code = (site: string, query = '') =>
  iframeCode({ address: `${site}/embed/v1/inversion/?guess=skipped${query}`, title: 'A figure', height: 700 });

test('in a frame sandboxed to scripts alone what cannot be saved is copied, and what cannot be opened says its address', {
  tag: '@firefox',
}, async ({ page, site, host }) => {
  await page.goto(host.show(lesson(code(site.url).replace('<iframe ', '<iframe sandbox="allow-scripts" '))));
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('wcw-figure[data-state="still"]')).toBeVisible();
  const ask = (item: string) => frame.locator(`[data-menu="${item}"]`).dispatchEvent('click');
  const [answered, byHand] = [frame.locator('.wcw-answered'), frame.locator('.wcw-menu textarea')];
  await ask('csv');
  // Nothing is said to be saved. Firefox lets such a frame copy; where that is forbidden too, there it stands.
  await expect(answered).toContainText(/by hand|Copied instead/);
  if (await byHand.isVisible()) await expect(byHand).toHaveValue(/,/);
  await ask('png');
  await expect(answered).toContainText('no files');
  await expect(byHand).toHaveValue(/\/embed\/v1\/inversion\//);
  const link = frame.locator('footer a').first();
  await link.dispatchEvent('click');
  await expect(frame.locator('footer output')).toContainText((await link.getAttribute('href'))!);
});

test('a frame keeps its height under a host’s styles, and under a cap lets all of it be reached', {
  tag: '@firefox',
}, async ({ page, site, host }) => {
  const helper = `<script src="${site.url}/embed/v1/embed.js"></script>`;
  await page.goto(host.show(lesson(code(site.url), '<style>iframe { height: auto; max-width: 100% }</style>')));
  expect((await page.locator('iframe').boundingBox())!.height).toBe(700);
  const capped = code(site.url, '&view=compact').replace('data-wcw="">', 'data-wcw="" data-wcw-max-height="400">');
  await page.goto(host.show(lesson(capped + helper)));
  await expect.poll(async () => (await page.locator('iframe').boundingBox())!.height).toBe(400);
  const last = page.frameLocator('iframe').locator('footer a').last();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
});

test('before a page is whole nothing of its frames has changed, so that a script may take it over', async ({
  page,
  site,
  host,
}) => {
  const slow = host.show('late');
  await page.route(slow, async (route) => {
    await page.waitForTimeout(1500);
    await route.fulfill({ contentType: 'text/javascript', body: 'globalThis.hydrated = style()' });
  });
  const watch = `<script>const style = () => document.querySelector('iframe').getAttribute('style');</script>`;
  const helper = `<script src="${site.url}/embed/v1/embed.js"></script>`;
  await page.goto(host.show(lesson(`${code(site.url)}${watch}${helper}<script async src="${slow}"></script>`)));
  expect(await page.evaluate(() => (globalThis as { hydrated?: string }).hydrated)).toBe('border:0;height:700px');
  await expect.poll(() => page.locator('iframe').getAttribute('style')).not.toBe('border:0;height:700px');
});

test('a frame is painted in the theme that its host asks for, an element in that of its data-theme', async ({
  page,
  site,
  host,
}) => {
  const element = `<wcw-figure name="inversion" guess="skipped"></wcw-figure><script src="${site.url}/embed/v1/inversion.js"></script>`;
  await page.goto(host.show(lesson(code(site.url) + element)));
  await expect(stated(page)).toHaveAttribute('data-state', 'still');
  const frame = page.frameLocator('iframe').locator('.wcw-figure');
  const ground = (of: typeof frame) => of.evaluate((figure) => getComputedStyle(figure).backgroundColor);
  const [light, dark] = ['rgb(253, 252, 250)', 'rgb(22, 23, 26)'];
  await expect(page.frameLocator('iframe').locator('wcw-figure')).toHaveAttribute('data-state', 'still');
  for (const [theme, colour] of [
    ['dark', dark],
    ['system', light],
  ]) {
    await page.evaluate((asked) => {
      frames[0]!.postMessage({ type: 'wcw:theme', v: 1, theme: asked }, '*');
      document.querySelector('wcw-figure')!.setAttribute('data-theme', asked!);
    }, theme);
    await expect.poll(() => ground(frame)).toBe(colour);
    await expect.poll(() => ground(page.locator('.wcw-root > .wcw-figure'))).toBe(colour);
  }
});

test('a figure whose script never comes leaves what stands in its tag, though another’s has come', async ({
  page,
  site,
  host,
}) => {
  const link = (name: string) => `<a href="${site.url}/embed/v1/${name}/">The figure ${name}</a>`;
  const tag = (name: string) => `<wcw-figure name="${name}">${link(name)}</wcw-figure>`;
  const script = (address: string) => `<script async src="${address}" onerror="globalThis.gone = true"></script>`;
  const scripts = script(`${site.url}/embed/v1/gone.js`) + script(`${site.url}/embed/v1/clip.js`);
  await page.goto(host.show(lesson(tag('inversion') + tag('clip') + scripts)));
  await page.waitForFunction(() => (globalThis as { gone?: boolean }).gone);
  await expect(stated(page, '[name="clip"]')).toHaveAttribute('data-state', 'still');
  await expect(page.getByRole('link', { name: 'The figure clip' })).toBeHidden();
  const stays = page.getByRole('link', { name: 'The figure inversion' });
  await expect(stays).toHaveAttribute('href', `${site.url}/embed/v1/inversion/`);
  await expect(stays).toBeVisible();
});

for (const way of ['as a module', 'written into the page'] as const)
  test(`a script ${way} finds what lies beside it`, async ({ page, site, host, problems }) => {
    const file = `${site.url}/embed/v1/inversion.js`;
    const text = await readFile(resolve(import.meta.dirname, '../../dist/embed/v1/inversion.js'), 'utf8');
    const origin = /"(https?:[^"]*)\/embed\/v1\/"/.exec(text)![1];
    // The site that it was built for stands elsewhere than the one under test.
    await page.route(`${origin}/**`, async (route) => {
      const asked = new URL(route.request().url());
      const answer = await route.fetch({ url: `${site.url}${asked.pathname}` });
      await route.fulfill({ response: answer, headers: { ...answer.headers(), 'access-control-allow-origin': '*' } });
    });
    await page.route(file, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, headers: { ...answer.headers(), 'access-control-allow-origin': '*' } });
    });
    const tag =
      way === 'as a module'
        ? `<script type="module" src="${file}"></script>`
        : `<script>${text.replaceAll('</script', '<\\/script')}</script>`;
    await page.goto(host.show(lesson(`<wcw-figure name="inversion" guess="skipped"></wcw-figure>${tag}`)));
    await expect(stated(page)).toHaveAttribute('data-state', 'still');
    const figure = page.locator('.wcw-figure');
    expect(await figure.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(253, 252, 250)');
    expect(problems).toEqual([]);
    // Its recording may be on its way yet, or asked for next.
    await page.goto('about:blank');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
