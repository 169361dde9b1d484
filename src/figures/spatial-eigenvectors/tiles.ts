import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { tile } from '../kit/tile.ts';

/** Small square shapes in a row under a heading, each on its own scale, with what is said of each below. */
export function tileRow(
  name: string,
  shapes: readonly ArrayLike<number>[],
  options: {
    readonly side: number;
    readonly heading: Child;
    readonly alt: (i: number) => string;
    readonly said?: (i: number) => Child;
  },
): ElementNode {
  const { side, heading, alt, said } = options;
  return h(
    'div',
    { class: 'spx-row', key: name },
    h('p', { class: 'kit-heading' }, heading),
    h(
      'ol',
      null,
      shapes.map((shape, i) =>
        h(
          'li',
          { key: i },
          tile(shape, { side, scale: 44 / side, alt: alt(i) }),
          said ? h('span', null, said(i)) : null,
        ),
      ),
    ),
  );
}
