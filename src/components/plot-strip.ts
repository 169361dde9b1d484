import { axisX, dot, type Markish, ruleX, ruleY, text } from '@observablehq/plot';
import { rowsOfDots } from '../figures/kit/rows-of-dots.ts';
import { drawPlot } from './plot-draw.ts';
import { type Domain, MARGIN, OWN_LANE, placeOf } from './strip-place.ts';

/** A measurement over seeds, beside what somebody published; all in the unit that is printed. */
export interface Strip {
  readonly values: readonly number[];
  readonly mean: number;
  /** 0 for a single seed. */
  readonly sd: number;
  readonly published?: number | undefined;
  readonly domain: Domain;
}

/** What a strip says in words. */
export interface StripWords {
  /** All of it in a sentence, for who cannot see it. */
  readonly described: string;
  readonly published: string;
  readonly seeds: string;
  readonly spread: string;
  /** A number of the scale, with its unit. */
  tick(value: number): string;
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
function lanesOf({ published, sd }: Strip) {
  const seeds = (published === undefined ? 0 : 22) + 17;
  const spread = seeds + (sd > 0 ? 26 : 0);
  const height = spread + 18 + OWN_LANE;
  return { published: 9, seeds, spread, scale: height - 20, height };
}

/** A name beside marks that reach from `low` to `high`: on their right where it has room, else on their left. */
function nameBeside(name: string, y: number, [low, high]: Domain, { domain }: Strip, width: number): Markish {
  const end = placeOf(high, domain, width) + GAP + LETTER * name.length;
  const side =
    end <= width
      ? { x: [high], textAnchor: 'start' as const, dx: GAP }
      : { x: [low], textAnchor: 'end' as const, dx: -GAP };
  return text([name], { ...side, y: [y], fill: 'var(--muted)' });
}

/**
 * A distribution as an `<svg>` of `width` CSS pixels: on one scale a diamond for the published number, an open dot for each
 * seed, a line for mean and standard deviation with the mean on it, and a free lane for the reader's own runs.
 */
export function drawStrip(strip: Strip, words: StripWords, width: number): string {
  const { values, mean, sd, published, domain } = strip;
  const lanes = lanesOf(strip);
  const name = (said: string, y: number, reach: Domain) => nameBeside(said, y, reach, strip, width);
  const shares = values.map((value) => (100 * placeOf(value, domain, width)) / width);
  const rows = rowsOfDots(shares, ROWS);
  const reach: Domain = [Math.min(...values), Math.max(...values)];
  const spread: Domain = [mean - sd, mean + sd];
  const marks: Markish[] = [
    ruleY([lanes.scale], { stroke: 'var(--edge)' }),
    axisX({
      y: lanes.scale,
      ticks: 5,
      tickSize: 4,
      stroke: 'var(--edge)',
      fill: 'var(--muted)',
      tickFormat: words.tick,
    }),
    dot(values, {
      x: values,
      y: rows.map((row) => lanes.seeds + ROW * row),
      r: 3,
      stroke: 'var(--ink)',
      strokeWidth: 1.25,
    }),
    name(words.seeds, lanes.seeds, reach),
  ];
  if (sd > 0) {
    marks.push(
      ruleY([lanes.spread], { x1: spread[0], x2: spread[1], stroke: 'var(--ink)', strokeWidth: 2 }),
      ruleX([mean, ...spread], { y1: lanes.spread - 4, y2: lanes.spread + 4, stroke: 'var(--ink)', strokeWidth: 1.25 }),
      name(words.spread, lanes.spread, spread),
    );
  }
  if (published !== undefined) {
    const y = [lanes.published];
    marks.push(
      dot([published], { x: [published], y, r: 6, symbol: 'diamond', fill: 'var(--ink)' }),
      name(words.published, lanes.published, [published, published]),
    );
  }
  return drawPlot(
    {
      width,
      height: lanes.height,
      marginTop: 0,
      marginRight: MARGIN.right,
      marginBottom: 0,
      marginLeft: MARGIN.left,
      x: { domain: [...domain], label: null },
      y: { type: 'identity', axis: null },
      marks,
    },
    words.described,
  );
}
