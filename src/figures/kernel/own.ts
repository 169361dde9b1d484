import { type ElementNode, h } from '../../shell/html.ts';
import type { Words } from '../../shell/words.ts';
import type { KernelState } from './state.ts';

/** Two ways to a picture of the reader's own, and what came of it. `pointed` is `camera` while it is on, or why it is not. */
export function ownButtons({ pointed, probe }: KernelState, words: Words): ElementNode {
  const key = pointed !== undefined && words.has(`picture.${pointed}`) ? `picture.${pointed}` : undefined;
  return h(
    'div',
    { class: ['krn-own', (key || !probe) && 'krn-none'], key: 'own' },
    h(
      'label',
      { class: 'krn-button' },
      words('kernel.own.photo'),
      h('input', { type: 'file', accept: 'image/*', class: 'krn-file', 'data-own': 'photo' }),
    ),
    h(
      'button',
      { type: 'button', class: 'krn-button', 'data-own': 'camera', 'aria-pressed': pointed === 'camera' },
      words(`kernel.own.${pointed === 'camera' ? 'stop' : 'camera'}`),
    ),
    h('p', { role: 'status' }, words(key ?? `kernel.own.${probe ? 'kept' : 'none'}`)),
  );
}
