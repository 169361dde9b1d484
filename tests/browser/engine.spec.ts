import { test as base, expect, type Page } from '@playwright/test';
import { hashWeights } from '../../src/cli/provenance.ts';
import type { EngineOptions } from '../../src/engine/client.ts';
import type { RunHandle } from '../../src/engine/engine.ts';
import { finish, smallLab, smallParams } from '../unit/experiments/small-lab.ts';
import type { Bench, Heard } from './engine-page.ts';
import { type EngineSite, serveEngine } from './engine-site.ts';

const test = base.extend<object, { site: EngineSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures used from the pattern.
    async ({}, use, { parallelIndex }) => {
      const site = await serveEngine(`test-results/engine-${parallelIndex}`);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
});

const params = smallParams({ 'train-images': 500 });
/** Final weights of the same run in Node. */
const inNode = async (changes: Partial<typeof params> = {}): Promise<string> =>
  hashWeights((await finish({ ...params, ...changes }, await smallLab({ quiet: true, testImages: 100 }))).last.weights);

interface World {
  Bench: new (...args: ConstructorParameters<typeof Bench>) => Bench;
  bench: Bench;
}

async function open(page: Page, address: string, options: EngineOptions = {}, from?: string, prefix?: string) {
  await page.goto(address);
  await page.evaluate(
    ([options, from, prefix]) => {
      const world = globalThis as unknown as World;
      world.bench = new world.Bench(options, from, prefix);
    },
    [options, from, prefix] as const,
  );
  const inPage = { timeout: 60_000, polling: 20 };
  return {
    start: (changes: object = {}) =>
      page.evaluate((all) => (globalThis as unknown as World).bench.start(all), { ...params, ...changes }),
    /** Waits until a kind of word was said `count` times. */
    heard: async (type: Heard['type'], count = 1) => {
      await page.waitForFunction(
        ([type, count]) => (globalThis as unknown as World).bench.count(type) >= count,
        [type, count] as const,
        inPage,
      );
      return page.evaluate((type) => (globalThis as unknown as World).bench.count(type), type);
    },
    values: (type: Heard['type']) =>
      page.evaluate(
        (type) => JSON.parse(JSON.stringify((globalThis as unknown as World).bench.values(type) ?? null)),
        type,
      ),
    tell: (what: Exclude<keyof RunHandle, 'live'>) =>
      page.evaluate((what) => (globalThis as unknown as World).bench.run?.[what](), what),
    hash: () => page.evaluate(() => (globalThis as unknown as World).bench.hash()),
  };
}

test('trains to the same bits as in Node, by way of pause, step and looks @firefox', async ({ page, site }) => {
  const bench = await open(page, `http://localhost:${site.port}/`, { backend: 'wasm' });
  // Long enough that a pause finds it running.
  const long = { 'train-images': 6000 };
  await bench.start(long);
  await bench.heard('frame', 2);
  await bench.tell('pause');
  await bench.heard('paused');
  await bench.tell('step');
  await bench.heard('paused', 2);
  const looked = await page.evaluate(async (params) => {
    const { engine } = (globalThis as unknown as World).bench;
    const look = async (negate: string) => {
      const answer = await engine.look('inversion', 'current', { ...params, negate }, { testImages: 200 });
      return answer?.frame as { original: { accuracy: number }; negative: { accuracy: number } };
    };
    return [await look('off'), await look('on')].map(({ original, negative }) => [
      original.accuracy,
      negative.accuracy,
    ]);
  }, params);
  expect(looked[1]).toEqual([...looked[0]].reverse());
  await bench.tell('resume');
  await bench.heard('done');
  expect(await bench.hash()).toBe(await inNode(long));
});

test('trains on a page of another origin that may not fetch @firefox', async ({ page, site }) => {
  const address = `http://127.0.0.1:${site.port}/`;
  const bench = await open(page, address, { backend: 'wasm' }, `http://localhost:${site.port}`);
  await bench.start();
  await bench.heard('done');
  expect(await bench.hash()).toBe(await inNode());
});

