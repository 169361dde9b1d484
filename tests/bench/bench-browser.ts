import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { chromium } from 'playwright-core';
import { installedBrowser } from '../browsers.ts';
import { alternate } from './lenet-task.ts';

/** Milliseconds of wall clock a step in workers of Chromium, without a GPU (SwiftShader draws WebGL). */
export async function benchBrowser(rounds: number): Promise<Record<string, number>> {
  const browser = await chromium.launch({
    executablePath: installedBrowser('chromium'),
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    const ours = bundle('worker-ours.ts');
    const stock = bundle('worker-stock.ts');
    await page.evaluate(
      ([ours, stock]) => {
        const start = (code: string) => new Worker(URL.createObjectURL(new Blob([code])));
        Object.assign(globalThis, { contestants: { ours: start(ours!), stock: start(stock!), fit: start(stock!) } });
      },
      [ours, stock],
    );
    const ask = (name: string, message: object): Promise<number> =>
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
      );
    await ask('ours', { binary: wasm(), steps: 20 });
    await ask('stock', { kind: 'loop', steps: 1 });
    await ask('fit', { kind: 'fit', steps: 1 });
    return await alternate(
      {
        'ours, wasm in a worker (Adam)': () => ask('ours', { steps: 40 }),
        'TF.js webgl, stock loop (Adam)': () => ask('stock', { kind: 'loop', steps: 2 }),
        'TF.js webgl, model.fit (Adam)': () => ask('fit', { kind: 'fit', steps: 2 }),
      },
      rounds,
    );
  } finally {
    await browser.close();
  }
}

function bundle(file: string): string {
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

function wasm(): string {
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  return readFileSync(join(main, '..', 'tfjs-backend-wasm-simd.wasm')).toString('base64');
}
