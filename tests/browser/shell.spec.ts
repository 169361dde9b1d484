import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { build, type Plugin } from 'esbuild';
import { esbuildYaml } from '../../src/cli/yaml-plugin.ts';
import { faults } from '../accessibility/axe.ts';

const here = import.meta.dirname;
const styles = ['tokens', 'figure', 'frame']
  .map((name) => readFileSync(resolve(here, `../../src/styles/${name}.css`), 'utf8'))
  .join('\n');
const later: Plugin = {
  name: 'later',
  setup: (build) => build.onResolve({ filter: /\/load-later\.ts$/ }, () => ({ path: resolve(here, 'shell-later.ts') })),
};

async function bundle(contents: string, format: 'iife' | 'esm'): Promise<string> {
  const stdin = { contents, resolveDir: here, loader: 'ts' } as const;
  const plugins = [later, esbuildYaml];
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    plugins,
    outfile: 'x.js',
  });
  return outputFiles[0].text;
}

let script: string;
let early: string;
/** The picture that a page comes with, before the reader has answered and after. */
let still: string;
let answered: string;
test.beforeAll(async () => {
  script = await bundle("import './shell-page.ts';", 'iife');
  early = await bundle(
    "import { rememberEarlyTouches } from '../../src/shell/early-touch.ts'; rememberEarlyTouches(document);",
    'iife',
  );
  const code = await bundle(
    `import { renderFigure } from '../../src/shell/static.ts';
     import { openingState } from '../../src/shell/state.ts';
     import { toy, toyRecording } from '../unit/shell/toy-figure.ts';
     const opening = openingState(toy, toyRecording({ images: 5000 }));
     export const [still, answered] = [opening, { ...opening, guess: 'skipped' }].map((state) =>
       renderFigure(toy, state, { id: 'toy', network: true }),
     );`,
    'esm',
  );
  ({ still, answered } = await import(`data:text/javascript,${encodeURIComponent(code)}`));
});

/** Opens a page of the site's own origin with this body; problems land in the array returned. */
async function open(page: Page, body: string, query = ''): Promise<string[]> {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Toy</title><meta name="viewport" content="width=device-width"><meta name="wcw-page" content="article"><style>body{margin:8px}${styles}</style><main><h1>Toy</h1>${body}</main>`;
  await page.route('http://shell.test/**', (route) =>
    route.fulfill(
      new URL(route.request().url()).pathname === '/'
        ? { contentType: 'text/html', body: html }
        : { contentType: 'text/javascript', body: route.request().url().endsWith('/early.js') ? early : script },
    ),
  );
  await page.goto(`http://shell.test/${query}`);
  return problems;
}
const tag = '<script src="/toy.js"></script>';
const earlyTag = '<script src="/early.js"></script>';
const figure = (attributes = '', inner = '') => `<wcw-figure id="toy" name="toy" ${attributes}>${inner}</wcw-figure>`;
const score = (page: Page) => page.locator('.wcw-stage .wcw-answer');
const guess = (page: Page) => page.getByRole('slider', { name: 'Your guess' });
/** The recording has come: what is drawn is of the live figure's own numbers. */
const hasNumbers = (page: Page) => expect(page.locator('.wcw-figure[data-key]')).toHaveCount(1);

test('a figure wakes in its built picture without moving anything @firefox', async ({ page }) => {
  const problems = await open(page, figure('', still));
  const boxes = () =>
    page.evaluate(() => {
      const top = document.querySelector('wcw-figure')!.getBoundingClientRect().top;
      return [...document.querySelectorAll('.wcw-figure *')].map((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        // What is not drawn has no place.
        const place = width + height === 0 ? [] : [x, y - top, width, height].map(Math.round);
        return `${node.localName} ${place} ${node.childElementCount ? '' : node.textContent}`;
      });
    });
  const before = await boxes();
  await page.evaluate(() => Object.assign(globalThis, { stage: document.querySelector('.wcw-answer') }));
  await page.addScriptTag({ url: '/toy.js' });
  expect(await boxes()).toEqual(before);
  expect(await page.evaluate(() => (globalThis as unknown as { stage: Element }).stage.isConnected)).toBe(true);
  await expect(page.locator('.wcw-figure[data-key]')).toHaveCount(0);
  await page.locator('wcw-figure').hover();
  await hasNumbers(page);
  expect(await boxes()).toEqual(before);
  expect(problems).toEqual([]);
});

