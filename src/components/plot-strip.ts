import { axisX, dot, type Markish, ruleX, ruleY, text } from '@observablehq/plot';
import { drawPlot } from './plot-draw.ts';
import { dotsBelow, lanesOf, nameBeside, type Strip } from './strip-layout.ts';
import { type Domain, MARGIN } from './strip-place.ts';

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

/** A name beside marks that reach from `low` to `high`. */
function nameMark(name: string, y: number, reach: Domain, { domain }: Strip, width: number): Markish {
  const { at, anchor, dx } = nameBeside(name, reach, domain, width);
  return text([name], { x: [at], y: [y], textAnchor: anchor, dx, fill: 'var(--muted)' });
}

/**
 * A distribution as an `<svg>` of `width` CSS pixels: on one scale a diamond for the published number, an open dot for each
 * seed, a line for mean and standard deviation with the mean on it, and a free lane for the reader's own runs.
 */
export function drawStrip(strip: Strip, words: StripWords, width: number): string {
  const { values, mean, sd, published, domain } = strip;
  const lanes = lanesOf(strip, words, width);
  const name = (said: string, y: number, reach: Domain) => nameMark(said, y, reach, strip, width);
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
      y: dotsBelow(strip, width).map((below) => lanes.seeds + below),
      r: 3,
      stroke: 'var(--ink)',
      strokeWidth: 1.25,
    }),
    name(words.seeds, lanes.names.seeds, reach),
  ];
  if (sd > 0) {
    marks.push(
      ruleY([lanes.spread], { x1: spread[0], x2: spread[1], stroke: 'var(--ink)', strokeWidth: 2 }),
      ruleX([mean, ...spread], { y1: lanes.spread - 4, y2: lanes.spread + 4, stroke: 'var(--ink)', strokeWidth: 1.25 }),
      name(words.spread, lanes.names.spread, spread),
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
