/**
 * `npm run bench:page`: how soon the figure of a built site (`dist/`, or `SITE_ROOT`) answers in Chromium. Medians over
 * fresh pages; `--json` prints numbers alone. Nothing is asserted: times are no test.
 */
import { cpus, loadavg } from 'node:os';
import { type Browser, chromium, type Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { installedBrowser } from '../browsers.ts';

const PAGES = 3;
/** Milliseconds that design asks for; tasks of the main thread and shifts are worst cases. */
const targets: Readonly<Record<string, number>> = {
  'first touch to answer, cold': 2000,
  'warm: negate, n = 1,000': 300,
  'warm: blend, n = 1,000': 300,
  'another activation, recorded': 300,
  'refinement to 10,000': 5000,
  'Start to first step': 2000,
  'longest task while training': 50,
  'layout shift': 0,
};

declare global {
  interface Window {
    watched: { longest: number; shift: number };
  }
}

async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.watched = { longest: 0, shift: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.watched.longest = Math.max(window.watched.longest, duration);
    }).observe({ type: 'longtask' });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) window.watched.shift += entry.value;
      }
    }).observe({ type: 'layout-shift' });
  });
}

/** Milliseconds from `act` in the page to the first drawn stage line that holds `text` and lacks `not`. */
function time(page: Page, act: string, text: string, not = ' never '): Promise<number> {
  return page.evaluate(
    async ({ act, text, not }) => {
      const figure = document.querySelector('#inversion') as HTMLElement;
      const start = performance.now();
      new Function('figure', act)(figure);
      for (;;) {
        await new Promise(requestAnimationFrame);
        const told = figure.querySelector('.inv-sample')?.textContent ?? '';
        if (told.includes(text) && !told.includes(not)) return performance.now() - start;
        if (performance.now() - start > 120_000) return Number.NaN;
      }
    },
    { act, text, not },
  );
}

async function visit(browser: Browser, address: string): Promise<Record<string, number>> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await watch(page);
  await page.goto(`${address}recos/?inversion.guess=skipped`);
  const figure = page.locator('wcw-figure#inversion');
  await figure.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    () => customElements.get('wcw-figure') && document.querySelector('#inversion[data-state]'),
  );
  await page.waitForTimeout(500);
  const press = `figure.querySelector('[data-param=negate] input').click()`;
  const slide = `const blend = figure.querySelector('[data-param=blend] input'); blend.value = '0.3'; blend.dispatchEvent(new Event('input', { bubbles: true }))`;
  const answered = ['n = 1,000', 'computing'] as const;
  const times: Record<string, number> = {};
  times['first touch to answer, cold'] = await time(page, press, 'computed');
  times['refinement to 10,000'] = await time(page, '', 'all 10,000');
  await time(page, press, 'as recorded');
  times['warm: negate, n = 1,000'] = await time(page, press, ...answered);
  await time(page, '', 'all 10,000');
  times['warm: blend, n = 1,000'] = await time(page, slide, ...answered);
  await time(page, `figure.params = { negate: 'off', blend: 0 }`, 'as recorded');
  await time(page, `figure.params = { activation: 'linear' }`, 'as recorded');
  await page.waitForTimeout(1000);
  times['another activation, recorded'] = await time(
    page,
    `figure.params = { activation: 'abs', biases: 'off' }`,
    'as recorded',
  );
  await time(
    page,
    `figure.params = { activation: 'relu', biases: 'on', 'train-images': 1000, epochs: 1, seed: 7 }`,
    '',
  );
  await page.evaluate(() => {
    window.watched.longest = 0;
  });
  times['Start to first step'] = await page.evaluate(async () => {
    const element = document.querySelector('#inversion') as HTMLElement & { start(): void; frame?: { step: number } };
    const start = performance.now();
    element.start();
    while (!element.frame || !(element.frame.step > 0)) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  });
  await page.waitForSelector('#inversion[data-state="done"]', { timeout: 180_000 });
  const { longest, shift } = await page.evaluate(() => window.watched);
  await page.close();
  return { ...times, 'longest task while training': longest, 'layout shift': shift };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const address = await serve();
const browser = await chromium.launch({ executablePath: installedBrowser('chromium'), chromiumSandbox: false });
const visits: Record<string, number>[] = [];
for (let i = 0; i < PAGES; i++) visits.push(await visit(browser, address));
await browser.close();
const medians = Object.fromEntries(Object.keys(targets).map((name) => [name, median(visits.map((one) => one[name]!))]));
const machine = { processor: cpus()[0]?.model, cores: cpus().length, load: loadavg()[0] };
if (process.argv.includes('--json')) console.log(JSON.stringify({ machine, medians }, null, 2));
else {
  console.log(
    `${machine.processor}, ${machine.cores} cores, load ${machine.load?.toFixed(1)}; medians of ${PAGES} pages`,
  );
  for (const [name, value] of Object.entries(medians)) {
    const unit = name === 'layout shift' ? value.toFixed(4) : `${Math.round(value)} ms`;
    console.log(`  ${name.padEnd(32)}${unit.padStart(10)}   target ${targets[name]}`);
  }
}
process.exit();
