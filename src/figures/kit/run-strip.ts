import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Axis, percentOf } from './axis.ts';
import { apart } from './labels.ts';
import { oncePer } from './once-per.ts';
import { at } from './tones.ts';

/** What many seeds gave, beside a chart of one run and on its scale: a dot a seed, mean and standard deviation, the published value, the reader's own. */
export interface RunStrip {
  readonly seeds: readonly number[];
  readonly mean: number;
  readonly sd: number;
  /** Filled dots, or open ones. */
  readonly full: boolean;
  readonly published?: number;
  readonly yours?: number;
  /** Words for each, short, and what follows where there is room. */
  readonly words: {
    readonly seeds: readonly [short: string, more: string];
    readonly published?: readonly [short: string, more: string];
    readonly yours?: readonly [short: string, more: string];
  };
  readonly answer?: boolean;
}

/** Least distance of two labels, in per cent of a small chart's height. */
const LINE = 6.8;
/** Where the dots stand right of the chart, in CSS pixels, and how far they spread. */
const MIDDLE = 18;
const SPREAD = 13;

/** The strip, as a part of the chart's drawing; `line`: the least distance of two labels, in per cent of its height. */
export function stripOnRun(strip: RunStrip, axis: Axis, line = LINE): ElementNode {
  const { mean, sd, seeds, full, published, yours, answer, words } = strip;
  const y = (value: number): number => 100 - percentOf(axis, value);
  const labels = [
    { at: y(mean), words: words.seeds, tone: '' },
    ...(published !== undefined && words.published ? [{ at: y(published), words: words.published, tone: '' }] : []),
    ...(yours !== undefined && words.yours ? [{ at: y(yours), words: words.yours, tone: 'kit-yours' }] : []),
  ];
  const places = apart(
    labels.map(({ at }) => at),
    line,
    100,
  );
  return h(
    'svg',
    { class: ['kit-strip', answer && 'wcw-answer'], x: '100%', width: 140, height: '100%' },
    dots(seeds)(axis, full),
    sd > 0
      ? h('line', { class: 'kit-interval', x1: MIDDLE, x2: MIDDLE, y1: at(y(mean - sd)), y2: at(y(mean + sd)) })
      : null,
    published === undefined
      ? null
      : h(
          'svg',
          { y: at(y(published)), class: 'kit-strip' },
          h('path', { class: 'kit-published', d: `M${MIDDLE} -6l6 6-6 6-6-6z` }),
        ),
    yours === undefined ? null : h('circle', { class: 'kit-yours kit-own', cx: MIDDLE, cy: at(y(yours)), r: 5.5 }),
    labels.map(
      ({ words: [short, more], tone }, i): Child =>
        h(
          'text',
          { class: ['kit-tick', tone && `${tone} kit-strong`], x: MIDDLE + 14, y: at(places[i]!), dy: '0.35em' },
          short,
          more ? h('tspan', { class: 'kit-more' }, ` ${more}`) : null,
        ),
    ),
  );
}

/** Dear to draw and always the same: a hundred seeds are drawn once. */
const dots = oncePer((seeds: readonly number[]) => {
  const drawn = new Map<string, ElementNode>();
  return (axis: Axis, full: boolean): ElementNode => {
    const key = `${axis.min} ${axis.max} ${full}`;
    const known = drawn.get(key) ?? seedDots(seeds, axis, full);
    drawn.set(key, known);
    return known;
  };
});

function seedDots(seeds: readonly number[], axis: Axis, full: boolean): ElementNode {
  return h(
    'g',
    { class: full ? 'kit-seeds kit-seeds-full' : 'kit-seeds' },
    // Side by side by the golden section, so that neighbours seldom hide each other.
    seeds.map((value, i) =>
      h('circle', {
        cx: (MIDDLE + (((i * 0.618) % 1) - 0.5) * SPREAD).toFixed(1),
        cy: at(100 - percentOf(axis, value)),
        r: 2.4,
      }),
    ),
  );
}
