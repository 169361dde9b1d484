import { createHash } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { hasMnist } from './has-mnist.ts';

/** Quick to train, and nothing of it is recorded. */
const small = 'data=digits&filters=twelve&train-images=100&epochs=1';
const onMnist = small.replace('digits', 'mnist');

/** Exceptions and unhandled rejections of a page, and errors in its console but for files that the test took away. */
async function watch(page: Page): Promise<string[]> {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      problems.push(message.text());
  });
  return problems;
}

/** The figure on its own page, which loads no other. */
const open = (page: Page, query: string) => page.goto(`embed/v1/inversion/?${query}&guess=skipped`);
/** The figure in its text. */
const openChapter = (page: Page, query: string) =>
  page.goto(`recos/?${`${query}&guess=skipped`.replace(/^|&/g, '$&inversion.')}#inversion`);
const figure = (page: Page) => page.locator('wcw-figure#inversion');
const start = (page: Page) => figure(page).locator('[data-action="start"]').click();
/** What the figure says went wrong: plain words, with a way on. */
async function plainWords(page: Page): Promise<string> {
  const box = figure(page).locator('.wcw-error');
  await expect(box).toBeVisible({ timeout: 60_000 });
  await expect(box.locator('[data-action="retry-error"]')).toBeVisible();
  const text = (await box.textContent()) ?? '';
  expect(text).not.toMatch(/errors\.|undefined|Error:|\{\w+\}/);
  return text;
}
const trains = (page: Page) => expect(figure(page)).toHaveAttribute('data-state', /running|done/, { timeout: 60_000 });

test.describe('data', () => {
  test.skip(!hasMnist, 'this copy of the site has no MNIST');

  for (const { what, says, body } of [
    { what: 'a damaged shard', says: /damaged/, body: () => Buffer.from('this is not a shard') },
    { what: 'a missing shard', says: /could not be loaded/, body: () => undefined },
  ]) {
    test(`${what} is told in plain words, and with the file back "try again" trains`, async ({ page }) => {
      const problems = await watch(page);
      const address = /train-000\.gz\.js$/;
      await page.route(address, (route) => {
        const bytes = body();
        return bytes ? route.fulfill({ body: bytes }) : route.fulfill({ status: 404, body: '' });
      });
      await open(page, onMnist);
      await start(page);
      expect(await plainWords(page)).toMatch(says);
      await page.unroute(address);
      await figure(page).locator('[data-action="retry-error"]').click();
      await trains(page);
      expect(problems).toEqual([]);
    });
  }

  test('a shard that is not the one its manifest promises is not trained on', async ({ page }) => {
    const problems = await watch(page);
    await page.route(/mnist\/manifest\.json$/, async (route) => {
      const manifest = await (await route.fetch()).json();
      manifest.splits.train[0].sha256 = createHash('sha256').update('another').digest('hex');
      await route.fulfill({ json: manifest });
    });
    await open(page, onMnist);
    await start(page);
    expect(await plainWords(page)).toMatch(/damaged/);
    expect(problems).toEqual([]);
  });

  test('a manifest that is not one is told in plain words', async ({ page }) => {
    const problems = await watch(page);
    await page.route(/mnist\/manifest\.json$/, (route) => route.fulfill({ body: '<html>not found</html>' }));
    await open(page, onMnist);
    await start(page);
    expect(await plainWords(page)).toMatch(/generated data/);
    expect(problems).toEqual([]);
  });
});

for (const [what, answer] of [
  ['missing', { status: 404, body: '' }],
  ['damaged', { body: 'this is no recording' }],
] as const) {
  test(`a ${what} recorded run is told in plain words; the picture stays, and it can be had again`, async ({
    page,
  }) => {
    const problems = await watch(page);
    const address = /(?:recording|ends)\.bin\.gz\.js$/;
    await page.route(address, (route) => route.fulfill(answer));
    await page.goto('recos/#inversion');
    await expect(figure(page)).toHaveAttribute('data-state', 'still');
    const numbers = figure(page).locator('.wcw-stage');
    const before = await numbers.textContent();
    await figure(page).locator('.wcw-title').hover();
    await plainWords(page);
    expect(await numbers.textContent()).toBe(before);
    await page.unroute(address);
    await figure(page).locator('[data-action="retry-error"]').click();
    await expect(figure(page)).toHaveAttribute('data-state', 'still', { timeout: 30_000 });
    await expect(figure(page).locator('.wcw-error')).toHaveCount(0);
    expect(problems).toEqual([]);
  });
}

