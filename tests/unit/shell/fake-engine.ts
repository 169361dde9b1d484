import type { Engine, RunListener } from '../../../src/engine/engine.ts';
import type { Weights } from '../../../src/nets/weights.ts';

/** An engine that does nothing by itself: the test says what happens. */
export interface FakeEngine extends Engine {
  readonly said: string[];
  listener: RunListener;
  readonly starts: { params: Readonly<Record<string, unknown>>; from: unknown }[];
  /** Looks that wait for their answer. */
  readonly looks: {
    weights: Weights | 'current';
    params: Readonly<Record<string, unknown>>;
    testImages: number;
    probe: Uint8Array | undefined;
    answer(frame: unknown): void;
    fail(error: unknown): void;
  }[];
}

export function fakeEngine(): FakeEngine {
  const said: string[] = [];
  const engine: FakeEngine = {
    said,
    starts: [],
    looks: [],
    listener: undefined as unknown as RunListener,
    start(_experiment, params, listener, options) {
      engine.starts.push({ params, from: options?.from });
      engine.listener = listener;
      const say = (word: string) => () => void said.push(word);
      return { pause: say('pause'), resume: say('resume'), step: say('step'), stop: say('stop'), live: say('live') };
    },
    look: (_experiment, weights, params, options) =>
      new Promise((resolve, reject) => {
        engine.looks.push({
          weights,
          params,
          testImages: options?.testImages ?? 0,
          probe: options?.probe,
          answer: (frame) => resolve(frame === null ? null : { frame, milliseconds: 1 }),
          fail: reject,
        });
      }),
    warm: async () => void said.push('warm'),
    rest: () => void said.push('rest'),
    close: () => void said.push('close'),
  };
  return engine;
}

/** Lets everything that waits for promises go on. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
