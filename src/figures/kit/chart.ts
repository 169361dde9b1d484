import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Axis, percentOf, placeOn } from './axis.ts';
import { apart, freerEnd } from './labels.ts';
import { at, type Tone } from './tones.ts';

/** A line of a chart. */
export interface Series {
  /** Stands at the line's end, or in the legend where `legend` is set; empty for a line that needs no name of its own. */
  readonly name: string;
  readonly tone: Tone;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Spread over seeds, point by point: drawn as a band behind the line. */
  readonly band?: readonly (readonly [x: number, low: number, high: number])[];
  /** Lines of one tone are told apart by dashes. */
  readonly dash?: 'dashed' | 'dotted';
  /** A dot at every point, for a few measured points rather than a curve; `alone`: without a line between them. */
  readonly dots?: boolean | 'alone';
  /** The reader guesses about it: hidden until the guess is made or skipped. */
  readonly answer?: boolean;
}

export interface ChartOptions {
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** Level lines, grey and dashed, each with its words. */
  readonly levels?: readonly { readonly y: number; readonly label: string; readonly answer?: boolean }[];
  /** Places on the x axis where something happens: upright, grey and dashed, each with its words at the top. */
  readonly events?: readonly { readonly x: number; readonly label: string; readonly answer?: boolean }[];
  /** Where the stage stands on the x axis. */
  readonly marker?: number;
  /** What the chart shows, in a sentence with its numbers, for who cannot see it. */
  readonly described: string;
  /** Names at the lines' ends (default), or in a legend above. */
  readonly legend?: boolean;
  /** Height of the plot in CSS pixels; 172 unless told. */
  readonly height?: number;
}

/** Least distance of two names, in CSS pixels. */
const LINE = 16;

/** A line chart as wide as its place. Its text keeps its size: places are per cent, only the lines are stretched. */
export function chart(options: ChartOptions): ElementNode {
  const { x, y, series, levels = [], events = [], marker, described, legend = false, height = 172 } = options;
  const drawn = series.filter(({ points }) => points.length > 0);
  return h(
    'div',
    { class: ['kit-chart', !legend && 'kit-named'] },
    legend ? legendOf(drawn) : null,
    h('p', { class: 'kit-axis-name', 'aria-hidden': 'true' }, y.label),
    h(
      'div',
      { class: 'kit-plot', style: `--height:${height}px` },
      h(
        'svg',
        { width: '100%', height: '100%', role: 'img', 'aria-label': described },
        y.ticks.map((tick) => yTick(y, tick)),
        x.ticks.map((tick, i) => xTick(x, tick, i % 2 === 1)),
        levels.map((level) => levelOf(y, level)),
        events.map((event) => eventOf(x, event)),
        stretched(drawn, x, y),
        drawn.filter(({ dots }) => dots).map((line) => dotsOf(line, x, y)),
        marker === undefined ? null : markerOf(x, marker),
        // On top of the lines, at the end where they leave room.
        levels.map((level) => levelName(y, level, freerEnd(percentOf(y, level.y), placed(drawn, x, y)))),
        legend ? null : names(drawn, y, height),
      ),
    ),
    h('p', { class: 'kit-axis-name kit-x-name', 'aria-hidden': 'true' }, x.label),
  );
}

const classOf = ({ tone, dash, answer }: Series): string[] =>
  [`kit-${tone}`, dash ? `kit-${dash}` : '', answer ? 'wcw-answer' : ''].filter(Boolean);

function yTick(axis: Axis, { at: value, label }: Axis['ticks'][number]): Child {
  const place = at(100 - percentOf(axis, value));
  return [
    h('line', { class: 'kit-grid', x1: '0%', x2: '100%', y1: place, y2: place }),
    h('text', { class: 'kit-tick', x: -8, y: place, dy: '0.35em', 'text-anchor': 'end' }, label),
  ];
}

/** Where a chart has many ticks and little width, every second one steps down a line: `kit-even`. */
function xTick(axis: Axis, { at: value, label }: Axis['ticks'][number], even: boolean): ElementNode {
  const percent = percentOf(axis, value);
  const anchor = percent < 5 ? 'start' : percent > 95 ? 'end' : 'middle';
  const many = even && axis.ticks.length > 4 && 'kit-even';
  return h('text', { class: ['kit-tick', many], x: at(percent), y: '100%', dy: 18, 'text-anchor': anchor }, label);
}

type Level = NonNullable<ChartOptions['levels']>[number];

