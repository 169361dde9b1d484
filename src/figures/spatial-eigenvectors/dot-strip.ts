import { type ElementNode, h } from '../../shell/html.ts';
import { rowsOfDots } from '../kit/rows-of-dots.ts';
import { at, type Tone } from '../kit/tones.ts';

export interface DotRow {
  readonly name: string;
  readonly tone: Tone;
  /** Shares, 0 to 1: a dot each. */
  readonly values: readonly number[];
  /** What stands at the end: their mean, in words. */
  readonly shown: string;
}

const HEIGHT = 34;

/** Shares from 0 to 1 as dots on lines of one scale, their mean as a bar and at the end. */
export function dotStrip(rows: readonly DotRow[]): ElementNode {
  return h(
    'dl',
    { class: 'spx-strip' },
    rows.map(({ name, tone, values, shown }) => {
      const places = values.map((value) => 100 * value);
      const heights = rowsOfDots(places, 5);
      const mean = places.reduce((sum, value) => sum + value, 0) / places.length;
      return h(
        'div',
        { class: `kit-${tone}` },
        h('dt', null, name),
        h(
          'dd',
          null,
          h(
            'svg',
            { width: '100%', height: HEIGHT, 'aria-hidden': 'true' },
            h('line', { class: 'kit-grid', x1: '0%', x2: '100%', y1: HEIGHT / 2, y2: HEIGHT / 2 }),
            places.map((x, i) =>
              h('circle', { class: 'spx-dot', cx: at(x), cy: HEIGHT / 2 + 5.5 * heights[i]!, r: 2.6 }),
            ),
            h('line', { class: 'spx-mean', x1: at(mean), x2: at(mean), y1: 4, y2: HEIGHT - 4 }),
          ),
          h('span', { class: 'kit-value' }, shown),
        ),
      );
    }),
  );
}
