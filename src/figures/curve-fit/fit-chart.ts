import { curves, SHOWN } from '../../experiments/curve-fit/curves.ts';
import type { CurveFitFrame } from '../../experiments/curve-fit/frame.ts';
import { exampleRange, GRID, gridPlaces } from '../../experiments/curve-fit/measure.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { chart, type Series } from '../kit/chart.ts';
import type { Tone } from '../kit/tones.ts';
import { type CurveFitState, shownParams } from './state.ts';

/** The most that is drawn on either side of 0; the curves lie within 1. */
const TALL = 1.8;
/** A dot marks a unit that bends the fit by at least this share of what the strongest unit does. */
const BENDS = 0.02;

type Point = readonly [x: number, y: number];

/** The curve, the fit over the same places and beyond the examples, and where its units change sign. */
export function fitChart(state: CurveFitState, words: Words): ElementNode {
  const { frame, history, source } = state;
  // Of a course of which its numbers alone were kept, the last fit stands there.
  const drawnOf = frame?.fit ? frame : history.findLast(({ fit }) => fit);
  const params = shownParams(state);
  const target = gridPlaces.map((x): Point => [x, curves[params.curve](x)]);
  const tone: Tone = source.kind === 'own' ? 'yours' : source.kind === 'nearest' ? 'muted' : 'ink';
  const tick = (at: number) => ({ at, label: write(at, '', words.lang) });
  const [from, to] = exampleRange(params);
  const fit = drawnOf ? gridPlaces.map((x, i): Point => [x, drawnOf.fit[i]!]) : [];
  const name = words('curve-fit.chart.fit');
  const drawn = chart({
    x: {
      min: -SHOWN,
      max: SHOWN,
      ticks: [-1.5, -1, -0.5, 0, 0.5, 1, 1.5].map(tick),
      label: words('curve-fit.chart.x'),
    },
    y: { min: -TALL, max: TALL, ticks: [-1, 0, 1].map(tick), label: words('curve-fit.chart.y') },
    series: [
      ...pieces(target, words('curve-fit.chart.target')).map(
        (line): Series => ({ ...line, tone: 'first', dash: 'dashed' }),
      ),
      ...pieces(fit, name).map((line): Series => ({ ...line, tone })),
      ...(drawnOf
        ? [{ name: '', tone, points: kinkPoints(drawnOf, params.activation !== 'linear'), dots: 'alone' } as const]
        : []),
    ],
    events: [
      { x: from, label: words('curve-fit.chart.from') },
      { x: to, label: '' },
    ],
    legend: true,
    described: frame
      ? words('curve-fit.chart.described', { error: frame.error, outside: frame.errorOutside })
      : words('curve-fit.chart.untrained'),
  });
  return h('div', { class: 'cf-main' }, drawn);
}

/** The parts of a line that stay in the picture, the first of them with its name. */
function pieces(
  points: readonly Point[],
  name: string,
): { readonly name: string; readonly points: readonly Point[] }[] {
  const parts: Point[][] = [];
  let before = false;
  for (const point of points) {
    const inside = Math.abs(point[1]) <= TALL;
    if (inside && !before) parts.push([]);
    if (inside) parts.at(-1)!.push(point);
    before = inside;
  }
  return parts.map((part, i) => ({ name: i === 0 ? name : '', points: part }));
}

/** Where units change sign, on the fit: those in the picture that bend it visibly. Linear units bend nothing. */
function kinkPoints({ kinks, bends, fit }: CurveFitFrame, bending: boolean): Point[] {
  if (!bending) return [];
  const least = BENDS * Math.max(...bends);
  return [...kinks].flatMap((x, i): Point[] => {
    const place = ((x + SHOWN) / (2 * SHOWN)) * (GRID - 1);
    const below = Math.floor(place);
    if (!(below >= 0 && below < GRID - 1) || bends[i]! < least) return [];
    const y = fit[below]! + (place - below) * (fit[below + 1]! - fit[below]!);
    return Math.abs(y) <= TALL ? [[x, y]] : [];
  });
}
