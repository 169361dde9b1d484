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

/** Height of a line that a name has to itself, in CSS pixels. */
export const LINE = 14;
/** How far such a line stands above the middle of its lane: clear of the rows of dots, and of the ends of the spread. */
const RISE = { seeds: 23, spread: 12 } as const;

/** What stands beside the marks of the lanes. */
export interface LaneNames {
  readonly seeds: string;
  readonly spread: string;
}

/**
 * Lanes of a strip of `width` CSS pixels by their distance from the upper edge, and where their names stand: beside the
 * marks, or in a line of their own above them.
 */
export function lanesOf({ values, mean, sd, published, domain, ownRows = 1 }: Strip, names: LaneNames, width: number) {
  const lineFor = (name: string, low: number, high: number) =>
    nameBeside(name, [low, high], domain, width).above ? LINE : 0;
  const seedsLine = values.length > 0 ? lineFor(names.seeds, Math.min(...values), Math.max(...values)) : 0;
  const spreadLine = sd > 0 ? lineFor(names.spread, mean - sd, mean + sd) : 0;
  const seeds = (published === undefined ? 0 : 22) + 17 + seedsLine;
  const spread = seeds + (sd > 0 ? 26 + spreadLine : 0);
  const height = spread + 18 + OWN_LANE + OWN_ROW * (ownRows - 1);
  return {
    published: 9,
    seeds,
    spread,
    scale: height - 20,
    height,
    names: {
      seeds: seeds - (seedsLine > 0 ? RISE.seeds : 0),
      spread: spread - (spreadLine > 0 ? RISE.spread : 0),
    },
  };
}

/** How far below their lane's middle the dots of the seeds stand, in CSS pixels, so that none hides another. */
export function dotsBelow({ values, domain }: Strip, width: number): number[] {
  const shares = values.map((value) => (100 * placeOf(value, domain, width)) / width);
  return rowsOfDots(shares, ROWS).map((row) => ROW * row);
}

/**
 * Where a name stands beside marks that reach from `low` to `high`: on their right where it has room, else on their left; and
 * where neither has any, in a line of its own (`above`) that starts at the first of them.
 */
export function nameBeside(name: string, [low, high]: Domain, domain: Domain, width: number) {
  const long = LETTER * name.length;
  const [first, last] = [placeOf(low, domain, width), placeOf(high, domain, width)];
  if (last + GAP + long <= width) return { at: high, anchor: 'start', dx: GAP, above: false } as const;
  if (first - GAP - long >= 0) return { at: low, anchor: 'end', dx: -GAP, above: false } as const;
  return { at: low, anchor: 'start', dx: Math.min(0, width - long - first), above: true } as const;
}
