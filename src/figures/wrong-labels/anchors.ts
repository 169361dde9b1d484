import { angleBetween } from '../../math/angle.ts';
import { bitmap } from '../../shell/bitmap.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { bars } from '../kit/bars.ts';
import { diverging } from '../kit/scales.ts';
import type { WrongLabelsState } from './state.ts';

const SIDE = 5;
const SIZE = SIDE ** 2;
const COUNT = 6;
const LAYERS = ['conv1', 'conv2', 'dense1', 'dense2', 'dense3'] as const;

/** The first layer's anchors of both networks, one over the other, and how far matching anchors stand apart in every layer. */
export function anchorsSideBySide({ frame, params }: WrongLabelsState, words: Words): ElementNode {
  const [told, clean] = [frame?.anchors, frame?.anchorsClean];
  const largest = Math.max(0, ...[...(told ?? []), ...(clean ?? [])].map(Math.abs));
  const apart = frame?.apart ?? new Float32Array(LAYERS.length);
  return h(
    'section',
    { class: 'wl-anchors' },
    h(
      'div',
      { class: 'wl-pairs' },
      row('told', told, largest, words),
      row('clean', clean, largest, words),
      h('span', { class: 'wl-row-name' }, words('wrong-labels.anchors.angle')),
      Array.from({ length: COUNT }, (_, k) =>
        h(
          'span',
          { class: 'wl-angle' },
          told && clean ? degrees(angleBetween(part(told, k), part(clean, k)), words) : '–',
        ),
      ),
    ),
    h(
      'p',
      { class: 'wcw-note' },
      told ? `${words('wrong-labels.anchors.colours', { largest })} ` : null,
      params.wrong > 0 ? words('wrong-labels.anchors.note') : null,
    ),
    params.wrong > 0
      ? bars(
          LAYERS.map((layer, i) => ({
            name: words(`wrong-labels.anchors.${layer}`),
            value: apart[i]!,
            shown: frame ? degrees(apart[i]!, words) : '–',
            tone: 'ink' as const,
          })),
          { min: 0, max: 90 },
        )
      : null,
  );
}

const part = (anchors: Float32Array, k: number): Float32Array => anchors.subarray(k * SIZE, (k + 1) * SIZE);
const degrees = (value: number, words: Words): string => `${write(value, '0', words.lang)}°`;

function row(which: 'told' | 'clean', anchors: Float32Array | undefined, largest: number, words: Words): Child {
  return [
    h('span', { class: 'wl-row-name' }, words(`wrong-labels.anchors.${which}`)),
    Array.from({ length: COUNT }, (_, k) =>
      anchors
        ? bitmap({
            key: `${which}-${k}`,
            pixels: diverging(part(anchors, k), largest),
            width: SIDE,
            height: SIDE,
            scale: 8,
            alt: words('wrong-labels.anchors.alt', { number: k + 1, which: words(`wrong-labels.anchors.${which}`) }),
            class: 'wl-anchor',
          })
        : h('span', { key: `${which}-${k}`, class: 'wl-anchor' }),
    ),
  ];
}
