import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { hashWeights } from '../../src/cli/provenance.ts';
import { symmetricEigen } from '../../src/math/symmetric-eigen.ts';
import { smallLab } from '../unit/experiments/small-lab.ts';
import type { SmallSite } from './kernels-site.ts';
import { experiment, type TwoParams } from './two-networks.ts';
import type { runTwo, TwoResult } from './two-networks-page.ts';
import { serveTwoNetworks } from './two-networks-site.ts';

const test = base.extend<object, { site: SmallSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures used from the pattern.
    async ({}, use, { parallelIndex }) => {
      const site = await serveTwoNetworks(`test-results/two-networks-${parallelIndex}`);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
});

const steps = 30;
const run = (page: Page | Frame, params: TwoParams): Promise<TwoResult> =>
  page.evaluate((params) => (globalThis as unknown as { runTwo: typeof runTwo }).runTwo(params), params);
/** Lets the workers of a page believe in so many cores, and count the helpers that they start. */
async function onCores(page: Page, cores: number): Promise<void> {
  await page.addInitScript((cores) => {
    const prefix = `
      Object.defineProperty(navigator, 'hardwareConcurrency', { value: ${cores} });
      globalThis.helpersStarted = 0;
      globalThis.Worker = class extends Worker {
        constructor(address) { super(address); globalThis.helpersStarted++; }
      };`;
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => create(new Blob([prefix, blob as Blob], { type: 'text/javascript' }));
  }, cores);
}

async function inNode(): Promise<string> {
  const generator = experiment.run({ networks: 3, steps, turns: 'off' }, await smallLab());
  for (;;) {
    const { value, done } = await generator.next();
    if (done) return hashWeights([...value.weights, ...value.moments.first, ...value.moments.second]);
  }
}

for (const cores of [1, 2, 4]) {
  const named = `three networks train on ${cores} cores to the same bits as in turn in Node`;
  test(cores === 4 ? `${named} @firefox` : named, async ({ page, site }) => {
    await onCores(page, cores);
    await page.goto(site.url);
    const { hash, steps: done, values, helpers } = await run(page, { networks: 3, steps, turns: 'off' });
    expect([done, helpers]).toEqual([[50, 50, 50], cores - 1]);
    expect(values).toEqual([...symmetricEigen([2, 1, 1, 2], 2).values]);
    expect(hash).toBe(await inNode());
  });
}

test('a sandboxed frame starts helpers as well @firefox', async ({ page, site }) => {
  await onCores(page, 3);
  await page.goto(site.url);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    frame.src = location.href;
    document.body.append(frame);
    return new Promise((resolve) => frame.addEventListener('load', resolve));
  });
  const { hash, helpers } = await run(page.frames()[1]!, { networks: 3, steps, turns: 'off' });
  expect([hash, helpers]).toEqual([await inNode(), 2]);
});
