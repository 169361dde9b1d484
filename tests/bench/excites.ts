/**
 * `npm run bench:excites [-- --slower 1]`: how soon the figure `what-excites` of a built site (`dist/`, or `SITE_ROOT`) has
 * made the picture of another class in Chromium, from the key that asks for it to the frame that shows its last step; on a
 * page that has loaded nothing yet, and once more. Nothing is asserted: times are no test.
 */
import { type Browser, chromium } from '@playwright/test';
import { wholeNumber } from '../../src/cli/args.ts';
import { ownArgs } from '../../src/cli/own-args.ts';
import { serve } from '../../src/cli/serve.ts';
import { installedBrowser } from '../browsers.ts';
import { machine, machineLine } from './machine.ts';
import { median } from './median.ts';

const TARGET_MS = 3000;
const ROUNDS = 5;
/** Ways that show something, network by network. */
const CASES = { 'colour net': 'net=colour&way=waves', LeNet: 'net=digits&way=penalised' } as const;

async function times(
  browser: Browser,
  address: string,
  slower: number,
): Promise<readonly [first: number, next: number]> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 740 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(address);
  await page.locator('wcw-figure[data-state="still"]').waitFor();
  const slider = page.getByRole('slider', { name: 'Which' });
  await slider.focus();
  const made = async (): Promise<number> => {
    const before = await page.locator('.wcw-what').first().textContent();
    const began = Date.now();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction((was) => document.querySelector('.wcw-what')?.textContent !== was, before);
    await page.locator('.exc-large figcaption span', { hasText: 'step 48 of 48' }).waitFor();
    return Date.now() - began;
  };
  const found = [await made(), await made()] as const;
  await page.close();
  return found;
}

const slower = wholeNumber(ownArgs({ values: ['slower'] }), 'slower', 1);
const site = await serve();
const browser = await chromium.launch({ executablePath: installedBrowser('chromium'), chromiumSandbox: false });
console.log(`${machineLine(machine())}; processor slowed down ${slower} times; wanted within ${TARGET_MS} ms`);
for (const [name, query] of Object.entries(CASES)) {
  const found: (readonly [number, number])[] = [];
  for (let round = 0; round < ROUNDS; round++)
    found.push(await times(browser, `${site}embed/v1/what-excites/?${query}`, slower));
  const [first, next] = [0, 1].map((at) => median(found.map((one) => one[at]!)));
  console.log(`${name.padEnd(12)} first picture ${first} ms, the next ${next} ms`);
}
await browser.close();
process.exit();