test('the reader guesses, trains, pauses, goes on and resets, by keyboard alone @firefox', async ({ page }) => {
  const problems = await open(page, earlyTag + figure('', still) + tag);
  await expect(score(page)).toBeHidden();
  await guess(page).press('ArrowRight');
  await page.locator('[data-action="guess"]').press('Enter');
  await expect(page.locator('.toy-guess')).toHaveText('your guess 51');
  await expect(score(page)).toBeVisible();
  // The question is gone: the reader stands at what comes next, and hears the answer.
  await expect(page.locator('[data-action="start"]')).toBeFocused();
  await expect(page.locator('.wcw-hidden[role="status"]')).toHaveText('The score is 80.');
  await page.locator('[data-action="start"]').press('Enter');
  await page.locator('[data-action="pause"]').press('Enter');
  await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', 'paused');
  // One button: the focus is still where the finger is.
  await expect(page.locator('[data-action="resume"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', 'done');
  await expect(score(page)).toHaveText('score 5');
  await expect(page.locator('.wcw-hidden[role="status"]')).toHaveText('The score is 5.', { timeout: 6000 });
  await page.locator('[data-action="settings"]').press('Enter');
  await expect(page.locator('[data-action="reset"]')).toBeVisible();
  await page.locator('[data-action="reset"]').press('Enter');
  await expect(score(page)).toHaveText('score 80');
  await expect(page.locator('[data-action="reset"]')).toBeFocused();
  expect(problems).toEqual([]);
});

test('what is drawn while the reader thinks leaves the guess where it was put', async ({ page }) => {
  await open(page, earlyTag + figure('', still) + tag);
  await guess(page).press('ArrowRight');
  await page.locator('[data-action="settings"]').press('Enter');
  await expect(page.locator('.wcw-sheet')).toBeVisible();
  await expect(guess(page)).toHaveValue('51');
  await page.locator('[data-action="guess"]').press('Enter');
  await expect(page.locator('.toy-guess')).toHaveText('your guess 51');
});

test('a control moved while the reader thinks makes the guess as it stands', async ({ page }) => {
  await open(page, earlyTag + figure('', still) + tag);
  await guess(page).press('ArrowRight');
  await expect(page.locator('[data-action="guess"]')).toBeVisible();
  await page.getByRole('radio', { name: 'round' }).press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'square' })).toBeChecked();
  await expect(page.locator('.toy-guess')).toHaveText('your guess 51');
});

test('what is pressed and moved before the figure’s script has come is done when it comes @firefox', async ({
  page,
}) => {
  const problems = await open(page, `${earlyTag}${figure('guess="skipped"', answered)}`);
  const start = page.locator('[data-part="run"] > .wcw-main');
  await page.getByRole('radio', { name: 'square' }).check();
  await page.getByRole('slider', { name: 'Mix' }).fill('0.25');
  await page.getByRole('switch', { name: 'Flip it' }).click();
  await start.click();
  await expect(start).toHaveAttribute('aria-busy', 'true');
  await page.addScriptTag({ url: '/toy.js' });
  await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', 'done');
  await expect(start).not.toHaveAttribute('aria-busy');
  const params = await page
    .locator('wcw-figure')
    .evaluate((element) => (element as unknown as { params: object }).params);
  expect(params).toMatchObject({ shape: 'square', mix: 0.25, flip: 'on' });
  await expect(page.getByRole('radio', { name: 'square' })).toBeChecked();
  expect(problems).toEqual([]);
});

