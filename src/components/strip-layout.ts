import { rowsOfDots } from '../figures/kit/rows-of-dots.ts';
import { type Domain, OWN_LANE, OWN_ROW, placeOf } from './strip-place.ts';

/** A measurement over seeds, beside what somebody published; all in the unit that is printed. */
export interface Strip {
  readonly values: readonly number[];
  readonly mean: number;
  /** 0 for a single seed. */
  readonly sd: number;
  readonly published?: number | undefined;
  readonly domain: Domain;
  /** Rows that are kept for runs of the reader's own; one unless told. */
  readonly ownRows?: number;
}

/** Widths in CSS pixels of which the page shows the one that fits. */
export const WIDTHS = { phone: 300, wide: 380 } as const;

/** From a mark to its name, and about how wide a letter of it is, in CSS pixels. */
const GAP = 8;
const LETTER = 7;
/** Most rows of dots. */
const ROWS = 5;
/** Distance of two rows of dots, in CSS pixels. */
const ROW = 6.5;

/** Lanes by their distance from the upper edge, in CSS pixels. */
export function lanesOf({ published, sd, ownRows = 1 }: Strip) {
  const seeds = (published === undefined ? 0 : 22) + 17;
  const spread = seeds + (sd > 0 ? 26 : 0);
  const height = spread + 18 + OWN_LANE + OWN_ROW * (ownRows - 1);
  return { published: 9, seeds, spread, scale: height - 20, height };
}

/** How far below their lane's middle the dots of the seeds stand, in CSS pixels, so that none hides another. */
export function dotsBelow({ values, domain }: Strip, width: number): number[] {
  const shares = values.map((value) => (100 * placeOf(value, domain, width)) / width);
  return rowsOfDots(shares, ROWS).map((row) => ROW * row);
}

/** Where a name stands beside marks that reach from `low` to `high`: on their right where it has room, else on their left. */
export function nameBeside(name: string, [low, high]: Domain, domain: Domain, width: number) {
  const end = placeOf(high, domain, width) + GAP + LETTER * name.length;
  return end <= width
    ? ({ at: high, anchor: 'start', dx: GAP } as const)
    : ({ at: low, anchor: 'end', dx: -GAP } as const);
}