test('takes WASM where there is no WebGL, and says why @firefox', async ({ page, site }) => {
  const without = 'globalThis.OffscreenCanvas = undefined;';
  const bench = await open(page, `http://localhost:${site.port}/`, {}, undefined, without);
  await bench.start();
  await bench.heard('frame', 2);
  expect(await bench.values('backend')).toEqual(['wasm', 'no-webgl']);
});

test('goes on in a new worker when one falls silent, and ends with the same bits @firefox', async ({ page, site }) => {
  const bench = await open(page, `http://localhost:${site.port}/`, { backend: 'wasm', silence: 3 });
  // Long enough to be under way when the worker is taken away.
  await bench.start({ epochs: 20 });
  await bench.heard('frame', 3);
  await page.evaluate(() => (globalThis as unknown as World).bench.workers[0].terminate());
  await bench.heard('done');
  expect((await bench.values('note'))[0]).toBe('notes.worker-restarted');
  expect(await bench.hash()).toBe(await inNode({ epochs: 20 }));
});

test('goes on from the last checkpoint when a worker fails', async ({ page, site }) => {
  const bench = await open(page, `http://localhost:${site.port}/`, { backend: 'wasm' });
  // Long enough not to end before it is paused.
  await bench.start({ epochs: 20 });
  await bench.heard('frame', 3);
  await bench.tell('pause');
  await bench.heard('paused');
  await page.evaluate(() => (globalThis as unknown as World).bench.workers[0].dispatchEvent(new ErrorEvent('error')));
  await bench.heard('paused', 2);
  const [key, { step }] = await bench.values('note');
  expect(key).toBe('notes.worker-restarted');
  expect(step).toBeGreaterThan(0);
  await bench.tell('resume');
  await bench.heard('done');
  expect(await bench.hash()).toBe(await inNode({ epochs: 20 }));
});

test('goes on with WASM when the WebGL context is lost', async ({ page, site }) => {
  const losing = `{
    const contexts = [];
    const plain = OffscreenCanvas.prototype.getContext;
    OffscreenCanvas.prototype.getContext = function (...args) {
      const context = plain.apply(this, args);
      contexts.push(context);
      return context;
    };
    addEventListener('message', ({ data }) => {
      if (data.type === 'lose') for (const gl of contexts) gl?.getExtension('WEBGL_lose_context')?.loseContext();
    });
  }`;
  const bench = await open(page, `http://localhost:${site.port}/`, { backend: 'webgl' }, undefined, losing);
  await bench.start({ 'train-images': 128 });
  await bench.heard('frame', 1);
  await page.evaluate(() => (globalThis as unknown as World).bench.workers[0].postMessage({ type: 'lose' }));
  await bench.heard('done');
  expect((await bench.values('note'))[0]).toBe('notes.gpu-lost');
  expect((await bench.values('backend'))[0]).toBe('wasm');
  expect(Object.keys((await bench.values('done'))[0])).toContain('accuracy.original');
});

test('says in plain words that a worker may not start, and that a file is missing', async ({ page, site }) => {
  const strict = await open(page, `http://localhost:${site.port}/strict`, { backend: 'wasm' });
  await strict.start();
  await strict.heard('error');
  expect((await strict.values('error'))[0].key).toBe('errors.worker.start');
  const broken = await open(page, `http://localhost:${site.port}/`, {}, undefined, 'throw new Error("broken");');
  await broken.start();
  await broken.heard('error');
  expect((await broken.values('error'))[0].key).toBe('errors.worker.start');
  const far = await open(page, `http://localhost:${site.port}/`, {}, 'http://localhost:9');
  await far.start();
  await far.heard('error');
  expect((await far.values('error'))[0]).toMatchObject({ key: 'errors.asset.missing', values: { name: 'engine' } });
});