test('a guess made before the figure’s script has come counts, and leaves the page where it is', async ({ page }) => {
  await open(page, `${earlyTag}${figure('', still)}`);
  await guess(page).fill('72');
  await page.locator('[data-action="skip-guess"]').click();
  expect(page.url()).toBe('http://shell.test/');
  await page.addScriptTag({ url: '/toy.js' });
  await expect(page.locator('.toy-guess')).toHaveText('your guess 72');
  await expect(score(page)).toBeVisible();
});

test('what was moved and opened before the figure’s script had come stands as it was left, and says so @firefox', async ({
  page,
}) => {
  await open(page, `${earlyTag}${figure('', still)}`);
  await guess(page).fill('72');
  await page.locator('.wcw-menu > summary').click();
  await expect(page.locator('[data-action="skip-guess"]')).toBeVisible();
  await page.addScriptTag({ url: '/toy.js' });
  await page.locator('.wcw-title').hover();
  await expect(page.getByRole('button', { name: 'I say 72: show me' })).toBeVisible();
  await expect(guess(page)).toHaveValue('72');
  await expect(page.locator('.wcw-menu')).toHaveAttribute('open');
});

test('live controls ask the network; other settings change what is shown, or say that nothing was run', async ({
  page,
}) => {
  await open(page, figure('guess="skipped"') + tag);
  await expect(score(page)).toHaveText('score 80');
  await page.getByRole('switch', { name: 'Flip it' }).press('Space');
  await expect(score(page)).toHaveText('score -5');
  await page.getByRole('radio', { name: 'round' }).press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'square' })).toBeChecked();
  await page.locator('[data-action="settings"]').press('Enter');
  await page.getByLabel('Seed').fill('12');
  await page.getByLabel('Seed').press('Enter');
  await expect(page.locator('[data-part="status"]')).toContainText('Not run yet');
  await expect(page.locator('.wcw-figure')).toHaveAttribute('data-whose', 'near');
  await page.getByLabel('Seed').fill('nonsense');
  await page.getByLabel('Seed').press('Enter');
  await expect(page.getByLabel('Seed')).toHaveValue('12');
});

test('the engine starts when a reader reaches for what needs it, and not before @firefox', async ({ page }) => {
  const problems = await open(page, figure('guess="skipped"', answered) + tag);
  await expect(page.locator('.wcw-figure[data-key]')).toHaveCount(0);
  await page.locator('.wcw-title').hover();
  await page.locator('[data-action="settings"]').focus();
  await hasNumbers(page);
  const root = page.locator('html');
  await expect(root).not.toHaveAttribute('data-warm');
  await page.locator('[data-action="start"]').focus();
  await expect(root).toHaveAttribute('data-warm', 'yes');
  expect(problems).toEqual([]);
});

test('what this copy of the site lacks is shown as recorded, with a note and nothing to press @firefox', async ({
  page,
}) => {
  const problems = await open(page, figure('guess="skipped" absent="round"') + tag);
  await expect(page.getByRole('radio', { name: 'square' })).toBeChecked();
  await expect(page.locator('[data-action="start"]')).toBeEnabled();
  await page.getByRole('radio', { name: 'square' }).press('ArrowLeft');
  await expect(page.locator('.wcw-notes')).toContainText('“round” is not part of this copy of the site');
  await expect(score(page)).toHaveText('score 80');
  await expect(page.locator('[data-action="start"]')).toBeDisabled();
  await expect(page.getByRole('switch', { name: 'Flip it' })).toBeDisabled();
  expect(problems).toEqual([]);
});

