/** Where a lecture stands: which preset, and whether its question has been asked and not yet answered. */
export interface Step {
  /** Index of the preset; -1 where the figure stands as it was found. */
  readonly at: number;
  readonly asked: boolean;
}

/** Forward: first what was asked is shown, then the next preset is asked about. */
export function next({ at, asked }: Step, count: number): Step {
  if (asked || at >= count - 1) return { at, asked: false };
  return { at: at + 1, asked: true };
}

/** Back to the preset before, as it was shown. */
export const previous = ({ at }: Step): Step => ({ at: Math.max(at - 1, Math.min(at, 0)), asked: false });

/** Least height of letters that can be read from the back row, over that of the smallest in a figure: 24 px and 12 px. */
const LEGIBLE = 2;
/** A figure narrower than two views have room for: one view, and what can be pressed. */
const NARROW = 639;
/** Least window that all of a figure has room in. */
const [WIDTH, HEIGHT] = [500, 360];

/**
 * How many times a figure is enlarged to fill a window of so many CSS pixels; a small window, or a telephone held sideways, is
 * no lecture hall.
 */
export const enlargement = (width: number, height: number): number =>
  Math.max(1, Math.min(LEGIBLE, width / WIDTH, height / HEIGHT), width / NARROW);
