import { type ElementNode, h } from '../../shell/html.ts';
import { at, type Tone } from '../kit/tones.ts';

export type Points = readonly (readonly [x: number, y: number])[];

export interface Plotted {
  readonly tone: Tone;
  readonly points: Points;
  readonly look?: 'dashed' | 'dots';
}

/** A chart from 0 to `most` with words at its ends: smaller than the kit's, since this figure has room for no more. */
export function plot(options: {
  readonly most: readonly [x: number, y: number];
  readonly height: number;
  readonly drawn: readonly Plotted[];
  /** Places on the x axis with their words. */
  readonly ticks: readonly (readonly [x: number, label: string])[];
  /** A height with its words. */
  readonly level?: readonly [y: number, label: string];
  readonly described: string;
}): ElementNode {
  const { most, height, drawn, ticks, level, described } = options;
  const right = (x: number): number => (100 * x) / most[0];
  const down = (y: number): number => 100 - (100 * y) / most[1];
  const flat = (y: number): ElementNode => {
    const place = at(down(y));
    return h('line', { class: y === 0 ? 'kit-grid' : 'kit-level', x1: 0, x2: '100%', y1: place, y2: place });
  };
  return h(
    'svg',
    { class: 'exc-plot', width: '100%', height, role: 'img', 'aria-label': described },
    flat(0),
    h(
      'svg',
      { class: 'kit-stretched', width: '100%', height, viewBox: '0 0 100 100', preserveAspectRatio: 'none' },
      drawn.map(({ tone, points, look }) =>
        look === 'dots'
          ? null
          : h(
              'g',
              { class: [`kit-${tone}`, look && `kit-${look}`] },
              h('polyline', {
                class: 'kit-line',
                points: points.map(([x, y]) => `${right(x).toFixed(2)},${down(y).toFixed(2)}`).join(' '),
              }),
            ),
      ),
    ),
    drawn.map(({ tone, points, look }) =>
      look === 'dots'
        ? h(
            'g',
            { class: `kit-${tone}` },
            points.map(([x, y]) => h('circle', { class: 'kit-dot', cx: at(right(x)), cy: at(down(y)), r: 4 })),
          )
        : null,
    ),
    ticks.map(([x, label]) =>
      h(
        'text',
        {
          class: 'kit-tick',
          x: at(right(x)),
          y: height + 16,
          'text-anchor': x === 0 ? 'start' : right(x) > 95 ? 'end' : 'middle',
        },
        label,
      ),
    ),
    level
      ? [
          flat(level[0]),
          h(
            'text',
            {
              class: 'kit-tick',
              x: '100%',
              y: at(down(level[0])),
              dy: level[0] > most[1] / 2 ? 15 : -5,
              'text-anchor': 'end',
            },
            level[1],
          ),
        ]
      : null,
  );
}
