import type { FeatureMap } from '../../experiments/kernel/answer.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import { signed } from '../kit/signed.ts';
import { tint } from './cells.ts';
import { marks, signedMap } from './field.ts';
import { isGuessOpen, type KernelState, shown, windowOf } from './state.ts';
import { windowValues } from './sum.ts';

/** The rectified map and the pooled one, before and after the picture moves, and which of the patch's four won. */
export function pooled(state: KernelState, words: Words): ElementNode {
  const frame = shown(state);
  if (!frame) return h('div', { class: 'krn-pooled' });
  const { positive, pooled: now, before } = frame;
  const { x, y } = windowOf(frame);
  const tall = Math.min(2, positive.height);
  const isMoved = state.params.shift !== '0';
  const values = windowValues(frame);
  const winner = now.winners[y * now.width + x]!;
  return h(
    'div',
    { class: ['krn-pooled', positive.height === 1 && 'krn-signal'] },
    h(
      'div',
      { class: 'krn-three' },
      map(
        'rectified',
        positive,
        words,
        marks(positive.width, positive.height, [{ x: 2 * x, y: tall * y, width: 2, height: tall }]),
      ),
      map('before', before, words, isMoved ? null : marks(now.width, now.height, [{ x, y, width: 1, height: 1 }])),
      isMoved ? map('after', now, words, sameDots(before, now), { count: Number(state.params.shift) }) : null,
    ),
    h(
      'div',
      { class: 'krn-window' },
      h(
        'ol',
        { class: tall === 1 ? 'krn-two' : undefined },
        values.map((value, k) =>
          h(
            'li',
            { key: k, class: k === winner && 'krn-winner', style: tint(value, Math.max(...values)) },
            signed(words, value),
          ),
        ),
      ),
      h(
        'p',
        null,
        words(`kernel.pooled.${values[winner]! > 0 ? 'present' : 'absent'}`, {
          value: write(values[winner]!, '2', words.lang),
        }),
      ),
    ),
    isGuessOpen(state)
      ? null
      : h('p', { class: 'wcw-note' }, words(isMoved ? 'kernel.pooled.moved' : 'kernel.pooled.note')),
  );
}

function map(name: string, of: FeatureMap, words: Words, over: Child, values = {}): ElementNode {
  return h(
    'figure',
    { key: name },
    h('figcaption', null, words(`kernel.pooled.${name}`, values)),
    h('div', { class: 'krn-field-of' }, signedMap(of), over),
  );
}

/** A dot where a number above 0 is exactly what it was. */
function sameDots(before: FeatureMap, after: FeatureMap): ElementNode {
  const { width, height, values } = after;
  return marks(
    width,
    height,
    [],
    Array.from(values, (value, i) =>
      value > 0 && value === before.values[i]
        ? h('circle', { class: 'krn-dot', cx: (i % width) + 0.5, cy: Math.floor(i / width) + 0.5, r: 0.22 })
        : null,
    ),
  );
}
