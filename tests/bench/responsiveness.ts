/**
 * `npm run bench:page`: how soon the figure of a built site (`dist/`, or `SITE_ROOT`) answers in Chromium, and what moves
 * meanwhile. Medians over fresh pages; `--json` prints numbers alone. Nothing is asserted: times are no test. Controls are
 * tapped as a finger taps them. What moves is summed as Cumulative Layout Shift counts it: all but in the half second after
 * a tap, in which a page may make room for what was asked of it.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { ownArgs } from '../../src/cli/own-args.ts';
import { serve } from '../../src/cli/serve.ts';
import { installedBrowser } from '../browsers.ts';
import { machine, machineLine } from './machine.ts';
import { median } from './median.ts';
import { tap, watch } from './pages.ts';

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
  'layout shift on a phone': 0,
};
const sizes = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } } as const;

declare global {
  interface Window {
    answered: Promise<number>;
  }
}

/** Runs in the page: milliseconds from `start` until the stage's line holds `text` and lacks `not`. */
async function waitFor(start: number, text: string, not: string): Promise<number> {
  const figure = document.querySelector('#inversion')!;
  for (;;) {
    await new Promise(requestAnimationFrame);
    const told = figure.querySelector('.inv-sample')?.textContent ?? '';
    if (told.includes(text) && !told.includes(not)) return performance.now() - start;
    if (performance.now() - start > 120_000) return Number.NaN;
  }
}

/** Milliseconds from `act` in the page to the first drawn stage line that holds `text` and lacks `not`. */
function time(page: Page, act: string, text: string, not = ' never '): Promise<number> {
  return page.evaluate(`(async () => {
    const figure = document.querySelector('#inversion');
    const start = performance.now();
    ${act};
    return (${waitFor})(start, ${JSON.stringify(text)}, ${JSON.stringify(not)});
  })()`);
}

/** The same from a finger's tap on a control: on the middle of it, or at a share of its width. */
async function tapAndTime(page: Page, selector: string, text: string, not = ' never ', share = 0.5): Promise<number> {
  await page.evaluate(`window.answered = new Promise((resolve) => {
    const heard = ({ timeStamp }) =>
      resolve((${waitFor})(timeStamp, ${JSON.stringify(text)}, ${JSON.stringify(not)}));
    addEventListener('input', heard, { once: true, capture: true });
  }); 0`);
  await tap(page.locator(`#inversion ${selector}`), share);
  return page.evaluate(() => window.answered);
}

interface Visit {
  readonly times: Record<string, number>;
  readonly shift: number;
  readonly moved: readonly string[];
}

async function visit(browser: Browser, address: string, size: keyof typeof sizes): Promise<Visit> {
  const page = await browser.newPage({ viewport: sizes[size], hasTouch: true });
  await watch(page);
  await page.goto(`${address}recos/?inversion.guess=skipped`);
  const figure = page.locator('wcw-figure#inversion');
  await figure.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    () => customElements.get('wcw-figure') && document.querySelector('#inversion[data-state]'),
  );
  await page.waitForTimeout(500);
  const negate = '[data-param=negate] input';
  const answered = ['n = 1,000', 'computing'] as const;
  const times: Record<string, number> = {};
  times['first touch to answer, cold'] = await tapAndTime(page, negate, 'computed');
  times['refinement to 10,000'] = await time(page, '', 'all 10,000');
  await tapAndTime(page, negate, 'as recorded');
  times['warm: negate, n = 1,000'] = await tapAndTime(page, negate, ...answered);
  await time(page, '', 'all 10,000');
  times['warm: blend, n = 1,000'] = await tapAndTime(page, '[data-param=blend] input', ...answered, 0.3);
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
  await page.evaluate(() => {
    window.answered = new Promise((resolve) => {
      const heard = async ({ timeStamp }: Event) => {
        const figure = document.querySelector('#inversion') as HTMLElement & { frame?: { step: number } };
        while (!figure.frame || !(figure.frame.step > 0)) await new Promise(requestAnimationFrame);
        resolve(performance.now() - timeStamp);
      };
      addEventListener('click', heard, { once: true, capture: true });
    });
    return 0;
  });
  await tap(page.locator('#inversion [data-action=start]'));
  times['Start to first step'] = await page.evaluate(() => window.answered);
  await page.waitForSelector('#inversion[data-state="done"]', { timeout: 180_000 });
  await page.waitForTimeout(1000);
  const { longest, shift, moved } = await page.evaluate(() => window.watched);
  await page.close();
  return { times: { ...times, 'longest task while training': longest }, shift, moved };
}

const { flags } = ownArgs({ switches: ['json'] });
const address = await serve();
const browser = await chromium.launch({ executablePath: installedBrowser('chromium'), chromiumSandbox: false });
const visits: Visit[] = [];
for (let i = 0; i < PAGES; i++) visits.push(await visit(browser, address, 'desktop'));
const phone = await visit(browser, address, 'phone');
await browser.close();
const medians: Record<string, number> = {};
for (const name of Object.keys(visits[0]!.times)) medians[name] = median(visits.map(({ times }) => times[name]!));
medians['layout shift'] = median(visits.map(({ shift }) => shift));
medians['layout shift on a phone'] = phone.shift;
const measuredOn = machine();
if (flags.has('json')) console.log(JSON.stringify({ machine: measuredOn, medians }, null, 2));
else {
  console.log(`${machineLine(measuredOn)}; medians of ${PAGES} pages`);
  for (const [name, value] of Object.entries(medians)) {
    const unit = name.startsWith('layout shift') ? value.toFixed(4) : `${Math.round(value)} ms`;
    console.log(`  ${name.padEnd(32)}${unit.padStart(10)}   target ${targets[name]}`);
  }
  for (const moved of new Set([...visits, phone].flatMap((one) => one.moved))) console.log(`  moved: ${moved}`);
}
process.exit();
