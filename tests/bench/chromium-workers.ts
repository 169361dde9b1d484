import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { chromium } from 'playwright-core';
import { installedBrowser } from '../browsers.ts';

/** Sends a worker a message and gives back the number that it answers. `binary` travels as base64 and arrives as bytes. */
export type Ask = (worker: string, message: object) => Promise<number>;

/** Runs workers, given as code by name, on a page of Chromium, and closes it. */
export async function inChromium<T>(
  code: Readonly<Record<string, string>>,
  work: (ask: Ask) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch({
    executablePath: installedBrowser('chromium'),
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await page.evaluate((code) => {
      const start = (text: string) => new Worker(URL.createObjectURL(new Blob([text])));
      const workers = Object.fromEntries(Object.entries(code).map(([name, text]) => [name, start(text)]));
      Object.assign(globalThis, { contestants: workers });
    }, code);
    return await work((name, message) =>
      page.evaluate(
        async ([name, message]) => {
          const worker = (globalThis as unknown as { contestants: Record<string, Worker> }).contestants[
            name as string
          ]!;
          const { binary, ...rest } = message as { binary?: string };
          const bytes = binary && Uint8Array.from(atob(binary), (c) => c.charCodeAt(0));
          return new Promise<number>((done, fail) => {
            worker.onmessage = ({ data }) => done(data as number);
            worker.onerror = ({ message }) => fail(new Error(message));
            worker.postMessage({ ...rest, binary: bytes });
          });
        },
        [name, message] as const,
      ),
    );
  } finally {
    await browser.close();
  }
}

/** A worker's file of this folder as one script. */
export function bundle(file: string): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, file)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}
