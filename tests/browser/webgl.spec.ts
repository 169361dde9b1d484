import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { wasmFile } from '../../src/cli/wasm-file.ts';
import { activations } from '../../src/nets/activation.ts';
import { bundlePage, type SmallSite, serveFiles } from './kernels-site.ts';
import type { Differences, webglPage } from './webgl-page.ts';

let site: SmallSite;
test.beforeAll(async () => {
  const wasm = await readFile(wasmFile());
  site = await serveFiles({ '/page.js': await bundlePage('webgl-page.ts'), '/wasm.wasm': wasm });
});
test.afterAll(() => site.close());

type Tests = typeof webglPage;
async function open(page: Page) {
  await page.goto(site.url);
  const call = <K extends keyof Tests>(name: K, ...args: Parameters<Tests[K]>) =>
    page.evaluate(
      ([name, args]) =>
        (globalThis as unknown as { webglPage: Record<string, (...a: unknown[]) => unknown> }).webglPage[name]!(
          ...args,
        ),
      [name, args] as const,
    ) as ReturnType<Tests[K]>;
  await call('start');
  return call;
}

/** The names that are further apart than the tolerance, with how far. */
const tooFar = (all: Differences, tolerance: number) =>
  Object.entries(all).filter(([, apart]) => !(apart <= tolerance));

/** Shares of the largest value. Measured at most 1.2e-6 for a layer, 5e-6 for a whole network. */
const LAYER = 1e-5;
const NETWORK = 5e-5;

test('every layer, the loss and Adam on WebGL agree with WASM to 1e-5, also where windows tie', async ({ page }) => {
  const call = await open(page);
  for (const activation of activations) {
    expect(tooFar(await call('layers', activation), LAYER), activation).toEqual([]);
  }
  expect(tooFar(await call('ends'), LAYER)).toEqual([]);
});

test('every kind of layer, composed on WebGL, answers and learns as its fused kernels do on WASM, to 5e-5', async ({
  page,
}) => {
  const call = await open(page);
  const apart = await call('kinds');
  expect(Object.keys(apart).length).toBeGreaterThan(40);
  expect(tooFar(apart, NETWORK)).toEqual([]);
});

test('the gradients of LeNet-5 on WebGL agree with WASM to 5e-5, on noise and on padded digits', async ({ page }) => {
  const call = await open(page);
  for (const kind of ['noise', 'digits'] as const) {
    for (const activation of activations) {
      const apart = await call('network', { activation }, kind);
      expect(Object.keys(apart)).toHaveLength(11);
      expect(tooFar(apart, NETWORK), `${activation} on ${kind}`).toEqual([]);
    }
  }
  expect(tooFar(await call('network', { filters: 'paired', biases: false }, 'digits'), NETWORK)).toEqual([]);
});

test('ten steps on WebGL keep no tensor and no byte, and all is given back', async ({ page }) => {
  const call = await open(page);
  for (const activation of ['linear', 'abs'] as const) {
    const [before, first, last, after] = await call('memory', { activation, filters: 'paired' });
    expect(first![0]).toBeGreaterThan(20);
    expect(last).toEqual(first);
    expect(after).toEqual(before);
  }
});
