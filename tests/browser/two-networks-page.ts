import { sha256 } from '../../src/data/sha256.ts';
import { createEngine } from '../../src/engine/client.ts';
import { pageAssets } from '../../src/engine/page-assets.ts';
import type { Weights } from '../../src/nets/weights.ts';
import type { TwoParams } from './two-networks.ts';

/** What a run of several networks came to. */
export interface TwoResult {
  /** Without start and warming up. */
  readonly milliseconds: number;
  readonly steps: readonly number[];
  /** SHA-256 of all weights, and of the last network's moments. */
  readonly hash: string;
  readonly values: readonly number[];
  readonly helpers: number;
}

function hashOf(tensors: Weights): string {
  return sha256(Uint8Array.from(tensors.flatMap(({ values }) => [...new Uint8Array(values.buffer)])));
}

/** Runs the tests' own experiment in a worker of this page. */
export async function runTwo(params: TwoParams): Promise<TwoResult> {
  const engine = createEngine(pageAssets(new URL('/', document.baseURI)), { backend: 'wasm' });
  const none = (): void => undefined;
  try {
    return await new Promise((resolve, reject) => {
      engine.start(
        'two-networks',
        { ...params },
        {
          backend: none,
          layers: none,
          frame: none,
          checkpoint: none,
          note: none,
          paused: none,
          resumed: none,
          done(result) {
            const { milliseconds, steps, weights, moments, values, helpers } = result as TwoResult & {
              readonly weights: Weights;
              readonly moments: { readonly first: Weights; readonly second: Weights };
            };
            const hash = hashOf([...weights, ...moments.first, ...moments.second]);
            resolve({ milliseconds, steps, hash, values: [...values], helpers });
          },
          error: ({ key, detail }) => reject(new Error(`${key} ${detail}`)),
        },
      );
    });
  } finally {
    engine.close();
  }
}

Object.assign(globalThis, { runTwo });
