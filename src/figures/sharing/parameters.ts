import { firstLayerOf, lastLayerOf, MADE, POOLED, RACERS, type Racer } from '../../experiments/sharing/networks.ts';
import { type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { dash } from './numbers.ts';
import type { SharingState } from './state.ts';

/** Side of the dense layer's square, in units of the drawing; a square has an area for each parameter. */
const LARGEST = 100;
const sideOf = (racer: Racer): number => LARGEST * Math.sqrt(firstLayerOf(racer) / firstLayerOf('dense'));

/** The parameters of the three first layers as squares on one scale, and what pooling has to do with parameters. */
export function parameters(_: SharingState, words: Words): ElementNode {
  const count = (value: number): string => write(value, '0', words.lang);
  return h(
    'section',
    { class: 'shr-parameters' },
    h(
      'svg',
      { class: 'shr-squares', viewBox: `-1 -1 ${LARGEST + 2} ${LARGEST + 2}`, 'aria-hidden': 'true' },
      [...RACERS].reverse().map((racer) => {
        const side = sideOf(racer);
        return h('rect', { class: `shr-square-${racer}`, x: 0, y: LARGEST - side, width: side, height: side });
      }),
    ),
    h(
      'dl',
      null,
      [...RACERS]
        .reverse()
        .map((racer) =>
          h(
            'div',
            null,
            h('dt', null, dash(racer), words(`sharing.names.${racer}`)),
            h('dd', null, h('b', null, count(firstLayerOf(racer))), ' ', words(`sharing.parameters.${racer}`)),
          ),
        ),
    ),
    h(
      'p',
      { class: 'wcw-note' },
      words('sharing.parameters.pooling', {
        made: MADE,
        pooled: POOLED,
        without: lastLayerOf(false),
        with: lastLayerOf(true),
      }),
    ),
  );
}
