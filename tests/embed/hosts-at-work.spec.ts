import { expect, innerFrame, stated, test, trainToTheEnd } from './fixtures.ts';
import { figureScript, lesson } from './lesson.ts';

const settings = (seed: number) => `seed="${seed}" data="digits" train-images="100" epochs="1" guess="skipped"`;
const figure = (seed = 1) => `<wcw-figure name="inversion" ${settings(seed)}></wcw-figure>`;

test.describe('on a host whose service worker answers for all that its pages ask for', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a figure trains to the end', async ({ page, site, host, problems }) => {
    const worker = host.show(
      `const asked = [];
       addEventListener('install', () => skipWaiting());
       addEventListener('activate', (event) => event.waitUntil(clients.claim()));
       addEventListener('fetch', (event) => { asked.push(event.request.url); event.respondWith(fetch(event.request)); });
       addEventListener('message', (event) => event.source.postMessage(asked));`,
      undefined,
      { 'content-type': 'text/javascript' },
    );
    await page.goto(host.show(lesson('')));
    await page.evaluate(async (address) => {
      const claimed = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
      await navigator.serviceWorker.register(address);
      await claimed;
    }, worker);
    await page.goto(host.show(lesson(figure() + figureScript(site.url))));
    await trainToTheEnd(page);
    const asked = await page.evaluate(
      () =>
        new Promise<string[]>((done) => {
          navigator.serviceWorker.addEventListener('message', ({ data }) => done(data), { once: true });
          navigator.serviceWorker.controller!.postMessage('');
        }),
    );
    expect(asked).toContain(`${site.url}/embed/v1/inversion.js`);
    expect(asked.filter((address) => address.includes('/engine/'))).not.toEqual([]);
    expect(problems).toEqual([]);
  });
});

test('an output that puts HTML into the page and runs its scripts afterwards, as Notebook 6 does, shows a figure that trains, twice, too', async ({
  page,
  site,
  host,
  problems,
}) => {
  await page.goto(host.show(lesson('<div class="output"></div>')));
  const show = () =>
    page.evaluate(async (code) => {
      const output = document.querySelector('.output')!;
      output.innerHTML = code;
      for (const { src } of output.querySelectorAll('script')) {
        const run = Object.assign(document.createElement('script'), { src });
        const ran = new Promise((done) => run.addEventListener('load', done));
        document.head.append(run);
        await ran;
        run.remove();
      }
    }, figureScript(site.url) + figure());
  await show();
  await expect(stated(page)).toHaveAttribute('data-state', 'still');
  // The cell is run again.
  await show();
  await trainToTheEnd(page);
  expect(problems).toEqual([]);
});

test('a tab that the browser froze while a figure trained goes on where it was', async ({
  page,
  site,
  host,
  problems,
}) => {
  const longer = figure().replace('train-images="100" epochs="1"', 'train-images="300" epochs="6"');
  await page.goto(host.show(lesson(longer + figureScript(site.url))));
  await page.locator('[data-action="start"]').dispatchEvent('click');
  const step = () =>
    page
      .locator('wcw-figure')
      .evaluate((one) => (Reflect.get(one, 'frame') as { step: number } | undefined)?.step ?? 0);
  await expect.poll(step).toBeGreaterThan(0);
  const tab = await page.context().newCDPSession(page);
  await tab.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((done) => setTimeout(done, 3000));
  await tab.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(stated(page)).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  expect(problems).toEqual([]);
});

test('of twelve figures of one page that start at once two train, the others pause, and one goes on when it is asked', async ({
  page,
  site,
  host,
  problems,
}) => {
  test.slow();
  const seeds = Array.from({ length: 12 }, (_, i) => i + 1);
  await page.goto(host.show(lesson(seeds.map((seed) => figure(seed)).join('') + figureScript(site.url))));
  const all = page.locator('.wcw-root');
  await expect(page.locator('.wcw-root[data-state="still"]')).toHaveCount(12);
  const start = (elements: readonly HTMLElement[]) => {
    for (const one of elements) (one as HTMLElement & { start(): void }).start();
  };
  await page.locator('wcw-figure').evaluateAll(start);
  await expect(page.locator('.wcw-root[data-state="done"]')).toHaveCount(2, { timeout: 60_000 });
  await expect(page.locator('.wcw-root[data-state="paused"]')).toHaveCount(10);
  await page.locator('wcw-figure').nth(5).evaluateAll(start);
  await expect(all.nth(5)).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
  expect(problems).toEqual([]);
});

test('H5P’s resizer, which answers before it listens, gives a frame the height of its figure', async ({
  page,
  site,
  host,
}) => {
  const resizer = `<script>
    const known = new Set();
    addEventListener('message', ({ source, data }) => {
      if (data.context !== 'h5p') return;
      const frame = document.querySelector('iframe');
      if (frame.contentWindow !== source) return;
      if (data.action === 'hello') { known.add(source); source.postMessage({ context: 'h5p', action: 'hello' }, '*'); }
      else if (data.action === 'prepareResize' && frame.clientHeight !== data.scrollHeight) {
        frame.style.height = data.clientHeight + 'px';
        source.postMessage({ context: 'h5p', action: 'resizePrepared' }, '*');
      } else if (data.action === 'resize' && known.has(source)) frame.style.height = data.scrollHeight + 'px';
    });</script>`;
  const frame = `<iframe src="${site.url}/embed/v1/inversion/?data=digits" title="A figure" style="border:0;width:100%"></iframe>`;
  await page.goto(host.show(lesson(resizer + frame)));
  const inner = await innerFrame(page);
  const wanted = () => inner.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  const given = async () => (await page.locator('iframe').boundingBox())!.height;
  await expect.poll(async () => (await given()) - (await wanted())).toBe(0);
  expect(await given()).toBeGreaterThan(400);
  await page.setViewportSize({ width: 340, height: 700 });
  await expect.poll(async () => (await given()) - (await wanted())).toBe(0);
});