test('a recorded run that does not come is missed by nobody where its end is there', async ({ page }) => {
  const kind = () => figure(page).evaluate((element) => (element as unknown as { shown: { kind: string } }).shown.kind);
  /** What is read once the figure has what it can have. */
  const readFrom = async (source: string) => {
    // The ends that are kept are those of runs on MNIST, which not every copy opens with.
    await page.goto('recos/?inversion.data=mnist#inversion');
    await expect(figure(page)).toHaveAttribute('data-state', 'still');
    await figure(page).locator('.wcw-title').hover();
    await expect.poll(kind).toBe(source);
    await expect(figure(page).locator('[data-part="status"]')).toContainText('MNIST');
    return figure(page).locator('.wcw-read').textContent();
  };
  const whole = await readFrom('recording');
  await page.route(/recording\.bin\.gz\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
  // The same address again would only scroll to the figure.
  await page.goto('about:blank');
  expect(await readFrom('end')).toBe(whole);
});

for (const [what, address, openPage] of [
  ['engine', /engine\/engine\.js$/, open],
  ['WASM binary', /engine\/wasm\.wasm$/, open],
  ['script of a chapter', /_astro\/later[.\w-]*\.js(\?again=\d+)?$/, openChapter],
  ['script of an embed', /embed\/v1\/later\.js$/, open],
] as const) {
  test(`a missing ${what} is told in plain words, and with the file back "try again" trains`, async ({ page }) => {
    const problems = await watch(page);
    await page.route(address, (route) => route.fulfill({ status: 404, body: '' }));
    await openPage(page, small);
    await start(page);
    expect(await plainWords(page)).toMatch(/could not be loaded/);
    await page.unroute(address);
    await figure(page).locator('[data-action="retry-error"]').click();
    await trains(page);
    expect(problems).toEqual([]);
  });
}

/** What an answer to every address looks like on hosts of single-page sites, and on networks that ask to sign in. */
const htmlPage = { contentType: 'text/html', body: '<!doctype html><title>Sign in</title><p>Sign in' };
/** The engine begins with this statement: a worker cannot be prepared in another way. */
const begin = (statement: string) => async (page: Page) => {
  await page.route(/engine\/engine\.js$/, async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({ contentType: 'text/javascript', body: `${statement}\n${body}` });
  });
};
const answer = (address: RegExp, reply: { contentType?: string; body: string }) => (page: Page) =>
  page.route(address, (route) => route.fulfill(reply));

