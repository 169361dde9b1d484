import type { Page } from '@playwright/test';

/** MB (10^6 bytes) of objects and buffers in use. */
export interface Held {
  readonly page: number;
  /** Of the workers that live. WebAssembly's memory is a buffer, which never shrinks: it goes with its worker. */
  readonly workers: number;
}

/** What a page and its workers hold. */
export interface HeldMemory {
  /** Once all garbage has been collected. */
  now(): Promise<Held>;
}

interface Usage {
  readonly usedSize: number;
  readonly backingStorageSize: number;
}

const inUse = ({ usedSize, backingStorageSize }: Usage): number => (usedSize + backingStorageSize) / 1e6;

/** Watches a page of Chromium from now on, with the workers that it starts and ends. */
export async function watchHeld(page: Page): Promise<HeldMemory> {
  const session = await page.context().newCDPSession(page);
  const workers = new Set<string>();
  const answers = new Map<number, (usage: Usage | undefined) => void>();
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.add(sessionId));
  session.on('Target.detachedFromTarget', ({ sessionId }) => {
    workers.delete(sessionId);
    // One worker is asked at a time: if it was this one, it answers no more.
    for (const answer of answers.values()) answer(undefined);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result?: Usage };
    answers.get(id)?.(result);
  });
  // Playwright's sessions speak to a page alone: what is for a worker goes wrapped in a message to its page.
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });

  let asked = 0;
  /** Undefined for a worker that has ended meanwhile. */
  const ask = (worker: string, method: string): Promise<Usage | undefined> =>
    new Promise((resolve) => {
      const id = ++asked;
      answers.set(id, resolve);
      const message = JSON.stringify({ id, method });
      session.send('Target.sendMessageToTarget', { sessionId: worker, message }).catch(() => resolve(undefined));
    });

  return {
    async now() {
      await session.send('HeapProfiler.collectGarbage');
      const page = (await session.send('Runtime.getHeapUsage')) as unknown as Usage;
      const usages: Usage[] = [];
      for (const worker of workers) {
        await ask(worker, 'HeapProfiler.collectGarbage');
        const usage = await ask(worker, 'Runtime.getHeapUsage');
        if (usage) usages.push(usage);
      }
      return { page: inUse(page), workers: usages.reduce((sum, usage) => sum + inUse(usage), 0) };
    },
  };
}
