import { sha256 } from '../../src/data/sha256.ts';
import { createEngine } from '../../src/engine/client.ts';
import type { RunListener } from '../../src/engine/engine.ts';
import { pageAssets } from '../../src/engine/page-assets.ts';
import type { Params } from '../../src/engine/protocol.ts';

/** What a run has said so far, in the order in which it was said. */
export interface Heard {
  readonly type: keyof RunListener;
  readonly values: readonly unknown[];
}

/** One engine and one run that a test drives from outside; no figure. `prefix` is put before the worker's text. */
export class Bench {
  readonly workers: Worker[] = [];
  readonly heard: Heard[] = [];
  readonly engine;
  run: ReturnType<ReturnType<typeof createEngine>['start']> | undefined;

  constructor(options: Parameters<typeof createEngine>[1] = {}, base = location.origin, prefix = '') {
    const { workers } = this;
    const Plain = globalThis.Worker;
    globalThis.Worker = class extends Plain {
      constructor(address: string | URL) {
        super(address);
        workers.push(this);
      }
    };
    const assets = pageAssets(new URL('/', base));
    this.engine = createEngine(async (name) => {
      const bytes = await assets(name);
      if (name !== 'engine' || !prefix) return bytes;
      return new TextEncoder().encode(prefix + new TextDecoder().decode(bytes));
    }, options);
  }

  start(params: Params, testImages = 100): void {
    const types = ['backend', 'frame', 'checkpoint', 'note', 'paused', 'resumed', 'done', 'error'] as const;
    const listener = Object.fromEntries(
      types.map((type) => [type, (...values: unknown[]) => this.heard.push({ type, values })]),
    );
    this.run = this.engine.start('inversion', params, listener as unknown as RunListener, { testImages });
  }

  count(type: Heard['type']): number {
    return this.heard.filter((heard) => heard.type === type).length;
  }

  values(type: Heard['type']): readonly unknown[] | undefined {
    return this.heard.findLast((heard) => heard.type === type)?.values;
  }

  /** SHA-256 of the final weights. */
  hash(): string {
    const weights = this.values('done')?.[1] as { values: Float32Array }[];
    return sha256(Uint8Array.from(weights.flatMap(({ values }) => [...new Uint8Array(values.buffer)])));
  }
}

Object.assign(globalThis, { Bench });