for (const { what, says, prepare } of [
  { what: 'a WASM binary answered as a page', says: /web page/, prepare: answer(/wasm\.wasm$/, htmlPage) },
  { what: 'an engine answered as a page', says: /web page/, prepare: answer(/engine\.js$/, htmlPage) },
  { what: 'a shard answered as a page', says: /web page/, prepare: answer(/train-000\.gz\.js$/, htmlPage) },
  {
    what: 'a WASM binary cut short',
    says: /damaged/,
    prepare: (page: Page) =>
      page.route(/wasm\.wasm$/, async (route) => {
        const bytes = await (await route.fetch()).body();
        await route.fulfill({ contentType: 'application/wasm', body: bytes.subarray(0, 200_000) });
      }),
  },
  {
    what: 'an engine cut short',
    says: /damaged/,
    prepare: (page: Page) =>
      page.route(/engine\.js$/, async (route) => {
        const bytes = await (await route.fetch()).body();
        await route.fulfill({ contentType: 'text/javascript', body: bytes.subarray(0, 200_000) });
      }),
  },
  {
    what: 'a page that forbids WASM',
    says: /forbids WebAssembly/,
    prepare: (page: Page) =>
      page.route(/inversion\/(\?|$)/, async (route) => {
        const html = await (await route.fetch()).text();
        const body = html.replace(/(?:'|&#39;)wasm-unsafe-eval(?:'|&#39;)/, '');
        expect(body).not.toBe(html);
        await route.fulfill({ contentType: 'text/html', body });
      }),
  },
  { what: 'no WebAssembly', says: /turned off/, prepare: begin('delete self.WebAssembly;') },
  {
    what: 'no memory left',
    says: /memory/,
    prepare: begin('WebAssembly.instantiate = async () => { throw new RangeError("Out of memory"); };'),
  },
]) {
  test(`${what} is told within ten seconds, and the recorded run can still be watched`, async ({ page }) => {
    test.skip(what.includes('shard') && !hasMnist, 'this copy of the site has no MNIST');
    await prepare(page);
    await open(page, what.includes('shard') ? 'data=mnist' : 'data=digits');
    await start(page);
    await expect(figure(page).locator('.wcw-error')).toBeVisible({ timeout: 10_000 });
    expect(await plainWords(page)).toMatch(says);
    await figure(page).locator('[data-action="show-recorded"]').click();
    await expect(figure(page).locator('.wcw-error')).toHaveCount(0);
    await expect(figure(page)).toHaveAttribute('data-state', 'still');
    const numbers = figure(page).locator('.wcw-read');
    const last = await numbers.textContent();
    await page.mouse.move(1, 1);
    // Until the recording has come again, there is nothing to lead through.
    await expect(async () => {
      await figure(page).locator('.kit-cursor').press('Home');
      expect(await numbers.textContent()).not.toBe(last);
    }).toPass();
  });
}

test('without WebAssembly a graphics processor trains, and the figure says why', async ({ page }) => {
  test.slow();
  // The processor's stand-in here calls itself software, on which WASM would be waited for.
  await begin(`delete self.WebAssembly;
const { getParameter } = WebGL2RenderingContext.prototype;
WebGL2RenderingContext.prototype.getParameter = function (name) {
  const value = getParameter.call(this, name);
  return typeof value === 'string' ? 'Adreno (TM) 650' : value;
};`)(page);
  await open(page, small);
  await start(page);
  await trains(page);
  await figure(page).locator('[data-action="settings"]').click();
  await expect(figure(page).locator('.wcw-sheet')).toContainText('WebAssembly does not start');
});

test('a browser that keeps nothing trains all the same, and both figure and ledger say so', async ({ page }) => {
  const problems = await watch(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openChapter(page, small);
  await start(page);
  await expect(figure(page)).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
  await expect(figure(page).locator('[data-part="status"]')).toContainText('kept until you leave');
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('ledger/');
  await expect(page.locator('[data-storage]')).toContainText('does not let the page keep anything');
  expect(problems).toEqual([]);
});

test('a store full of nonsense counts as empty', async ({ page }) => {
  const problems = await watch(page);
  await page.addInitScript(() => {
    localStorage.setItem('wcw-results-1', '[{"experiment":7},null,"x",{"params":null}]');
    localStorage.setItem('theme', '"><script>');
  });
  await page.goto('ledger/');
  await expect(page.locator('.yours .number')).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('MNIST asked for where it is not: the numbers stand as recorded, and training offers the generated digits', async ({
  page,
}) => {
  const problems = await watch(page);
  await page.route(/inversion\/(\?|$)/, async (route) => {
    const html = await (await route.fetch()).text();
    await route.fulfill({
      contentType: 'text/html',
      body: html.replace('<wcw-figure ', '<wcw-figure absent="mnist" '),
    });
  });
  await page.route('**/data/mnist/**', (route) => route.fulfill({ status: 404, body: '' }));
  await open(page, 'data=mnist');
  await figure(page).hover();
  await expect(figure(page).locator('.wcw-notes')).toContainText('MNIST', { ignoreCase: true });
  await expect(figure(page).locator('.wcw-error')).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('12 addresses of any kind open the chapter without an exception, and the figure still works', async ({ page }) => {
  test.slow();
  const problems = await watch(page);
  for (const query of fuzzed(12)) {
    await page.goto(`recos/?${query}#inversion`);
    await expect(figure(page), query).toHaveAttribute('data-state', /still|loading/);
    expect(problems, query).toEqual([]);
  }
  await figure(page).locator('.wcw-go').scrollIntoViewIfNeeded();
  await expect(figure(page).locator('.wcw-go')).toBeEnabled();
});

/** Queries from the words of the public interface and from what people and programs type. */
function fuzzed(count: number): string[] {
  let state = 2024;
  const below = (n: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const keys =
    'seed activation negate blend data epochs train-images digit preset guess panel epoch hide __proto__'.split(' ');
  const values =
    'garbage,,on,relu,mnist,-1,1e999,NaN,%00,%,%E0%A4%A,<script>,0x10,你好,../..,constructor, 7 ,0.5,skipped'
      .split(',')
      .concat('9'.repeat(500), 'draw', 'anchors');
  const pick = (from: readonly string[]) => from[below(from.length)]!;
  const pair = () => `${below(8) ? 'inversion.' : ''}${pick(keys)}=${pick(values)}`;
  return Array.from({ length: count }, () => Array.from({ length: 1 + below(6) }, pair).join('&'));
}
