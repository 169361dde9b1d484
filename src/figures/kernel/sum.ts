import type { KernelFrame } from '../../experiments/kernel/frame.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { signed } from '../kit/signed.ts';
import { tint } from './cells.ts';
import { largestOf } from './field.ts';
import { type KernelState, shown, windowOf } from './state.ts';

/** Nine pixels times nine weights, added up, rectified, and pooled with the neighbours. */
export function sum(state: KernelState, words: Words): ElementNode {
  const frame = shown(state);
  if (!frame) return h('div', { class: 'krn-sum' });
  const largest = largestOf(frame.products);
  return h(
    'div',
    { class: 'krn-sum' },
    h(
      'ol',
      { class: 'krn-products' },
      frame.products.map((product, i) =>
        h(
          'li',
          { key: i, style: tint(product, largest) },
          h('i', { style: `background:rgb(${new Array(3).fill(Math.round(255 * frame.patch[i]!)).join(' ')})` }),
          h(
            'span',
            null,
            `${write(frame.patch[i]!, '2', words.lang)} × ${write(frame.weights[i]!, undefined, words.lang)}`,
          ),
          h('b', null, signed(words, product)),
        ),
      ),
    ),
    steps(frame, words),
  );
}

function steps(frame: KernelFrame, words: Words): Child {
  const four = windowValues(frame).map((value) => signed(words, value));
  return h(
    'dl',
    { class: 'krn-steps' },
    step(words('kernel.sum.sum'), signed(words, frame.sum)),
    step(
      words('kernel.sum.rectified'),
      `max(0, ${signed(words, frame.sum)}) = ${signed(words, Math.max(0, frame.sum))}`,
    ),
    step(words(`kernel.sum.pooled${four.length}`), `max(${four.join(', ')}) = ${signed(words, pooledValue(frame))}`),
  );
}

const step = (name: string, value: string): Child => h('div', null, h('dt', null, name), h('dd', null, value));

/** The rectified numbers of the patch's window: four, two of a signal. */
export function windowValues(frame: KernelFrame): number[] {
  const { x, y } = windowOf(frame);
  const { width, height, values } = frame.positive;
  const tall = Math.min(2, height);
  return Array.from({ length: 2 * tall }, (_, k) => values[(y * tall + (k >> 1)) * width + 2 * x + (k & 1)]!);
}

export function pooledValue(frame: KernelFrame): number {
  const { x, y } = windowOf(frame);
  return frame.pooled.values[y * frame.pooled.width + x]!;
}
