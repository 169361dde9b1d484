import type { Words } from '../../shell/words.ts';
import type { RunLine } from '../kit/over-run.ts';
import type { RunBand } from '../kit/run-bands.ts';
import { meanAndSpread } from '../kit/statistics.ts';
import type { Tone } from '../kit/tones.ts';
import type { UniversalityFrame } from './frame.ts';

/** A layer, and between which values what lies there, with its middle. */
type Stretch = readonly (readonly [layer: number, low: number, middle: number, high: number])[];

/** What S is held against, each with its name on a line through its middle. */
export function bandsOf({ oneLaw = [], reference = [] }: Partial<UniversalityFrame>, words: Words) {
  const law = oneLaw.flatMap((band, i) => (band ? [[i + 1, band.low, band.middle, band.high] as const] : []));
  // From one standard deviation below the mean to one above it, where anything was learned.
  const seeds = reference.flatMap((values, i) => {
    if (values.length === 0) return [];
    const { mean, sd } = meanAndSpread(values);
    return [[i + 1, mean - sd, mean, mean + sd] as const];
  });
  const all = [
    drawn(law, { name: words('universality.chart.one-law'), tone: 'muted', look: 'dotted' }),
    drawn(seeds, { name: words('universality.chart.reference'), tone: 'ink', look: 'hollow' }),
  ];
  return { bands: all.flatMap(({ bands }) => bands), lines: all.flatMap(({ lines }) => lines) };
}

/** No band or line leads across a layer in which there is none; the name stands once. */
function drawn(points: Stretch, { name, tone, look }: { name: string; tone: Tone; look: RunLine['look'] }) {
  const parts = stretches(points);
  const longest = parts.reduce((most, part) => Math.max(most, part.length), 0);
  const named = parts.findIndex(({ length }) => length === longest);
  return {
    bands: parts.map((part): RunBand => ({ name: '', tone, points: part.map(([x, low, , high]) => [x, low, high]) })),
    lines: parts.map(
      (part, i): RunLine => ({
        name: i === named ? name : '',
        tone,
        look,
        points: part.map(([x, , middle]) => [x, middle]),
      }),
    ),
  };
}

/** The layers that follow on each other; one that stands alone is as wide as an eighth of the way to the next. */
function stretches(points: Stretch): Stretch[] {
  const starts = points.flatMap(([layer], i) => (i === 0 || layer - points[i - 1]![0] > 1 ? [i] : []));
  return starts.map((start, i) => {
    const part = points.slice(start, starts[i + 1]);
    return part.length > 1 ? part : [-1, 1].map((side) => [part[0]![0] + side / 8, ...tail(part[0]!)] as const);
  });
}

const tail = ([, low, middle, high]: Stretch[number]) => [low, middle, high] as const;
