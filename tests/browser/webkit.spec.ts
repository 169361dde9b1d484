import { readdirSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { finish, smallLab, smallParams } from '../unit/experiments/small-lab.ts';
import { isWebkitAtHand, startWebkit, type Webkit } from '../webkit.ts';

const test = base.extend<object, { webkit: Webkit }>({
  webkit: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures used from the pattern.
    async ({}, use) => {
      const webkit = await startWebkit();
      await use(webkit);
      await webkit.close();
    },
    { scope: 'worker' },
  ],
});
test.skip(!isWebkitAtHand(), 'WebKitGTK is not installed: apt-get install webkit2gtk-driver xvfb');
test.describe.configure({ timeout: 180_000 });

const figures = readdirSync('dist/embed/v1', { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const STATE = "return document.querySelector('wcw-figure')?.dataset.state ?? 'none'";

test('in WebKit every figure wakes, with its numbers, and nothing sticks out', async ({ webkit, baseURL }) => {
  expect(figures.length).toBeGreaterThan(20);
  for (const name of figures) {
    await webkit.open(`${baseURL}embed/v1/${name}/`);
    await expect.poll(() => webkit.run<string>(STATE), `${name} wakes`).toMatch(/^(still|done)$/);
    const { wide, text } = await webkit.run<{ wide: number; text: string }>(
      'const { scrollWidth, clientWidth } = document.documentElement; return { wide: scrollWidth - clientWidth, text: document.body.innerText }',
    );
    expect(wide, name).toBe(0);
    expect(text.length, name).toBeGreaterThan(200);
    expect(text, name).not.toMatch(/\bundefined\b|\bNaN\b/);
  }
});

test('in WebKit every chapter reads, and its figures wait in the text', async ({ webkit, baseURL }) => {
  for (const chapter of ['', 'features/', 'recos/', 'universality/', 'ledger/']) {
    await webkit.open(`${baseURL}${chapter}`);
    const { wide, heading, waiting } = await webkit.run<{ wide: number; heading: string; waiting: number }>(`
      const { scrollWidth, clientWidth } = document.documentElement;
      const waiting = [...document.querySelectorAll('wcw-figure')].filter((figure) => !figure.closest('details:not([open])') && figure.clientHeight < 300).length;
      return { wide: scrollWidth - clientWidth, heading: document.querySelector('h1').innerText, waiting };`);
    expect({ wide, waiting }, chapter).toEqual({ wide: 0, waiting: 0 });
    expect(heading.length).toBeGreaterThan(5);
  }
});

test('in WebKit a run ends with the numbers of the same run in Node, to the last digit', async ({
  webkit,
  baseURL,
}) => {
  const { result } = await finish(
    smallParams({ 'train-images': 500, seed: 7 }),
    await smallLab({ quiet: true, testImages: 10_000 }),
  );
  await webkit.open(`${baseURL}embed/v1/inversion/?data=digits&train-images=500&epochs=1&seed=7&guess=skipped`);
  await expect.poll(() => webkit.run<string>(STATE)).toBe('still');
  await webkit.run("document.querySelector('wcw-figure').start()");
  await expect.poll(() => webkit.run<string>(STATE), { timeout: 120_000 }).toBe('done');
  const here = await webkit.run<Record<string, unknown>>(
    "return JSON.parse(JSON.stringify(document.querySelector('wcw-figure').result))",
  );
  const numbers = (all: object) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => name.startsWith('accuracy.')));
  expect(numbers(here)).toEqual(numbers(result));
  expect(here.backend).toBe('wasm');
});
