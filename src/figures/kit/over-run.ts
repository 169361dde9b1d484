import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Axis, percentOf, placeOn } from './axis.ts';
import { lineNames, type NamedLine, type Polyline, valueAt } from './line-names.ts';
import { cursor, type RunCursor } from './run-cursor.ts';
import { guessOnRun, type RunGuess } from './run-guess.ts';
import { type RunStrip, stripOnRun } from './run-strip.ts';
import { at, type Tone } from './tones.ts';

/** A line over training. */
export interface RunLine {
  /** Stands beside the line; empty for one that needs no name. */
  readonly name: string;
  /** Whose numbers the stage shows colours a line without a tone of its own. */
  readonly tone?: Tone;
  readonly look?: 'solid' | 'hollow' | 'dashed' | 'dotted';
  readonly points: readonly (readonly [x: number, y: number])[];
  /** A dot at every point, for a few measured points rather than a curve; `alone`: without a line between them. */
  readonly dots?: boolean | 'alone';
  /** Where the stage stands on it: a dot, open on a hollow line. */
  readonly now?: number;
  /** The reader guesses about it: hidden until the guess is made or skipped. */
  readonly answer?: boolean;
}

export interface OverRun {
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly RunLine[];
  /** Drawn behind the lines, and over them: `bandedRun` draws bands and their names so. */
  readonly behind?: Child;
  readonly over?: Child;
  /** What stood there before, paler, under its own name. */
  readonly ghost?: { readonly name: string; readonly lines: readonly RunLine[] };
  /** Where the stage stands on the x axis. */
  readonly at?: number;
  /** The reader has moved there: a line upright marks it. */
  readonly moved?: boolean;
  /** Level lines, named on the axis: chance. */
  readonly levels?: readonly { readonly y: number; readonly label: string }[];
  /** Places on the x axis where something happens. */
  readonly events?: readonly { readonly x: number; readonly label: string; readonly answer?: boolean }[];
  readonly cursor: RunCursor;
  readonly strip?: RunStrip;
  readonly guess?: RunGuess;
  /** What lies on the field beside the cursor: a handle of the figure's own. */
  readonly beside?: Child;
  /** Where other words stand, in per cent from the top: the lines' names keep out of it. */
  readonly kept?: readonly [top: number, bottom: number];
  /** Height of a line of words in per cent of the chart, where it is much lower than most. */
  readonly line?: number;
}

/**
 * Lines over training, as large as its place. Its words keep their size: places are per cent, only the lines are stretched.
 * Right of the lines, on their own scale, stand the seeds, the published value and the reader's own.
 */
export function overRun(options: OverRun): ElementNode {
  const { x, y, lines, ghost, levels = [], events = [], strip, guess } = options;
  const drawn = lines.filter(({ points }) => points.length > 0);
  const behind = (ghost?.lines ?? [])
    .map((line) => ({ ...line, points: upTo(line.points, x.max) }))
    .filter(({ points }) => points.length > 1);
  return h(
    'div',
    { class: ['kit-run', guess?.open && 'kit-run-asked', strip && 'kit-run-with-strip'] },
    h(
      'div',
      { class: 'kit-field' },
      cursor(
        options.cursor,
        h(
          'svg',
          { class: 'kit-area', width: '100%', height: '100%', 'aria-hidden': 'true' },
          y.ticks.map((tick) => yTick(y, tick)),
          x.ticks.map((tick, i) => xTick(x, tick, i, x.ticks.length)),
          levels.map((level) => levelOf(y, level)),
          events.map((event) => eventOf(x, event)),
          options.behind ?? null,
          ghost ? ghostOf(behind, x, y) : null,
          stretched(
            drawn.filter(({ dots }) => dots !== 'alone'),
            x,
            y,
            'now',
          ),
          options.at === undefined || !options.moved ? null : marker(x, options.at),
          strip ? stripOnRun(strip, y, options.line) : null,
          options.over ?? null,
          drawn.filter(({ dots }) => dots).map((line) => dotsOf(line, x, y)),
          lines.map((line) => dotOf(line, x, y, options.at)),
          guess ? guessOnRun.lines(guess, y) : null,
          names(options, drawn, behind),
        ),
      ),
      // Beside the cursor: one slider does not hold another.
      guess ? guessOnRun.handle(guess, y) : null,
      options.beside ?? null,
    ),
  );
}

const classOf = ({ tone, look = 'solid', answer }: RunLine): string[] =>
  [tone ? `kit-${tone}` : 'kit-shown', `kit-run-${look}`, answer ? 'wcw-answer' : ''].filter(Boolean);

function yTick(axis: Axis, { at: value, label }: Axis['ticks'][number]): Child {
  const place = at(100 - percentOf(axis, value));
  return [
    h('line', { class: value === axis.min ? 'kit-zero' : 'kit-grid', x1: '0%', x2: '100%', y1: place, y2: place }),
    h('text', { class: 'kit-tick', x: -8, y: place, dy: '0.35em', 'text-anchor': 'end' }, label),
  ];
}

