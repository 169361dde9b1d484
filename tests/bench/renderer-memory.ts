import { readFile } from 'node:fs/promises';
import type { Browser, CDPSession } from '@playwright/test';

/** The memory of a browser's pages, as Linux counts it. */
export interface RendererMemory {
  /** Proportional set of the page's renderer process now, in MB (10^6 bytes): what several processes share counts in parts. */
  now(): Promise<number>;
  /** The largest of all that were sampled (twice a second) since the last call. */
  peak(): number;
  stop(): Promise<void>;
}

/** Watches the renderer process of a Chromium's one page, workers and all: the largest, beside spare ones. Linux only. */
export async function watchMemory(browser: Browser): Promise<RendererMemory> {
  const session = await browser.newBrowserCDPSession();
  let most = 0;
  const now = async (): Promise<number> => {
    const sizes = await Promise.all((await renderers(session)).map(proportionalSet));
    const size = Math.max(...sizes);
    most = Math.max(most, size);
    return size;
  };
  const timer = setInterval(() => now().catch(() => undefined), 500);
  return {
    now,
    peak() {
      const seen = most;
      most = 0;
      return seen;
    },
    async stop() {
      clearInterval(timer);
      await session.detach();
    },
  };
}

async function renderers(session: CDPSession): Promise<readonly number[]> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** MB; 0 for a process that has ended meanwhile. */
async function proportionalSet(process: number): Promise<number> {
  try {
    const text = await readFile(`/proc/${process}/smaps_rollup`, 'utf8');
    return (Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024) / 1e6;
  } catch {
    return 0;
  }
}
