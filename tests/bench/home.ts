/**
 * `npm run bench:home [-- --slower 4]`: how soon the home page of a built site (`dist/`, or `SITE_ROOT`) answers a stroke in
 * Chromium, from the pen's movement to the painted answers, with the processor slowed down so many times; what it weighs;
 * and what moves while it is used. Nothing is asserted: times are no test.
 */
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { wholeNumber } from '../../src/cli/args.ts';
import { ownArgs } from '../../src/cli/own-args.ts';
import { serve } from '../../src/cli/serve.ts';
import { installedBrowser } from '../browsers.ts';
import { loadAll } from '../budgets/site.ts';
import { machine, machineLine } from './machine.ts';
import { median } from './median.ts';
import { watch } from './pages.ts';

const TARGET_MS = 50;
const sizes = { laptop: { width: 1280, height: 720 }, phone: { width: 360, height: 740 } } as const;

declare global {
  interface Window {
    /** Milliseconds from each movement of the pen to the frame that shows its answers. */
    strokes: number[];
  }
}

/** Runs in the page: times every movement of a pen on the pad. The page's own listeners and frames come first. */
function timeStrokes(): void {
  window.strokes = [];
  const heard = ({ target, timeStamp, buttons }: PointerEvent) => {
    if (!(target instanceof HTMLCanvasElement) || !buttons) return;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.strokes.push(performance.now() - timeStamp);
      port2.postMessage(0);
    });
  };
  for (const type of ['pointerdown', 'pointermove'] as const) addEventListener(type, heard);
}

/** Draws a 2 in many small steps. */
async function draw(page: Page): Promise<void> {
  const box = (await page.locator('canvas.hero-pad').boundingBox())!;
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  const way = [at(0.3, 0.3), at(0.45, 0.18), at(0.65, 0.3), at(0.5, 0.55), at(0.3, 0.8), at(0.72, 0.8)];
  await page.mouse.move(...way[0]!);
  await page.mouse.down();
  for (const place of way.slice(1)) await page.mouse.move(...place, { steps: 12 });
  await page.mouse.up();
}

async function visit(browser: Browser, address: string, size: keyof typeof sizes, slower: number) {
  const page = await browser.newPage({ viewport: sizes[size] });
  await watch(page);
  await page.goto(address);
  await page.locator('canvas.hero-pad').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(timeStrokes);
  const before = await processorSeconds(session);
  await draw(page);
  const seconds = (await processorSeconds(session)) - before;
  await page.locator('.hero-options button').first().click();
  await page.waitForTimeout(1500);
  const seen = await page.evaluate(() => ({ ...window.watched, strokes: window.strokes }));
  await page.close();
  return { ...seen, processor: (1000 * seconds) / seen.strokes.length };
}

/** Processor time of the page's main thread so far: unlike the clock, it does not depend on what else the machine does. */
async function processorSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

const args = ownArgs({ values: ['slower'] });
const slower = wholeNumber(args, 'slower', 4);
const address = await serve();
const browser = await chromium.launch({ executablePath: installedBrowser('chromium'), chromiumSandbox: false });
console.log(`${machineLine(machine())}; processor slowed down ${slower} times`);
for (const size of Object.keys(sizes) as (keyof typeof sizes)[]) {
  const { strokes, processor, longest, shift, moved } = await visit(browser, address, size, slower);
  const [middle, most] = [median(strokes), Math.max(...strokes)].map((ms) => `${ms.toFixed(1)} ms`);
  console.log(
    `  ${size}: a stroke answered in ${middle} (median), ${most} (longest of ${strokes.length}), target ${TARGET_MS}`,
  );
  console.log(`    processor time of the main thread a stroke: ${processor.toFixed(1)} ms`);
  console.log(`    longest task ${Math.round(longest)} ms, layout shift ${shift.toFixed(4)}`);
  for (const one of moved) console.log(`    moved: ${one}`);
}
const loaded = await loadAll(await browser.newPage(), address);
await browser.close();
const weighed = loaded.filter(({ type }) => ['document', 'script', 'stylesheet', 'fetch'].includes(type));
const total = weighed.reduce((sum, { gzipped }) => sum + gzipped, 0);
console.log(`  weight, gzipped, styles and networks within, fonts apart: ${(total / 1000).toFixed(1)} kB`);
for (const { address: file, gzipped } of weighed) console.log(`    ${new URL(file).pathname} ${gzipped}`);
process.exit();
