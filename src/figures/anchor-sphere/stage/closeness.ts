import { steepest } from '../../../experiments/anchor-sphere/rectify.ts';
import { type ElementNode, h } from '../../../shell/html.ts';
import { type Words, write } from '../../../shell/words.ts';
import { bars } from '../../kit/bars.ts';
import type { SphereState } from '../state.ts';

/** How far apart input and neighbour go in and come out, beside the most that these anchors allow. */
export function closeness({ frame, params }: SphereState, words: Words): ElementNode {
  const { distanceIn = 0, distanceOut = 0, bound = 0, sigma = 0 } = frame ?? {};
  const max = Math.max(bound, distanceIn, 1e-9);
  const bar = (name: 'in' | 'out' | 'most', value: number, tone: 'ink' | 'muted' | 'yours') => ({
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
    'div',
    { class: 'sph-close' },
    h(
      'div',
      null,
      h('p', { class: 'kit-heading' }, words('anchor-sphere.close.heading')),
      bars([bar('in', distanceIn, 'ink'), bar('out', distanceOut, 'ink'), bar('most', bound, 'muted')], {
        min: 0,
        max,
      }),
    ),
    h('p', { class: 'kit-remark' }, remark),
  );
}
