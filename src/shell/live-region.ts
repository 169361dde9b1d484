/** Clock and timers, so that tests can turn them. */
export interface Clock {
  now(): number;
  after(milliseconds: number, callback: () => void): () => void;
}

/** Shortest time between two spoken sentences, milliseconds. */
const PAUSE = 4000;

/**
 * Passes sentences on to a screen reader: the first at once, then at most one every four seconds and of those that came
 * meanwhile only the last; the same sentence is not said twice in a row.
 */
export function createAnnouncer(
  say: (sentence: string) => void,
  clock: Clock,
): { announce(sentence: string): void; stop(): void } {
  let said = '';
  let last = Number.NEGATIVE_INFINITY;
  let waiting: string | undefined;
  let cancel: (() => void) | undefined;
  const speak = (sentence: string): void => {
    if (sentence === said) return;
    said = sentence;
    last = clock.now();
    say(sentence);
  };
  return {
    announce(sentence) {
      const rest = last + PAUSE - clock.now();
      if (rest <= 0 && !cancel) {
        speak(sentence);
        return;
      }
      waiting = sentence;
      cancel ??= clock.after(Math.max(0, rest), () => {
        cancel = undefined;
        if (waiting !== undefined) speak(waiting);
        waiting = undefined;
      });
    },
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
}

/** The page's own clock. */
export const pageClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};
