/** How long a run has worked, pauses left out, and how long it still will. */
export interface Stopwatch {
  start(): void;
  stop(): void;
  /** Seconds worked so far. */
  seconds(): number;
  /** Seconds left at the speed since this start, or undefined before the second frame. */
  left(step: number, steps: number): number | undefined;
}

/** A stopwatch on a clock of milliseconds. */
export function createStopwatch(now: () => number): Stopwatch {
  let kept = 0;
  let since: number | undefined;
  let first: { step: number; at: number } | undefined;
  return {
    start() {
      since ??= now();
    },
    stop() {
      if (since !== undefined) kept += now() - since;
      since = undefined;
      first = undefined;
    },
    seconds: () => (kept + (since === undefined ? 0 : now() - since)) / 1000,
    left(step, steps) {
      first ??= { step, at: now() };
      if (step <= first.step) return undefined;
      return ((now() - first.at) / 1000 / (step - first.step)) * (steps - step);
    },
  };
}