test('a figure far out of sight pauses, and goes on from where it was', async ({ page }) => {
  await page.clock.install();
  await open(page, `${figure('guess="skipped"')}<div style="height:9000px"></div>${tag}`);
  await page.clock.runFor(100);
  await expect(score(page)).toHaveText('score 80');
  await page.locator('[data-action="start"]').click();
  await page.clock.runFor(600);
  await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', 'running');
  await page.evaluate(() => scrollTo(0, 8000));
  // The engine of this page never gets to its second frame: it is given back first.
  await page.evaluate(() => Object.assign(globalThis, { halted: true }));
  await page.waitForTimeout(300);
  await page.clock.runFor(25_000);
  await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', 'paused');
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => Object.assign(globalThis, { halted: false }));
  await page.clock.runFor(100);
  await expect(page.locator('.wcw-notes')).toContainText('out of sight');
  await page.locator('[data-action="resume"]').click();
  await page.clock.runFor(5000);
  await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', 'done');
});

test('a figure that its page starts while it is far out of sight goes on training there', async ({ page }) => {
  await page.clock.install();
  await open(page, `<div style="height:9000px"></div>${figure('guess="skipped"')}${tag}`);
  await page.clock.runFor(15_000);
  await page.locator('wcw-figure').evaluate((one) => (one as HTMLElement & { start(): void }).start());
  await page.clock.runFor(600);
  // Its engine stands still from here: were it given back, the figure would pause.
  await page.evaluate(() => Object.assign(globalThis, { halted: true }));
  await page.clock.runFor(15_000);
  await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', 'running');
});

test('a figure trains on in a hidden tab, can be read there, and answers when it is seen again', async ({ page }) => {
  // As browsers do: a hidden page has no animation frames, and those it has asked for come when it is seen again.
  await page.addInitScript(() => {
    const held: FrameRequestCallback[] = [];
    const frame = requestAnimationFrame;
    globalThis.requestAnimationFrame = (draw) => frame((time) => (document.hidden ? held.push(draw) : draw(time)));
    const hide = (hidden: boolean) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      if (!hidden) for (const draw of held.splice(0)) requestAnimationFrame(draw);
    };
    Object.assign(globalThis, { hide });
  });
  type Tab = { hide(hidden: boolean): void };
  const problems = await open(page, figure('guess="skipped"') + tag);
  await hasNumbers(page);
  await page.evaluate(() => {
    (document.querySelector('wcw-figure') as HTMLElement & { start(): void }).start();
    // A drawing is due.
    (globalThis as unknown as Tab).hide(true);
  });
  await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', 'done');
  await expect(score(page)).toHaveText('score 5');
  await expect(page.locator('[data-part="run"]')).toContainText('Train again');
  await page.evaluate(() => (globalThis as unknown as Tab).hide(false));
  await page.getByRole('switch', { name: 'Flip it' }).press('Space');
  await expect(score(page)).toHaveText('score -5');
  expect(problems).toEqual([]);
});

for (const [where, attributes] of [
  ['', ''],
  [', in a shadow root too', 'isolate'],
] as const)
  test(`a page translator that puts other elements around every word stops no figure${where}`, async ({ page }) => {
    const problems = await open(page, figure(`guess="skipped" ${attributes}`) + tag);
    await hasNumbers(page);
    const translate = () =>
      page.locator('wcw-figure').evaluate((element) => {
        const root = element.shadowRoot ?? element;
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        while (texts.nextNode()) nodes.push(texts.currentNode as Text);
        // As Google's does: two elements around each text, which is another one from then on.
        for (const node of nodes.filter(
          ({ data, parentElement }) => data.trim() && parentElement?.localName !== 'style',
        )) {
          const [outer, inner] = [document.createElement('font'), document.createElement('font')];
          inner.textContent = node.data.toUpperCase();
          outer.append(inner);
          node.replaceWith(outer);
        }
        return nodes.length;
      });
    expect(await translate()).toBeGreaterThan(20);
    await expect(score(page)).toHaveText('SCORE 80');
    await page.getByRole('switch', { name: 'Flip it' }).press('Space');
    await expect(score(page)).toHaveText('score -5');
    await translate();
    await page.getByRole('switch', { name: 'FLIP IT' }).press('Space');
    await expect(score(page)).toHaveText(/^score \d+$/);
    expect(problems).toEqual([]);
  });

