import { resolve } from 'node:path';
import { test as base, expect, type Frame, type Page } from '@playwright/test';
import { hostPages } from './host-pages.ts';
import { type Origin, serveHost, serveSite } from './servers.ts';

interface Tools {
  /** Errors, console errors and policy violations of the page and of all its frames, as they come. */
  readonly problems: string[];
}
interface Places {
  readonly site: Origin;
  readonly host: Origin;
}

/** The site comes from `dist`, or from SITE_FOLDER. */
export const test = base.extend<Tools, Places>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures used from the pattern.
    async ({}, use) => {
      const site = await serveSite(resolve(import.meta.dirname, '../..', process.env.SITE_FOLDER ?? 'dist'));
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  host: [
    async ({ site }, use) => {
      const host = await serveHost(hostPages(site.url));
      await use(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
  problems: async ({ page }, use) => {
    const problems: string[] = [];
    // A sandboxed page gets no font from a server without CORS headers: it is set in the system's, and the browser says so.
    const add = (text: string) => text.includes('.woff2') || problems.push(text);
    page.on('pageerror', (error) => add(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') add(`console: ${message.text()} (${message.location().url})`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`securitypolicyviolation ${event.effectiveDirective} ${event.blockedURI}`);
      });
    });
    await use(problems);
    expect(problems).toEqual([]);
  },
});

export { expect };

/** The frame of the page's first iframe, once its document has come. */
export async function innerFrame(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe').first().elementHandle();
  const frame = await handle!.contentFrame();
  await frame!.waitForLoadState();
  return frame!;
}

/** What says a figure's state: its element, or on a page of somebody else's what holds it in its shadow root. */
export const stated = (place: Frame | Page, element = 'wcw-figure') =>
  place.locator(`${element}[data-state], ${element} .wcw-root`);

/** Presses the button that trains and waits until the run has finished. */
export async function trainToTheEnd(frame: Frame | Page, element = 'wcw-figure'): Promise<void> {
  const figure = frame.locator(element);
  const start = figure.locator('[data-action="start"]');
  await expect(start).toBeEnabled();
  // Firefox's automation cannot aim the mouse into a frame of another site.
  await start.dispatchEvent('click');
  await expect(stated(frame, element)).toHaveAttribute('data-state', 'done', { timeout: 90_000 });
}
