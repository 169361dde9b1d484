import { isPlainError } from '../data/plain-error.ts';
import type { Engine } from '../engine/engine.ts';
import type { Params, PlainErrorData } from '../engine/protocol.ts';
import type { Weights } from '../nets/weights.ts';
import type { FrameBase } from './figure-state.ts';

/** Test images behind a quick answer and behind a whole one. */
const QUICK = 1000;
const WHOLE = 10_000;

export interface Look {
  readonly experiment: string;
  readonly weights: Weights | 'current';
  readonly params: Params;
  readonly probe?: Uint8Array;
}

/** Answers to moved live controls: quick ones at once, the latest wins, and when the reader rests a whole one. */
export interface Looker {
  ask(look: Look): void;
  cancel(): void;
}

/** Makes a looker. `idle` calls back when the page has nothing better to do; `answer` may come twice for one ask, `empty` when its worker was closed. */
export function createLooker(
  engine: () => Engine,
  idle: (callback: () => void) => () => void,
  on: { answer(frame: FrameBase, final: boolean): void; empty(): void; fail(error: PlainErrorData): void },
): Looker {
  let latest = 0;
  let stopIdle = (): void => {};
  const look = async (asked: Look, testImages: number, turn: number): Promise<void> => {
    try {
      const { experiment, weights, params, probe } = asked;
      const looked = await engine().look(experiment, weights, params, { testImages, probe });
      if (turn !== latest) return;
      if (!looked) {
        on.empty();
        return;
      }
      const frame = looked.frame as FrameBase;
      // A small test set was answered whole at once.
      const final = testImages >= WHOLE || (frame.testImages ?? 0) < testImages;
      on.answer(frame, final);
      if (!final) stopIdle = idle(() => void look(asked, WHOLE, turn));
    } catch (error) {
      if (turn === latest) on.fail(plainError(error));
    }
  };
  const cancel = (): void => {
    latest++;
    stopIdle();
  };
  return {
    ask(asked) {
      cancel();
      void look(asked, QUICK, latest);
    },
    cancel,
  };
}

/** Any thrown thing as what a figure can show. */
export function plainError(error: unknown): PlainErrorData {
  if (isPlainError(error)) return { key: error.key, values: error.values };
  const data = error as Partial<PlainErrorData> | null;
  if (typeof data?.key === 'string' && typeof data.values === 'object') return data as PlainErrorData;
  return { key: 'errors.unknown', values: {}, detail: error instanceof Error ? error.message : String(error) };
}
