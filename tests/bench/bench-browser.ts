import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Ask, bundle, inChromium } from './chromium-workers.ts';
import { alternate, BATCH } from './lenet-task.ts';
import { median } from './median.ts';
import { NETWORKS } from './networks.ts';

/** Milliseconds of wall clock a step in workers of Chromium, without a GPU (SwiftShader draws WebGL). */
export async function benchBrowser(rounds: number): Promise<Record<string, number>> {
  const [ours, stock] = [bundle('worker-ours.ts'), bundle('worker-stock.ts')];
  return inChromium({ ours, stock, fit: stock }, async (ask: Ask) => {
    await ask('ours', { binary: wasm(), steps: 20 });
    await ask('stock', { kind: 'loop', steps: 1 });
    await ask('fit', { kind: 'fit', steps: 1 });
    return alternate(
      {
        'ours, wasm in a worker (Adam)': () => ask('ours', { steps: 40 }),
        'TF.js webgl, stock loop (Adam)': () => ask('stock', { kind: 'loop', steps: 2 }),
        'TF.js webgl, model.fit (Adam)': () => ask('fit', { kind: 'fit', steps: 2 }),
      },
      rounds,
    );
  });
}

/** Steps that are timed of a network on WebGL, after one in which its programs are compiled. */
const WEBGL_STEPS = 3;

/** The same for 64 images of every network of the bench, by this device's WebGL: worth reading where a real GPU draws it. */
export async function benchWebgl(): Promise<Record<string, number>> {
  return inChromium({ ours: bundle('worker-ours.ts') }, async (ask: Ask) => {
    const times: Record<string, number> = {};
    for (const [network, { name, batch }] of NETWORKS.entries()) {
      await ask('ours', { webgl: true, network, steps: 1 });
      const runs: number[] = [];
      for (let i = 0; i < WEBGL_STEPS; i++) runs.push(await ask('ours', { network, steps: 1 }));
      times[name] = (median(runs) * BATCH) / batch;
    }
    return times;
  });
}

function wasm(): string {
  const main = createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm');
  return readFileSync(join(main, '..', 'tfjs-backend-wasm-simd.wasm')).toString('base64');
}
