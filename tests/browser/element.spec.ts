import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { test as base, expect, type Page } from '@playwright/test';
import { hashWeights } from '../../src/cli/provenance.ts';
import type { InversionFrame, InversionResult } from '../../src/experiments/inversion/frame.ts';
import { finish, smallLab, smallParams } from '../unit/experiments/small-lab.ts';
import { open } from './element-driver.ts';
import { serveElement } from './element-site.ts';
import type { SmallSite } from './kernels-site.ts';

const markup = `<p>Above</p>
<wcw-figure name="inversion" data="digits" train-images="500" epochs="1" seed="7"></wcw-figure>
<div style="height: 4000px"></div>`;

const test = base.extend<object, { site: SmallSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures used from the pattern.
    async ({}, use, { parallelIndex }) => {
      const site = await serveElement(`test-results/element-${parallelIndex}`, markup);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
});

// Each trains and reads thousands of images: seconds on an idle machine, minutes on a busy one.
test.describe.configure({ timeout: 240_000 });

/** What `npm run train` prints. */
async function commandLine(): Promise<InversionResult & { weights: string }> {
  const flags = ['--data', 'digits', '--train-images', '500', '--epochs', '1', '--seed', '7'];
  const { stdout } = await promisify(execFile)(process.execPath, ['src/cli/train.ts', 'inversion', ...flags]);
  return JSON.parse(stdout);
}

/** The same run in Node, measured on fewer test images. */
async function inNode(testImages: number) {
  const params = smallParams({ 'train-images': 500, seed: 7 });
  const { result, last } = await finish(params, await smallLab({ quiet: true, testImages }));
  return { result, weights: hashWeights(last.weights) };
}
interface Shown {
  readonly frame: InversionFrame;
}
const accuracies = (result: InversionResult) => Object.entries(result).filter(([name]) => name.startsWith('accuracy.'));

/** Puts a text before the worker's own. */
const patchWorker = (page: Page, text: string) =>
  page.route('**/engine/engine.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `{${text}}${await response.text()}` });
  });

test('the public element ends with the result and the weights of the command line, to the bit', async ({
  page,
  site,
}) => {
  const running = commandLine();
  const { call, state, result, weights } = await open(page, site.url);
  await call('start');
  await state('done');
  const { weights: expected, imagesPerSecond: _, ...measured } = await running;
  expect(await result()).toEqual({ ...measured, imagesPerSecond: expect.any(Number) });
  expect(await weights()).toBe(expected);
});

test('pausing, stepping, scrolling away and back, and moving live controls change no bit of the network @firefox', async ({
  page,
  site,
}) => {
  // A figure out of sight gives its worker back after a while: here after a tenth of a second.
  await page.addInitScript(() => {
    const plain = globalThis.setTimeout;
    globalThis.setTimeout = ((act: () => void, wait?: number) =>
      plain(act, wait === 20_000 ? 100 : wait)) as typeof setTimeout;
    const { terminate } = Worker.prototype;
    Worker.prototype.terminate = function () {
      Object.assign(globalThis, { gaveBack: true });
      terminate.call(this);
    };
  });
  const figure = await open(page, `${site.url}?test-images=300`, { pauseAt: 2 });
  const { call, set, state, reached, step } = figure;
  await call('start');
  await reached(0);
  await set({ negate: 'on', blend: 0.4 });
  await state('paused');
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForFunction(() => (globalThis as { gaveBack?: boolean }).gaveBack);
  await page.evaluate(() => scrollTo(0, 0));
  const before = await step();
  await call('step');
  await reached(before + 1);
  await state('paused');
  await set({ negate: 'off', blend: 0.9 });
  await call('start');
  await set({ blend: 0 });
  await state('done');
  const expected = await inNode(300);
  const result = await figure.result();
  expect(accuracies(result)).toEqual(accuracies(expected.result));
  expect(result.changed).toEqual([]);
  expect(await figure.weights()).toBe(expected.weights);
});

test('a run that runs away says so in plain words, shows the last good network, and goes on at a press', async ({
  page,
  site,
}) => {
  // The square root, which only Adam takes in mid-run, once a step, fails once after the second frame.
  await patchWorker(
    page,
    `let failing = 0;
    let frames = 0;
    const root = Math.sqrt;
    Math.sqrt = (x) => (failing-- > 0 ? Number.NaN : root(x));
    const post = globalThis.postMessage.bind(globalThis);
    globalThis.postMessage = (message, ...rest) => {
      if (message.type === 'frame' && ++frames === 2) failing = 1;
      post(message, ...rest);
    };`,
  );
  const { figure, call, state, press, weights } = await open(page, `${site.url}?test-images=300`);
  await call('start');
  await state('error');
  await expect(figure.getByRole('alert')).toContainText('the training ran away');
  const anchors = () => figure.evaluate((element) => [...(element as unknown as Shown).frame.anchors]);
  expect((await anchors()).every(Number.isFinite)).toBe(true);
  await press('[data-action="retry-error"]');
  await state('done');
  await expect(figure.getByRole('alert')).toBeHidden();
  expect(await weights()).toBe((await inNode(300)).weights);
});

test('a figure whose graphics processor is lost goes on without it and says so', async ({ page, site }) => {
  await patchWorker(
    page,
    `let last;
    const plain = OffscreenCanvas.prototype.getContext;
    OffscreenCanvas.prototype.getContext = function (...args) {
      last = plain.apply(this, args);
      return last;
    };
    addEventListener('message', ({ data }) => {
      if (data.type === 'live') last.getExtension('WEBGL_lose_context').loseContext();
    });`,
  );
  const address = `${site.url}?test-images=100&backend=webgl`;
  const { figure, call, set, state, reached, result } = await open(page, address);
  await set({ 'train-images': 200 });
  await call('start');
  await reached(0);
  await set({ blend: 0.1 });
  await state('done');
  await expect(figure.locator('.wcw-notes')).toContainText('The graphics processor was lost');
  expect(await result()).toMatchObject({ backend: 'wasm', params: { 'train-images': 200 } });
});
