import { describe, expect, test } from 'vitest';
import { percentOf } from '../../../../src/figures/kit/axis.ts';
import { bars } from '../../../../src/figures/kit/bars.ts';
import { chart } from '../../../../src/figures/kit/chart.ts';
import { apart, freerEnd } from '../../../../src/figures/kit/labels.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';

const axis = (min: number, max: number) => ({ min, max, ticks: [{ at: min, label: 'least' }], label: 'measured' });

describe('a place on an axis', () => {
  test('is proportional, or proportional in the logarithm, and never beyond the ends', () => {
    expect([0, 5, 10, 20].map((value) => percentOf({ min: 0, max: 10 }, value))).toEqual([0, 50, 100, 100]);
    const log = { min: 1, max: 10_000, scale: 'log' } as const;
    expect([1, 100, 10_000].map((value) => Math.round(percentOf(log, value)))).toEqual([0, 50, 100]);
  });
});

describe('labels at the ends of lines', () => {
  test('stay where they belong while there is room', () => {
    expect(apart([10, 80, 40], 16, 100)).toEqual([10, 80, 40]);
  });

  test('never stand closer than a line, nor beyond the plot', () => {
    const placed = apart([98, 97, 99, 20], 16, 100);
    const sorted = [...placed].sort((a, b) => a - b);
    for (let i = 1; i < sorted.length; i++) expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThanOrEqual(16);
    expect(Math.max(...placed)).toBeLessThanOrEqual(100);
    expect(placed[3]).toBe(20);
  });
});

describe('the name of a level line', () => {
  test('stands left, unless the lines run through it there and not on the right', () => {
    expect(freerEnd(10, [[0, 90]])).toBe('left');
    expect(
      freerEnd(10, [
        [0, 10],
        [20, 15],
        [100, 90],
      ]),
    ).toBe('right');
    expect(
      freerEnd(90, [
        [0, 30],
        [100, 92],
      ]),
    ).toBe('left');
  });
});

describe('a chart', () => {
  const series = {
    name: 'trained',
    tone: 'first',
    points: [
      [0, 0],
      [10, 1],
    ],
  } as const;
  const html = renderToString(
    chart({
      x: axis(0, 10),
      y: axis(0, 1),
      series: [series, { ...series, name: 'empty', points: [] }],
      described: 'Rises.',
    }),
  );

  test('draws a line from corner to corner, upwards, and says what it shows', () => {
    expect(html).toContain('d="M0 100L100 0"');
    expect(html).toContain('aria-label="Rises."');
  });

  test('names a line that has points and leaves out one that has none', () => {
    expect(html).toContain('>trained<');
    expect(html).not.toContain('empty');
  });
});

describe('what a chart may show besides lines', () => {
  const points = [
    [0, 0],
    [5, 1],
  ] as const;
  const html = renderToString(
    chart({
      x: axis(0, 10),
      y: axis(0, 1),
      series: [
        { name: '', tone: 'ink', points, dots: 'alone' },
        { name: 'named', tone: 'first', points },
      ],
      events: [
        { x: 2, label: 'early' },
        { x: 9, label: 'late', answer: true },
      ],
      described: 'Dots, a line and two events.',
    }),
  );

  test('dots without a line between them, and lines without a name', () => {
    expect(html.match(/class="kit-dot"/g)).toHaveLength(2);
    expect(html.match(/class="kit-line"/g)).toHaveLength(1);
    expect(html.match(/class="kit-name"/g)).toHaveLength(1);
  });

  test('events, each with its words on the side where there is room', () => {
    expect(html).toMatch(/x="20%"[^>]*text-anchor="start"[^>]*>early/);
    expect(html).toMatch(/<g class="wcw-answer"><line[^>]*x1="90%".*text-anchor="end"[^>]*>late/);
  });
});

describe('bars', () => {
  test('start at zero, to the left for negative values', () => {
    const html = renderToString(
      bars([{ name: 'a', value: -0.5, shown: '-0.5', tone: 'negative' }], { min: -1, max: 1 }),
    );
    expect(html).toContain('x="25%" width="25%"');
  });
});
