import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { at, type Tone } from './tones.ts';

/** One horizontal bar; a negative value goes to the left of zero. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  /** The value in words, with its unit. */
  readonly shown: string;
  readonly tone: Tone;
  /** Ends of its spread over seeds. */
  readonly spread?: readonly [low: number, high: number];
  readonly answer?: boolean;
}

/** Bars from a common zero: names left, values right. `min` is 0, or negative where bars go both ways. */
export function bars(list: readonly Bar[], { min, max }: { readonly min: number; readonly max: number }): ElementNode {
  const place = (value: number): number => (100 * (Math.max(min, Math.min(max, value)) - min)) / (max - min);
  return h(
    'dl',
    { class: 'kit-bars' },
    list.map(({ name, value, shown, tone, spread, answer }) => {
      const [from, to] = [place(Math.min(0, value)), place(Math.max(0, value))];
      return h(
        'div',
        { class: `kit-${tone}` },
        h('dt', null, name),
        h(
          'dd',
          { class: answer ? 'wcw-answer' : undefined },
          h(
            'svg',
            { class: 'kit-bar', width: '100%', height: 16, 'aria-hidden': 'true' },
            h('line', { class: 'kit-zero', x1: at(place(0)), x2: at(place(0)), y1: 0, y2: 16 }),
            h('rect', { class: 'kit-fill', x: at(from), width: at(to - from), y: 3, height: 10 }),
            spread ? whisker(place(spread[0]), place(spread[1])) : null,
          ),
          h('span', { class: 'kit-value' }, shown),
        ),
      );
    }),
  );
}

function whisker(from: number, to: number): Child {
  return [
    h('line', { class: 'kit-whisker', x1: at(from), x2: at(to), y1: 8, y2: 8 }),
    [from, to].map((end) => h('line', { class: 'kit-whisker', x1: at(end), x2: at(end), y1: 4, y2: 12 })),
  ];
}

/** What the parts of a whole are, in the order of their patterns `kit-part-…`. */
export function stackLegend(names: readonly string[]): ElementNode {
  return h(
    'ul',
    { class: 'kit-legend' },
    names.map((name, i) =>
      h(
        'li',
        null,
        h(
          'svg',
          { width: 12, height: 12, 'aria-hidden': 'true' },
          h('rect', { class: `kit-part kit-part-${i + 1}`, width: 12, height: 12 }),
        ),
        ' ',
        name,
      ),
    ),
  );
}