function levelOf(axis: Axis, { y, answer }: Level): ElementNode {
  const place = at(100 - percentOf(axis, y));
  return h('line', { class: ['kit-level', answer && 'wcw-answer'], x1: '0%', x2: '100%', y1: place, y2: place });
}

function levelName(axis: Axis, { y, label, answer }: Level, end: 'left' | 'right'): ElementNode {
  const where = end === 'left' ? { x: '0%', dx: 4 } : { x: '100%', dx: -4, 'text-anchor': 'end' };
  const place = at(100 - percentOf(axis, y));
  return h('text', { class: ['kit-tick', answer && 'wcw-answer'], ...where, y: place, dy: -5 }, label);
}

const placed = (series: readonly Series[], x: Axis, y: Axis) =>
  series.flatMap(({ points }) => points.map(([a, b]) => [percentOf(x, a), percentOf(y, b)] as const));

function eventOf(axis: Axis, { x, label, answer }: NonNullable<ChartOptions['events']>[number]): ElementNode {
  const percent = percentOf(axis, x);
  const late = percent > 60;
  return h(
    'g',
    { class: [answer && 'wcw-answer'] },
    h('line', { class: 'kit-level', x1: at(percent), x2: at(percent), y1: '0%', y2: '100%' }),
    h(
      'text',
      { class: 'kit-tick', x: at(percent), dx: late ? -5 : 5, y: -9, 'text-anchor': late ? 'end' : 'start' },
      label,
    ),
  );
}

function markerOf(axis: Axis, value: number): ElementNode {
  const place = placeOn(axis, value);
  return h('line', { class: 'kit-marker', x1: place, x2: place, y1: '0%', y2: '100%' });
}

function stretched(series: readonly Series[], x: Axis, y: Axis): ElementNode {
  const point = (a: number, b: number): string => `${round(percentOf(x, a))} ${round(100 - percentOf(y, b))}`;
  return h(
    'svg',
    { class: 'kit-stretched', width: '100%', height: '100%', viewBox: '0 0 100 100', preserveAspectRatio: 'none' },
    series.map((line) =>
      h(
        'g',
        { class: classOf(line) },
        line.band && line.band.length > 1
          ? h('path', {
              class: 'kit-band',
              d: `M${[...line.band.map(([a, low]) => point(a, low)), ...[...line.band].reverse().map(([a, , high]) => point(a, high))].join('L')}Z`,
            })
          : null,
        line.points.length > 1 && line.dots !== 'alone'
          ? h('path', { class: 'kit-line', d: `M${line.points.map(([a, b]) => point(a, b)).join('L')}` })
          : null,
      ),
    ),
  );
}

function dotsOf(line: Series, x: Axis, y: Axis): ElementNode {
  return h(
    'g',
    { class: classOf(line) },
    line.points.map(([a, b]) =>
      h('circle', { class: 'kit-dot', cx: placeOn(x, a), cy: at(100 - percentOf(y, b)), r: 4 }),
    ),
  );
}

/** Names at the right ends of their lines, moved apart where they would collide. */
function names(drawn: readonly Series[], y: Axis, height: number): Child {
  const series = drawn.filter(({ name }) => name !== '');
  const ends = series.map(({ points }) => (1 - percentOf(y, points[points.length - 1]![1]) / 100) * height);
  const places = apart(ends, LINE, height);
  return series.map((line, i) =>
    h(
      'g',
      { class: classOf(line) },
      h('text', { class: 'kit-name', x: '100%', dx: 8, y: at((100 * places[i]!) / height), dy: '0.35em' }, line.name),
    ),
  );
}

function legendOf(drawn: readonly Series[]): ElementNode {
  const named = drawn.filter(({ name }) => name !== '');
  // What waits for the guess comes last, so that it leaves no hole.
  const series = [...named.filter(({ answer }) => !answer), ...named.filter(({ answer }) => answer)];
  return h(
    'ul',
    { class: 'kit-legend' },
    series.map((line) =>
      h(
        'li',
        { class: line.answer ? 'wcw-answer' : undefined },
        h(
          'svg',
          { class: classOf({ ...line, answer: false }), width: 26, height: 10, 'aria-hidden': 'true' },
          line.dots === 'alone' ? null : h('line', { class: 'kit-line', x1: 1, x2: 25, y1: 5, y2: 5 }),
          line.dots ? h('circle', { class: 'kit-dot', cx: 13, cy: 5, r: 3.5 }) : null,
        ),
        ' ',
        line.name,
      ),
    ),
  );
}

const round = (value: number): number => Math.round(value * 100) / 100;
