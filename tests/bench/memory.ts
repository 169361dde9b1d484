/**
 * `npm run bench:memory [-- --only opened,chapter,embed,restarts --json]`: how much memory the pages of a built site
 * (`dist/`, or `SITE_ROOT`) take in Chromium, by the proportional set of the renderer process (Linux). Each row has a
 * browser of its own; figures train on WASM at their own settings. What a page holds is read after it has been left alone
 * for a while, and nothing makes the browser collect garbage first. Nothing is asserted.
 */
import { chromium, type Page } from '@playwright/test';
import { ownArgs, ownChoice } from '../../src/cli/own-args.ts';
import { serve } from '../../src/cli/serve.ts';
import { installedBrowser, softwareWebgl } from '../browsers.ts';
import { machine, machineLine } from './machine.ts';
import { type RendererMemory, watchMemory } from './renderer-memory.ts';

/** Milliseconds for which a page is left alone before it is read. */
const REST = 15_000;
/** Milliseconds for which a run goes on before it is begun again, and how often it is. */
const BETWEEN_RESTARTS = 5000;
const RESTARTS = 10;
/** Milliseconds after which a run is given up. */
const PATIENCE = 300_000;

interface Row {
  readonly told: string;
  readonly most?: number;
  /** MB, after a rest. */
  readonly held: number;
  readonly peak: number;
  /** MB on the way, in order. */
  readonly course?: readonly number[];
}

const rows: Readonly<Record<string, (page: Page, memory: RendererMemory) => Promise<Row>>> = {
  async opened(page, memory) {
    await page.goto(`${site}recos/`);
    return { told: 'the chapter as opened', ...(await rested(page, memory)) };
  },

  async chapter(page, memory) {
    await page.goto(`${site}recos/`);
    const course: number[] = [];
    const starts = page.locator('wcw-figure:has([data-action="start"], [data-part="run"])');
    for (const id of await starts.evaluateAll((figures) => figures.map((figure) => figure.id))) {
      const figure = page.locator(`#${id}`);
      await figure.scrollIntoViewIfNeeded();
      await page.waitForTimeout(1000);
      await figure.evaluate(train, PATIENCE);
      course.push(await memory.now());
    }
    return { told: 'the chapter, all figures run', most: 250, ...(await rested(page, memory)), course };
  },

  async embed(page, memory) {
    await page.goto(`${site}embed/v1/inversion/?guess=skipped`);
    await page.locator('wcw-figure').evaluate(train, PATIENCE);
    return { told: 'an embed that has trained', most: 130, ...(await rested(page, memory)) };
  },

  async restarts(page, memory) {
    await page.goto(`${site}embed/v1/inversion/?guess=skipped`);
    const figure = page.locator('wcw-figure');
    const course: number[] = [];
    for (let i = 0; i < RESTARTS; i++) {
      await figure.evaluate((element: HTMLElement & { start(): void }) => element.start());
      await page.waitForTimeout(BETWEEN_RESTARTS);
      course.push(await memory.now());
      await figure.evaluate((element: HTMLElement & { reset(): void }) => element.reset());
    }
    return { told: `an embed begun ${RESTARTS} times`, most: 130, ...(await rested(page, memory)), course };
  },
};

/** Runs in the page: presses Start, and waits for the end. */
async function train(element: Element, patience: number): Promise<void> {
  const figure = element as HTMLElement & { start(): void };
  while (!figure.dataset.state) await new Promise((resolve) => setTimeout(resolve, 100));
  await new Promise<void>((resolve, reject) => {
    figure.addEventListener('statechange', () => /^(done|error)$/.test(figure.dataset.state ?? '') && resolve());
    setTimeout(() => reject(new Error(`${figure.id} is ${figure.dataset.state}`)), patience);
    figure.start();
  });
  if (figure.dataset.state === 'error') throw new Error(`${figure.id} ended in an error`);
}

async function rested(page: Page, memory: RendererMemory): Promise<{ held: number; peak: number }> {
  await page.waitForTimeout(REST);
  const held = await memory.now();
  return { held, peak: memory.peak() };
}

const args = ownArgs({ values: ['only'], switches: ['json'] });
const json = args.flags.has('json');
const names = ownChoice(args, 'only', Object.keys(rows));
const site = await serve();
if (!json) console.log(machineLine(machine()));
const measured: Row[] = [];
for (const name of names) {
  const browser = await chromium.launch({
    executablePath: installedBrowser('chromium'),
    chromiumSandbox: false,
    args: [...softwareWebgl],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const memory = await watchMemory(browser);
  const row = await rows[name]!(page, memory);
  measured.push(row);
  await memory.stop();
  await browser.close();
  if (!json) print(row);
}
if (json) console.log(JSON.stringify({ machine: machine(), rows: measured }, null, 2));
process.exit();

function print({ told, held, peak, most, course }: Row): void {
  const target = most === undefined ? '' : `   at most ${most}`;
  console.log(`${told.padEnd(32)}${Math.round(held)} MB   peak ${Math.round(peak)} MB${target}`);
  if (course) console.log(`  on the way: ${course.map(Math.round).join(', ')}`);
}
