import { ANGLE_BINS, type Angles } from '../../experiments/trelu-angle/frame.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { at } from '../kit/tones.ts';
import { angleOf, shownParams, type TreluState } from './state.ts';
import { explained } from './words.ts';

const WIDTH = 180 / ANGLE_BINS;

/** How many pairs of patch and anchor stand at each angle: full bars for those that pass, outlines for those cut off. */
export function angles(state: TreluState, words: Words): ElementNode {
  const counts = state.frame?.angles;
  const params = shownParams(state);
  const cosine = params.variant === 'cosine';
  const cut = cosine ? angleOf(params.threshold) : undefined;
  return h(
    'section',
    { class: 'trelu-angles' },
    h('p', { class: 'kit-heading' }, words('trelu-angle.angles.heading')),
    h(
      'ul',
      { class: 'kit-legend' },
      ['passed', 'cut'].map((kind) =>
        h(
          'li',
          null,
          h(
            'svg',
            { width: 12, height: 12, 'aria-hidden': 'true' },
            h('rect', { class: `trelu-${kind}`, x: 1, y: 1, width: 10, height: 10 }),
          ),
          ' ',
          words(`trelu-angle.angles.${kind}`),
        ),
      ),
    ),
    h(
      'div',
      { class: 'kit-plot' },
      h(
        'svg',
        {
          width: '100%',
          height: '100%',
          role: 'img',
          'aria-label': words(`trelu-angle.angles.${counts ? 'describe' : 'empty'}`),
        },
        counts ? columns(counts) : null,
        h('line', { class: 'kit-zero', x1: '0%', x2: '100%', y1: '100%', y2: '100%' }),
        cut === undefined ? null : edge(cut, words),
        [0, 60, 90, 180].map((degrees) => tick(degrees, words)),
      ),
    ),
    h('p', { class: 'kit-axis-name kit-x-name', 'aria-hidden': 'true' }, words('trelu-angle.angles.x')),
    h('p', null, explained(state, words)),
  );
}

function columns({ passed, cut }: Angles): Child {
  const most = Math.max(1, ...Array.from(passed, (count, bin) => count + cut[bin]!));
  return Array.from(passed, (count, bin) => {
    const x = at((100 * bin * WIDTH) / 180);
    const width = at((100 * WIDTH) / 180 - 0.4);
    const [low, high] = [(100 * count) / most, (100 * cut[bin]!) / most];
    return [
      high > 0 ? h('rect', { class: 'trelu-cut', x, width, y: at(100 - low - high), height: at(high) }) : null,
      low > 0 ? h('rect', { class: 'trelu-passed', x, width, y: at(100 - low), height: at(low) }) : null,
    ];
  });
}

/** The angle of the threshold, where it is one. */
function edge(degrees: number, words: Words): Child {
  const x = at((100 * degrees) / 180);
  return [
    h('line', { class: 'trelu-edge', x1: x, x2: x, y1: '0%', y2: '100%' }),
    h(
      'text',
      { class: 'kit-tick', x, y: 4, dx: -5, dy: '0.35em', 'text-anchor': 'end' },
      words('trelu-angle.angles.edge', { angle: write(degrees, '0', words.lang) }),
    ),
  ];
}

function tick(degrees: number, words: Words): ElementNode {
  const anchor = degrees === 0 ? 'start' : degrees === 180 ? 'end' : 'middle';
  const label = words('trelu-angle.angles.degrees', { angle: degrees });
  return h(
    'text',
    { class: 'kit-tick', x: at((100 * degrees) / 180), y: '100%', dy: 18, 'text-anchor': anchor },
    label,
  );
}