test('a link brings back its state, with a note where it cannot', async ({ page }) => {
  await open(page, figure('', still) + tag, '?toy.shape=square&toy.guess=30&toy.mix=7#toy');
  await expect(page.getByRole('radio', { name: 'square' })).toBeChecked();
  await expect(page.locator('.toy-guess')).toHaveText('your guess 30');
  await expect(page.locator('.wcw-notes')).toContainText('7 is out of range for Mix');
  await expect(score(page)).toHaveText('score 80');
});

test('a link whose recording does not come leaves the page’s picture, says what it was made with, and tries again @firefox', async ({
  page,
}) => {
  await page.addInitScript(() => Object.assign(globalThis, { broken: true }));
  const problems = await open(page, figure('', still) + tag, '?toy.shape=square&toy.guess=30');
  await expect(page.getByRole('alert')).toContainText('arrived damaged');
  await expect(score(page)).toHaveText('score 80');
  await expect(page.locator('.wcw-refused')).toContainText(
    'still stands here. This picture was made with: Shape: round',
  );
  await expect(page.getByRole('radio', { name: 'square' })).toBeChecked();
  await page.evaluate(() => Object.assign(globalThis, { broken: false }));
  await page.locator('[data-action="retry-error"]').press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('.wcw-refused')).toHaveCount(0);
  await expect(page.locator('[data-part="run"] > .wcw-main')).toBeFocused();
  await hasNumbers(page);
  expect(problems).toEqual([]);
});

test('two figures and the same script twice work on one page; properties and events are there', async ({ page }) => {
  const problems = await open(
    page,
    `${figure('seed="3"')}<wcw-figure id="two" name="toy" shape="square"></wcw-figure>${tag}${tag}`,
  );
  const heard = await page.evaluate(async () => {
    const element = document.querySelector('#two') as HTMLElement & {
      params: Record<string, unknown>;
      result: unknown;
      start(): void;
    };
    const events: string[] = [];
    for (const name of ['statechange', 'paramschange', 'frame', 'result'])
      element.addEventListener(name, () => events.push(name));
    element.params = { flip: 'on', seed: 'bad' };
    const ended = new Promise((resolve) => element.addEventListener('result', resolve, { once: true }));
    element.start();
    await ended;
    return { params: element.params, result: element.result, events: [...new Set(events)].sort() };
  });
  expect(heard.params).toMatchObject({ shape: 'square', flip: 'on', seed: 1 });
  expect(heard.result).toMatchObject({ score: 5 });
  expect(heard.events).toEqual(['frame', 'paramschange', 'result', 'statechange']);
  await expect(page.locator('#toy')).toHaveAttribute('data-state', 'still');
  expect(problems).toEqual([]);
});

test('a figure that is moved within its page goes on, and follows its attributes, a preset’s among them', async ({
  page,
}) => {
  const problems = await open(page, `${figure()}<aside></aside>${tag}`);
  const element = page.locator('#toy');
  await element.evaluate((node) => (node as HTMLElement & { start(): void }).start());
  await expect(element).toHaveAttribute('data-state', 'running');
  await element.evaluate((node) => document.querySelector('aside')!.append(node));
  await expect(page.locator('aside > #toy')).toHaveAttribute('data-state', 'done');
  await element.evaluate((node) => node.setAttribute('preset', 'corners'));
  const params = () => element.evaluate((node) => (node as HTMLElement & { params: unknown }).params);
  await expect.poll(params).toMatchObject({ shape: 'square', corner: 7 });
  await element.evaluate((node) => node.setAttribute('seed', '9'));
  await expect.poll(params).toMatchObject({ shape: 'square', corner: 7, seed: 9 });
  expect(problems).toEqual([]);
});

test('an isolated figure is out of reach of the page’s styles', async ({ page }) => {
  await open(page, `<style>* { color: rgb(255, 0, 0); }</style>${figure('isolate guess="skipped"')}${tag}`);
  await expect(page.locator('wcw-figure [data-action="start"]')).toBeVisible();
  expect(await page.evaluate(() => document.querySelector('wcw-figure')?.shadowRoot !== null)).toBe(true);
});

