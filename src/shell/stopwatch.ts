/** How long a run has worked, pauses left out, and how long it still will. */
export interface Stopwatch {
  start(): void;
  stop(): void;
  /** Seconds worked so far. */
  seconds(): number;
  /**
   * Seconds left of the steps, as they may be said (`sayable`); undefined before a second has been measured. To be asked
   * at every frame.
   */
  left(step: number, steps: number): number | undefined;
}

/** Seconds after which what was measured counts a third: a device is slower while its reader scrolls, or once it is warm. */
const MEMORY = 6;

/** A stopwatch on a clock of milliseconds. */
export function createStopwatch(now: () => number): Stopwatch {
  let kept = 0;
  let since: number | undefined;
  /** The last frame since the start. */
  let frame: { readonly step: number; readonly at: number; readonly isFirst: boolean } | undefined;
  let measured = 0;
  // Of all measured gaps between two frames: steps by steps, and seconds by steps. A frame is measured, which takes as long
  // as some steps, and frames are dense at first: so a gap counts by its steps, and of two equal ones the later counts more.
  let steps2 = 0;
  let stepSeconds = 0;

  const measure = (steps: number, seconds: number): void => {
    const old = Math.exp(-seconds / MEMORY);
    steps2 = steps2 * old + steps * steps;
    stepSeconds = stepSeconds * old + seconds * steps;
    measured += seconds;
  };
  return {
    start() {
      since ??= now();
    },
    stop() {
      if (since !== undefined) kept += now() - since;
      since = undefined;
      frame = undefined;
    },
    seconds: () => (kept + (since === undefined ? 0 : now() - since)) / 1000,
    left(step, steps) {
      const at = now();
      // In the first gap after a start the device gets ready.
      if (frame && !frame.isFirst && step > frame.step) measure(step - frame.step, (at - frame.at) / 1000);
      frame = { step, at, isFirst: frame === undefined };
      return measured < 1 ? undefined : sayable(((steps - step) * stepSeconds) / steps2);
    },
  };
}

/** Seconds as exact as they can be foreseen: single ones up to 20, then in fives, from a minute and a half on in minutes. */
export function sayable(seconds: number): number {
  const unit = seconds > 90 ? 60 : seconds > 20 ? 5 : 1;
  return unit * Math.round(seconds / unit);
}