function xTick(axis: Axis, { at: value, label }: Axis['ticks'][number], i: number, count: number): ElementNode {
  const anchor = i === 0 ? 'start' : i === count - 1 ? 'end' : 'middle';
  // First and last stay, whatever is left out.
  const many = i > 0 && count > 3 && i % 2 === count % 2 && 'kit-even';
  const x = placeOn(axis, value);
  return h('text', { class: ['kit-tick', many], x, y: '100%', dy: 17, 'text-anchor': anchor }, label);
}

function levelOf(axis: Axis, level: { readonly y: number; readonly label: string }): Child {
  const place = at(100 - percentOf(axis, level.y));
  return [
    h('line', { class: 'kit-level', x1: '0%', x2: '100%', y1: place, y2: place }),
    h('text', { class: 'kit-tick', x: -8, y: place, dy: '0.35em', 'text-anchor': 'end' }, level.label),
  ];
}

function eventOf(axis: Axis, { x, label, answer }: NonNullable<OverRun['events']>[number]): ElementNode {
  const percent = percentOf(axis, x);
  const late = percent > 55;
  return h(
    'g',
    { class: [answer && 'wcw-answer'] },
    h('line', { class: 'kit-level', x1: at(percent), x2: at(percent), y1: '0%', y2: '100%' }),
    h(
      'text',
      { class: 'kit-tick', x: at(percent), dx: late ? -5 : 5, y: -8, 'text-anchor': late ? 'end' : 'start' },
      label,
    ),
  );
}

function marker(axis: Axis, value: number): ElementNode {
  const place = placeOn(axis, value);
  return h('line', { class: 'kit-marker', x1: place, x2: place, y1: '0%', y2: '100%' });
}

const polyline = (points: RunLine['points'], x: Axis, y: Axis): Polyline =>
  points.map(([a, b]) => [percentOf(x, a), 100 - percentOf(y, b)] as const);

function stretched(lines: readonly RunLine[], x: Axis, y: Axis, key: string): ElementNode {
  const path = (points: RunLine['points']): string =>
    `M${polyline(points, x, y)
      .map(([a, b]) => `${round(a)} ${round(b)}`)
      .join('L')}`;
  return h(
    'svg',
    { class: 'kit-stretched', key, width: '100%', height: '100%', viewBox: '0 0 100 100', preserveAspectRatio: 'none' },
    lines.map((line) => {
      const d = path(line.points);
      return h(
        'g',
        { class: classOf(line) },
        h('path', { class: 'kit-line', d }),
        line.look === 'hollow' ? h('path', { class: 'kit-core', d }) : null,
      );
    }),
  );
}

function dotsOf(line: RunLine, x: Axis, y: Axis): ElementNode {
  const dots = line.points.map(([a, b]) =>
    h('circle', { class: 'kit-dot', cx: placeOn(x, a), cy: at(100 - percentOf(y, b)), r: 3.5 }),
  );
  return h('g', { class: classOf(line) }, dots);
}

function dotOf(line: RunLine, x: Axis, y: Axis, place: number | undefined): Child {
  if (line.now === undefined || place === undefined || Number.isNaN(line.now)) return null;
  return h(
    'g',
    { class: classOf(line) },
    h('circle', { class: 'kit-now', cx: placeOn(x, place), cy: at(100 - percentOf(y, line.now)), r: 5.5 }),
  );
}

/** Each line's name beside it, over all lines: that of the guess first, of what stood there before last. */
function names(
  { x, y, ghost, guess, kept, line }: OverRun,
  drawn: readonly RunLine[],
  behind: readonly RunLine[],
): Child {
  const named: readonly (NamedLine & { readonly look: string; readonly within?: readonly string[] })[] = [
    ...(guess ? [guessOnRun.named(guess, y)] : []),
    ...drawn.map((one) => ({
      name: one.name,
      points: polyline(one.points, x, y),
      look: 'kit-name',
      within: classOf(one),
    })),
    ...behind.map(({ points, answer }, i) => ({
      name: i === 0 ? ghost!.name : '',
      points: polyline(points, x, y),
      look: answer ? 'kit-tick wcw-answer' : 'kit-tick',
    })),
  ];
  const places = lineNames(named, kept ?? (guess && guessOnRun.bandOf(guess, y, line)), line);
  return named.map(({ name, look, within }, i) => {
    const place = places[i];
    if (!place) return null;
    const words = { x: at(place.x), y: at(place.y), dy: place.above ? -7 : 17, 'text-anchor': 'middle' };
    const text = h('text', { class: look, ...words }, name);
    return within ? h('g', { class: within }, text) : text;
  });
}

function ghostOf(drawn: readonly RunLine[], x: Axis, y: Axis): ElementNode {
  const ofAnswer = drawn.some(({ answer }) => answer) && 'kit-ghost-of-answer';
  return h('g', { class: ['kit-ghost', ofAnswer] }, stretched(drawn, x, y, 'before'));
}

/** The part of a line that lies on an axis: a longer run that stood there before ends at its edge. */
function upTo(points: RunLine['points'], max: number): RunLine['points'] {
  const inside = points.filter(([at]) => at <= max);
  if (inside.length === points.length) return points;
  return [...inside, [max, valueAt(points, max)] as const];
}

const round = (value: number): number => Math.round(value * 100) / 100;
