/**
 * `npm run bench:pictures [-- --slower 1]`: how soon the figure `layers` of a built site (`dist/`, or `SITE_ROOT`) has passed
 * a new picture through each of its networks and drawn every map, in Chromium, from the control's event to the painted
 * frame; the main thread's processor time for it, which does not depend on what else the machine does; and how many
 * pictures a second of a camera (Chromium's own, made up) are drawn. Nothing is asserted: times are no test.
 */
import { type Browser, type CDPSession, chromium } from '@playwright/test';
import { wholeNumber } from '../../src/cli/args.ts';
import { ownArgs } from '../../src/cli/own-args.ts';
import { serve } from '../../src/cli/serve.ts';
import { installedBrowser } from '../browsers.ts';
import { machine, machineLine } from './machine.ts';
import { median } from './median.ts';

const TARGET_MS = 100;
const TARGET_PICTURES = 10;
const SECONDS = 5;
const networks = ['digits', 'unpooled', 'perceptron', 'colour'] as const;

declare global {
  interface Window {
    /** How often the picture at the top has been drawn. */
    drawn: number;
  }
}

/** Processor time of the page's main thread so far, in milliseconds. */
async function processorTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

async function open(browser: Browser, address: string, query: string, slower: number) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, permissions: ['camera'] });
  await page.goto(`${address}embed/v1/layers/?${query}`);
  await page.locator('wcw-figure[data-state="still"]').waitFor();
  await page.locator('wcw-figure').hover();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.waitForTimeout(1500);
  return { page, session };
}

/** Runs in the page: moves the slider to other pictures, and back; milliseconds from each event to the painted frame. */
async function move(times: number): Promise<number[]> {
  const slider = document.querySelector<HTMLInputElement>('[data-param="picture"] input')!;
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    slider.value = String(i % 10);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise<void>((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done();
        port2.postMessage(0);
      }),
    );
    taken.push(performance.now() - start);
  }
  return taken;
}

async function timePictures(browser: Browser, address: string, query: string, slower: number): Promise<string> {
  const { page, session } = await open(browser, address, query, slower);
  // Ten pictures, each new.
  const before = await processorTime(session);
  const taken = await page.evaluate(move, 10);
  const processor = ((await processorTime(session)) - before) / taken.length;
  await page.close();
  const [middle, most] = [median(taken), Math.max(...taken)].map((ms) => `${ms.toFixed(0)} ms`);
  return `${middle} (median), ${most} (longest of ${taken.length}), target ${TARGET_MS}; processor ${processor.toFixed(0)} ms`;
}

/** Counts how often the picture at the top is drawn while the camera is on. */
async function timeCamera(browser: Browser, address: string, slower: number): Promise<string> {
  const { page, session } = await open(browser, address, 'network=colour&panel=own', slower);
  await page.evaluate(countDrawings);
  await page.getByRole('button', { name: 'Camera' }).click();
  await page.locator('[data-own="camera"][data-on]').waitFor();
  await page.waitForTimeout(1000);
  const before = { drawn: await page.evaluate(() => window.drawn), processor: await processorTime(session) };
  await page.waitForTimeout(1000 * SECONDS);
  const drawn = (await page.evaluate(() => window.drawn)) - before.drawn;
  const processor = ((await processorTime(session)) - before.processor) / drawn;
  await page.close();
  return `${(drawn / SECONDS).toFixed(1)} pictures a second, target ${TARGET_PICTURES}; processor ${processor.toFixed(0)} ms a picture`;
}

/** Runs in the page. */
function countDrawings(): void {
  window.drawn = 0;
  const { putImageData } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.putImageData = function (this: CanvasRenderingContext2D, ...given: unknown[]) {
    if (this.canvas.closest('.lay-top')) window.drawn++;
    return Reflect.apply(putImageData, this, given);
  } as typeof putImageData;
}

const args = ownArgs({ values: ['slower'] });
const slower = wholeNumber(args, 'slower', 1);
const address = await serve();
const browser = await chromium.launch({
  executablePath: installedBrowser('chromium'),
  chromiumSandbox: false,
  args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
});
console.log(`${machineLine(machine())}; processor slowed down ${slower} times`);
for (const network of networks)
  console.log(`  ${network}: ${await timePictures(browser, address, `network=${network}`, slower)}`);
console.log(`  colour, camera: ${await timeCamera(browser, address, slower)}`);
await browser.close();
process.exit();
