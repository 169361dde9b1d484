import { steepest } from '../../../experiments/anchor-sphere/rectify.ts';
import { type Child, type ElementNode, h } from '../../../shell/html.ts';
import { type Words, write } from '../../../shell/words.ts';
import { bars } from '../../kit/bars.ts';
import { signed } from '../../kit/signed.ts';
import { at } from '../../kit/tones.ts';
import { anchorName, type SphereState } from '../state.ts';

type Frame = NonNullable<SphereState['frame']>;

/**
 * What every anchor passes on of the input and of its neighbour; how far apart the two go in and all answers come out, beside
 * the most that these anchors allow.
 */
export function closeness({ frame, params }: SphereState, words: Words): ElementNode {
  const { distanceIn = 0, distanceOut = 0, bound = 0, sigma = 0 } = frame ?? {};
  const max = Math.max(bound, distanceIn, 1e-9);
  const bar = (name: 'in' | 'out' | 'most', value: number, tone: 'ink' | 'muted') => ({
    name: words(`anchor-sphere.close.${name}`),
    value,
    shown: write(value, '2', words.lang),
    tone,
  });
  const slope = steepest(params.rectifier, params.threshold);
  const remark = [
    words(`anchor-sphere.close.${params.anchors}`, { sigma: write(sigma, '2', words.lang) }),
    slope > 1 ? words('anchor-sphere.close.steep', { slope }) : '',
  ].join(' ');
  return h(
    'section',
    { class: 'sph-side sph-close' },
    h('p', { class: 'sph-key', 'aria-hidden': 'true' }, key('x', words), key('near', words)),
    h('ol', { class: 'sph-pairs' }, frame?.x ? frame.anchors.map((_, k) => pair(frame, k, words)) : null),
    h('p', { class: 'sph-heading' }, words('anchor-sphere.close.heading')),
    bars([bar('in', distanceIn, 'ink'), bar('out', distanceOut, 'ink'), bar('most', bound, 'muted')], { min: 0, max }),
    h('p', { class: 'wcw-note' }, remark),
  );
}

const key = (of: 'x' | 'near', words: Words): Child => [
  h('svg', { width: 12, height: 12 }, h('circle', { class: `sph-dot sph-${of}`, cx: 6, cy: 6, r: of === 'x' ? 5 : 4 })),
  h('span', null, words('anchor-sphere.close.passed', { input: nameOf(of, words) })),
];

const nameOf = (of: 'x' | 'near', words: Words): string => words(`anchor-sphere.${of === 'x' ? 'input' : 'neighbour'}`);

/** An anchor's two answers on one line from -1 to 1. */
function pair({ outputs, nearOutputs }: Frame, k: number, words: Words): ElementNode {
  const [mine, other] = [outputs[k]!, nearOutputs[k]!];
  const place = (value: number): string => at(50 + 48 * value);
  return h(
    'li',
    { key: k },
    h('b', null, anchorName(k)),
    h(
      'svg',
      { width: '100%', height: 16, 'aria-hidden': 'true' },
      h('line', { class: 'kit-grid', x1: place(-1), x2: place(1), y1: 8, y2: 8 }),
      h('line', { class: 'kit-zero', x1: '50%', x2: '50%', y1: 1, y2: 15 }),
      h('line', { class: 'sph-apart', x1: place(mine), x2: place(other), y1: 8, y2: 8 }),
      h('circle', { class: 'sph-dot sph-x', cx: place(mine), cy: 8, r: 5 }),
      h('circle', { class: 'sph-dot sph-near', cx: place(other), cy: 8, r: 4 }),
    ),
    value('x', mine, words),
    value('near', other, words),
  );
}

const value = (of: 'x' | 'near', answer: number, words: Words): Child => [
  h('span', { class: 'wcw-hidden' }, nameOf(of, words)),
  h('span', null, signed(words, answer)),
];
