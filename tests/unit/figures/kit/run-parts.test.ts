import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../../src/data/random.ts';
import { lineNames, type NamePlace, type Polyline, valueAt } from '../../../../src/figures/kit/line-names.ts';
import { nearest } from '../../../../src/figures/kit/run-cursor.ts';
import { type RunStrip, stripOnRun } from '../../../../src/figures/kit/run-strip.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';

const random = createRandom(1, 'run parts');
const many = <T>(make: (i: number) => T, count = 300): T[] => Array.from({ length: count }, (_, i) => make(i));
const within = (low: number, high: number): number => low + (high - low) * random.uniform();

describe('the moment nearest to a place', () => {
  test('is none that another is nearer than, and the first of equals', () => {
    for (let k = 0; k < 200; k++) {
      const moments = many(() => within(0, 100), 1 + random.below(20)).sort((a, b) => a - b);
      const place = within(-20, 120);
      const found = nearest(moments, place);
      for (const moment of moments)
        expect(Math.abs(moments[found]! - place)).toBeLessThanOrEqual(Math.abs(moment - place));
    }
    expect(nearest([0, 10], 5)).toBe(0);
    expect(nearest([], 5)).toBe(0);
  });
});

describe('the strip of seeds', () => {
  const axis = { min: 0, max: 100, ticks: [], label: '' };
  const strip = (changes: Partial<RunStrip>): RunStrip => ({
    seeds: [50],
    mean: 50,
    sd: 0,
    full: true,
    words: { seeds: ['seeds', ''], published: ['published', ''], yours: ['yours', ''] },
    ...changes,
  });
  const drawn = (changes: Partial<RunStrip>): string => renderToString(stripOnRun(strip(changes), axis), true);
  const labels = (html: string): number[] => [...html.matchAll(/<text [^>]*y="([\d.-]+)%"/g)].map(([, y]) => Number(y));

  test('has its labels a line apart and on the chart, wherever its values lie', () => {
    for (const [mean, published, yours] of many(() => [within(0, 100), within(0, 100), within(0, 100)] as const)) {
      const places = labels(drawn({ seeds: [mean], mean, published, yours })).sort((a, b) => a - b);
      expect(places).toHaveLength(3);
      for (let i = 1; i < 3; i++) expect(places[i]! - places[i - 1]!).toBeGreaterThanOrEqual(6.79);
      expect(places[0]).toBeGreaterThanOrEqual(0);
      expect(places[2]).toBeLessThanOrEqual(100);
    }
  });

  test('has a label where its value lies, as long as none is near', () => {
    expect(labels(drawn({ mean: 20, published: 50, yours: 90 }))).toEqual([80, 50, 10]);
  });

  test('has a dot a seed, each at its height and within the strip, neighbours beside each other', () => {
    const seeds = many(() => within(0, 100), 100);
    const dots = [...drawn({ seeds }).matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)%" r="2.4"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(dots).toHaveLength(100);
    for (const [i, [x, y]] of dots.entries()) {
      expect(y).toBeCloseTo(100 - seeds[i]!, 1);
      expect(Math.abs(x! - 18)).toBeLessThanOrEqual(6.6);
      if (i > 0) expect(Math.abs(x! - dots[i - 1]![0]!)).toBeGreaterThan(4);
    }
  });

  test('has an interval only for several seeds, and words for nothing that is not there', () => {
    expect(drawn({ seeds: [50] })).not.toContain('kit-interval');
    expect(drawn({ seeds: [40, 60], sd: 14 })).toContain(
      '<line class="kit-interval" x1="18" x2="18" y1="64%" y2="36%"',
    );
    expect(labels(drawn({}))).toEqual([50]);
    expect(drawn({})).not.toMatch(/kit-published|kit-own/);
  });
});

/** What a name takes of the chart, in per cent: half its width, and its height over or under its line. */
const reach = (name: string): number => 1.75 * name.length;
const box = (name: string, { x, y, above }: NamePlace) => ({
  left: x - reach(name),
  right: x + reach(name),
  top: above ? y - 7 : y,
  bottom: above ? y : y + 7,
});
type Box = ReturnType<typeof box>;
/** So little nobody sees. */
const SLACK = 0.51;
const crosses = (line: Polyline, { left, right, top, bottom }: Box): boolean =>
  many((i) => left + ((right - left) * i) / 60, 61)
    .map((x) => valueAt(line, x))
    .some((y) => y > top + SLACK && y < bottom - SLACK) ||
  line.some(([x, y]) => x > left && x < right && y > top + SLACK && y < bottom - SLACK);
const meet = (a: Box, b: Box): boolean =>
  a.left < b.right - SLACK && b.left < a.right - SLACK && a.top < b.bottom - SLACK && b.top < a.bottom - SLACK;

/** A line that wanders from left to right. */
function wandering(from: number, steepest: number): Polyline {
  let y = from;
  return many((i) => {
    y = Math.max(0, Math.min(100, y + within(-steepest, steepest)));
    return [i * 10, y] as const;
  }, 11);
}

