import errors from '../../content/strings/en/errors.yaml';
import type { Engine, RunListener } from '../../src/engine/engine.ts';
import type { StringTree } from '../../src/shell/words.ts';
import { toyRecording } from '../unit/shell/toy-figure.ts';

export { actOnMenu } from '../../src/shell/menu-actions.ts';
export { startRun } from '../../src/shell/run-session.ts';
export { openResults } from '../../src/shell/storage.ts';
export { keepResult } from '../../src/shell/stored-result.ts';

/** What can go wrong, in words, as `shell/later.ts` brings them. */
export const errorWords = errors as StringTree;

/** Stands in for `shell/load-later.ts`: recordings from memory, and an engine that counts to five. */
export const loadLater = async () => import('./shell-later.ts');

export async function loadRecording({ params }: { params: Record<string, string | number> }) {
  if ((globalThis as { broken?: boolean }).broken) throw { key: 'errors.recording.corrupt', values: {} };
  return toyRecording(params);
}
export const testImages = () => Promise.reject(new Error('none'));

export function createEngine(): Engine {
  const frame = (step: number) => ({ step, steps: 5, epoch: step / 5, score: step, testImages: 1000 });
  return {
    start(_experiment, params, listener: RunListener) {
      let step = 0;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let once = false;
      const tick = () => {
        if ((globalThis as { halted?: boolean }).halted) return;
        listener.frame(frame(++step), 1000);
        if (step === 5) listener.done({ score: 5, backend: 'wasm', version: 'test', params, changed: [] }, []);
        else if (once) pause();
        else timer = setTimeout(tick, 500);
      };
      const go = (): void => {
        clearTimeout(timer);
        timer = setTimeout(tick, 500);
      };
      const pause = (): void => {
        clearTimeout(timer);
        listener.paused();
      };
      queueMicrotask(() => listener.backend('wasm', 'asked'));
      go();
      return {
        pause,
        resume() {
          once = false;
          listener.resumed();
          go();
        },
        step() {
          once = true;
          go();
        },
        stop: () => clearTimeout(timer),
        live: () => undefined,
      };
    },
    look: async (_experiment, _weights, params) => ({
      frame: { ...frame(5), score: params.flip === 'on' ? -5 : 5 },
      milliseconds: 1,
    }),
    async warm() {
      document.documentElement.dataset.warm = 'yes';
    },
    rest: () => undefined,
    close: () => undefined,
  };
}
