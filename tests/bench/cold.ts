/**
 * `npm run bench:cold`: a first visit over slow networks, nothing kept from before, of a built site (`dist/`, or `SITE_ROOT`): when
 * something is painted, what moves afterwards (Cumulative Layout Shift), in which fonts the page is set then, and by how much
 * its length differs between the fonts that stand in and its own. Nothing is asserted.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { ownArgs } from '../../src/cli/own-args.ts';
import { serve } from '../../src/cli/serve.ts';
import { installedBrowser } from '../browsers.ts';
import { watch } from './pages.ts';

/** Round trip in milliseconds, kilobits a second. */
const networks = { 'slow 3G': [400, 400], 'slow 4G': [150, 1600], cable: [20, 10_000] } as const;
const paths = ['', 'recos/', 'ledger/'];
const widths = [360, 1280];

/** The system's names for the fonts of the first screen's headings and labels. */
async function fontsOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const names: string[] = [];
  for (const selector of ['h1', '.site-nav a']) {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    names.push(...fonts.map(({ familyName }) => familyName));
  }
  return names.join(', ');
}

async function open(browser: Browser, address: string, width: number, prepare: (page: Page) => Promise<unknown>) {
  const page = await browser.newPage({ viewport: { width, height: 740 } });
  await watch(page);
  await prepare(page);
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(1500);
  return page;
}

/** What one cold visit over a network shows. */
async function coldVisit(
  browser: Browser,
  address: string,
  width: number,
  [latency, kilobits]: readonly [number, number],
) {
  const page = await open(browser, address, width, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const throughput = { downloadThroughput: kilobits * 125, uploadThroughput: kilobits * 125 };
    await session.send('Network.emulateNetworkConditions', { offline: false, latency, ...throughput });
  });
  const { painted, shift } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    shift: window.watched.shift,
  }));
  const fonts = await fontsOf(page);
  await page.close();
  return `painted ${Math.round(painted)} ms, shift ${shift.toFixed(4)}, ${fonts}`;
}

/** How long the page is, in CSS pixels, with its own fonts or without any. */
async function lengthOf(browser: Browser, address: string, width: number, withFonts: boolean): Promise<number> {
  const page = await open(browser, address, width, async (page) => {
    if (!withFonts) await page.route(/Variable|inter|serif.*woff2/, (route) => route.abort());
  });
  // Fonts that come too late for a first visit are there for the next.
  if (withFonts) await page.reload();
  await page.addStyleTag({ content: '* { content-visibility: visible !important }' });
  await page.evaluate(() => document.fonts.ready);
  const length = await page.evaluate(() => document.querySelector('main')!.scrollHeight);
  await page.close();
  return length;
}

ownArgs({});
const address = await serve();
const browser = await chromium.launch({ executablePath: installedBrowser('chromium'), chromiumSandbox: false });
for (const path of paths) {
  for (const width of widths) {
    console.log(`/${path} at ${width} px`);
    for (const [name, network] of Object.entries(networks))
      console.log(`  ${name}: ${await coldVisit(browser, address + path, width, network)}`);
    const [own, standIn] = [true, false].map((withFonts) => lengthOf(browser, address + path, width, withFonts));
    const [before, after] = [await standIn!, await own!];
    console.log(
      `  length: ${before} px in the fonts that stand in, ${after} px in its own (${((100 * (before - after)) / after).toFixed(2)} %)`,
    );
  }
}
await browser.close();
process.exit();