describe('the names of lines', () => {
  const NAMES = ['right labels', 'by heart', 'seen through', 'test digits', 'twin'];

  test('run through no other line and no other name where there is a free place', () => {
    for (let k = 0; k < 200; k++) {
      // As far apart as a name is high, and more: there is always a place.
      const base = wandering(within(12, 24), 2);
      const lines = NAMES.slice(0, 2 + random.below(3)).map((name, i) => ({
        name,
        points: base.map(([x, y]) => [x, y + 21 * i + within(-1, 1)] as const),
      }));
      const places = lineNames(lines);
      const boxes = places.map((place, i) => box(lines[i]!.name, place!));
      for (const [i, own] of boxes.entries()) {
        for (const [j, { points }] of lines.entries()) if (j !== i) expect(crosses(points, own)).toBe(false);
        for (const other of boxes.slice(0, i)) expect(meet(own, other)).toBe(false);
      }
    }
  });

  test('keep, however the lines cross, to the place where most room is left', () => {
    for (let k = 0; k < 200; k++) {
      const lines = NAMES.slice(0, 3).map((name) => ({ name, points: wandering(within(0, 100), 12) }));
      const place = lineNames(lines)[0]!;
      const others = lines.slice(1).map(({ points }) => points);
      if (!others.some((line) => crosses(line, box(lines[0]!.name, place)))) continue;
      // It runs through a line: then there is none of these places, over or under its line, that is free by a margin.
      for (const x of [20, 26, 32, 38, 44, 50, 56, 62, 68, 74, 80]) {
        const half = reach(lines[0]!.name);
        const ys = many((i) => valueAt(lines[0]!.points, x - half + (2 * half * i) / 60), 61);
        const own = lines[0]!.points.filter(([at]) => at > x - half && at < x + half).map(([, y]) => y);
        const [top, bottom] = [Math.min(...ys, ...own), Math.max(...ys, ...own)];
        for (const above of [true, false]) {
          const { left, right, ...tall } = box(lines[0]!.name, { x, y: above ? top : bottom, above });
          const roomy = { left, right, top: tall.top - 1, bottom: tall.bottom + 1 };
          const onChart = roomy.top >= 0 && roomy.bottom <= 100 && left >= 0 && right <= 100;
          expect(onChart && !others.some((line) => crosses(line, roomy)), `${k}: free at ${x}`).toBe(false);
        }
      }
    }
  });

  test('stand apart where lines run as one', () => {
    for (let k = 0; k < 50; k++) {
      const points = wandering(within(20, 80), 4);
      const lines = NAMES.slice(0, 3).map((name) => ({ name, points }));
      const [first, second, third] = lineNames(lines).map((place, i) => box(lines[i]!.name, place!));
      expect([meet(first!, second!), meet(first!, third!), meet(second!, third!)]).toEqual([false, false, false]);
    }
  });

  test('have none where a question stands all along their line, and stand beside it where the line leaves it', () => {
    const level = (y: number): Polyline => [
      [0, y],
      [100, y],
    ];
    const line = { name: 'twin', points: level(30) };
    expect(lineNames([line], [14, 50])).toEqual([undefined]);
    expect(lineNames([line], [60, 100])[0]).toBeDefined();
    const leaves = { name: 'twin', points: [...level(30).slice(0, 1), [50, 30], [60, 80], [100, 80]] as Polyline };
    expect(box('twin', lineNames([leaves], [14, 50])[0]!).top).toBeGreaterThanOrEqual(50);
  });

  test('stand on the chart, over what is drawn of their line', () => {
    const short = lineNames([
      {
        name: 'begun',
        points: [
          [0, 50],
          [30, 40],
        ],
      },
    ])[0]!;
    expect(short.x + reach('begun')).toBeLessThanOrEqual(35 + 5);
    const [high, low] = lineNames([
      {
        name: 'high',
        points: [
          [0, 0],
          [100, 0],
        ],
      },
      {
        name: 'low',
        points: [
          [0, 100],
          [100, 100],
        ],
      },
    ]);
    expect(high).toMatchObject({ above: false });
    expect(low).toMatchObject({ above: true });
  });

  test('are missing for a line without a name, and for one that has hardly begun', () => {
    expect(
      lineNames([
        {
          name: '',
          points: [
            [0, 0],
            [100, 0],
          ],
        },
        { name: 'begun', points: [[0, 0]] },
        { name: 'none', points: [] },
      ]),
    ).toEqual([undefined, undefined, undefined]);
  });
});

describe('a line’s place', () => {
  test('lies between its points in proportion, and beyond its ends at its ends', () => {
    const line: Polyline = [
      [10, 0],
      [20, 40],
      [20, 60],
      [30, 60],
    ];
    expect([0, 10, 15, 25, 99].map((x) => valueAt(line, x))).toEqual([0, 0, 20, 60, 60]);
  });
});

describe('names while a question stands on the chart', () => {
  test('keep out of its band as long as their line leaves it', () => {
    const falling: Polyline = many((i) => [i, Math.min(100, 20 + i)] as const, 101);
    const line = [{ name: 'seen through', points: falling }];
    const free = lineNames(line)[0]!;
    expect(free.y).toBeGreaterThan(60);
    const place = lineNames(line, [60, 94])[0]!;
    expect(place.above ? place.y : place.y + 7).toBeLessThanOrEqual(60);
  });
});
