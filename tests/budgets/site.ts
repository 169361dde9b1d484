import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';

/** Bytes as the web counts them here: a file gzipped at the level of most hosts. */
export const gzipped = (bytes: Uint8Array): number => gzipSync(bytes).length;

/** Files below a folder of the built site that end this way, as paths. */
export function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));
}

export interface Loaded {
  readonly address: string;
  readonly type: string;
  readonly gzipped: number;
}

/** Opens a page, reads it to its end without touching anything, and lists what it asked for. */
export async function loadAll(page: Page, path: string): Promise<readonly Loaded[]> {
  const asked: Promise<Loaded | undefined>[] = [];
  const quiet = watchQuiet(page);
  page.on('response', (response) => {
    if (response.url().startsWith('http')) asked.push(weigh(response));
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      // A slow machine may draw less often than that, and what is never drawn is never seen.
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 30)));
    }
  });
  await quiet();
  return (await Promise.all(asked)).filter((one) => one !== undefined);
}

/**
 * Waits until nothing has been under way for half a second. On a busy machine Playwright's own `networkidle`, asked for a second
 * time, may never come although every request has ended.
 */
function watchQuiet(page: Page): () => Promise<void> {
  let underWay = 0;
  let changes = 0;
  const count = (by: number) => () => {
    underWay += by;
    changes++;
  };
  page.on('request', count(1)).on('requestfinished', count(-1)).on('requestfailed', count(-1));
  return async () => {
    for (let before = -1; underWay > 0 || before !== changes; ) {
      before = changes;
      await page.waitForTimeout(500);
    }
  };
}

/** What a response weighs; undefined for one without a body. */
export async function weigh(response: Response): Promise<Loaded | undefined> {
  const body = await response.body().catch(() => undefined);
  const type = response.request().resourceType();
  return body && { address: response.url(), type, gzipped: gzipped(body) };
}
