import { bitmap } from '../../shell/bitmap.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { diverging } from '../kit/scales.ts';
import { type ClustersState, measuredOf } from './state.ts';

/** Random ones first: they are what the trained ones were. */
const ORDER = ['random', 'trained', 'k-means'] as const;

/** The six anchors of each network's first layer, as patches of 5 x 5; under the trained ones how far each has turned. */
export function anchorRows(state: ClustersState, words: Words): ElementNode {
  const measured = measuredOf(state);
  return h(
    'div',
    { class: 'clu-anchors' },
    h('p', { class: 'kit-heading' }, words('anchor-clusters.anchors.heading')),
    h(
      'dl',
      null,
      ORDER.map((name) => [
        h('dt', null, words(`anchor-clusters.networks.${name}`)),
        h(
          'dd',
          null,
          Array.from({ length: 6 }, (_, k): Child => {
            const bytes = measured?.anchors[name].subarray(25 * k, 25 * k + 25) ?? new Uint8Array(25).fill(128);
            const weights = Float32Array.from(bytes, (byte) => byte - 128);
            const turned = name === 'trained' ? measured?.firstTurned[k] : undefined;
            const degrees = turned === undefined ? undefined : `${write(turned, '0', words.lang)}°`;
            const alt = words(`anchor-clusters.anchors.alt${degrees ? '-turned' : ''}`, {
              number: k + 1,
              network: words(`anchor-clusters.networks.${name}`),
              degrees: degrees ?? '',
            });
            return h(
              'span',
              { class: 'clu-anchor' },
              bitmap({ pixels: diverging(weights, 127), width: 5, height: 5, scale: 8, alt }),
              degrees ? h('span', { class: 'kit-note', 'aria-hidden': 'true' }, degrees) : null,
            );
          }),
        ),
      ]),
    ),
    h('p', { class: 'kit-note' }, words('anchor-clusters.anchors.note')),
  );
}