test('the menu offers the network as long as there is one', async ({ page }) => {
  await open(page, figure('guess="skipped"', answered) + tag);
  const offer = page.locator('[data-menu="weights"]');
  await expect(offer).toHaveCount(1);
  await page.locator('wcw-figure').hover();
  await hasNumbers(page);
  await expect(offer).toHaveCount(1);
  await page.locator('[data-action="settings"]').press('Enter');
  await page.getByLabel('Seed').fill('12');
  await page.getByLabel('Seed').press('Enter');
  await expect(page.locator('[data-part="status"]')).toContainText('Not run yet');
  await expect(offer).toHaveCount(0);
  await page.locator('[data-action="start"]').click();
  await expect(page.locator('wcw-figure')).toHaveAttribute('data-state', 'done');
  await expect(offer).toHaveCount(1);
});

test('the menu copies, downloads, and closes on Escape', async ({ page }) => {
  await open(page, figure('guess="skipped"', answered) + tag);
  const summary = page.getByLabel('Share and save');
  await summary.press('Enter');
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the data (CSV)' }).click();
  expect(readFileSync(await (await file).path(), 'utf8')).toContain('40,80');
  for (const picture of ['SVG', 'PNG']) {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: `Download the picture (${picture})` }).click();
    expect(readFileSync(await (await saved).path()).length).toBeGreaterThan(300);
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('.wcw-menu ul')).toBeHidden();
});

test('no data are saved before the guess: they would give the answer away', async ({ page }) => {
  await open(page, figure('', still) + tag);
  let downloads = 0;
  page.on('download', () => downloads++);
  await page.getByLabel('Share and save').press('Enter');
  for (const kind of ['CSV', 'JSON']) {
    await page.getByRole('button', { name: `Download the data (${kind})` }).click();
    await expect(page.locator('.wcw-answered')).toContainText('Guess first');
  }
  expect(downloads).toBe(0);
});

test('the saved SVG stands by itself: it has its size, carries no rule of the rest of the page and loads nothing', async ({
  page,
}) => {
  const rules = '<style>@media print { .wcw-stage { color: red } } .elsewhere, .katex { color: red }</style>';
  await open(page, rules + figure('guess="skipped"', still) + tag);
  await page.getByLabel('Share and save').press('Enter');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the picture (SVG)' }).click();
  const svg = readFileSync(await (await saved).path(), 'utf8');
  expect(svg).toContain('--paper');
  expect(svg).toContain('.wcw-stage');
  expect(svg).not.toMatch(/wcw-menu|katex|elsewhere|color: red/);
  expect(svg.replaceAll(/xmlns="[^"]*"/g, '')).not.toMatch(/https?:|url\(|@import/);
  const stage = await page
    .locator('.wcw-stage')
    .evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]);
  const drawn = await page.evaluate(async (text) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { size: [image.naturalWidth, image.naturalHeight], colours: new Set(new Uint32Array(data.buffer)).size };
  }, svg);
  expect(drawn.size).toEqual(stage);
  // Paper, ink and what lies between them.
  expect(drawn.colours).toBeGreaterThan(2);
});

for (const [width, colorScheme, least] of [
  [280, 'light', 44],
  [800, 'dark', 34],
] as const) {
  test(`axe finds nothing at ${width} px in ${colorScheme}, and nothing sticks out`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ colorScheme });
    await open(page, figure('guess="skipped"', answered) + tag);
    await page.locator('.wcw-data summary').click();
    await page.locator('[data-action="settings"]').click();
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    for (const box of await page
      .locator('.wcw-figure button:visible, .wcw-figure summary:visible, .wcw-figure select:visible')
      .all()) {
      expect((await box.boundingBox())?.height).toBeGreaterThanOrEqual(least);
    }
  });
}
