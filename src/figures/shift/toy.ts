import type { ShiftParams } from '../../experiments/shift/schema.ts';
import { type Child, type ElementNode, h } from '../../shell/html.ts';
import { type Words, write } from '../../shell/words.ts';
import type { ShiftState } from './state.ts';

/** Steps of one and of two, after Zhang's example (2019), so that every way of halving shows what it loses. */
export const SIGNAL: readonly number[] = [0, 1, 0, 1, 0, 0, 1, 1];

/** A signal moved to the right, its end coming in at the start. */
export const turned = (signal: readonly number[], by: number): number[] =>
  signal.map((_, i) => signal[(((i - by) % signal.length) + signal.length) % signal.length]!);

/** A signal halved as the layers of the network halve a map, in one dimension and without borders. */
export function halve(signal: readonly number[], pooling: ShiftParams['pooling']): number[] {
  const n = signal.length;
  const grid = (from: number): number[] => signal.filter((_, i) => i % 2 === from);
  const size = (list: readonly number[]): number => list.reduce((sum, value) => sum + value * value, 0);
  const [even, odd] = [grid(0), grid(1)];
  if (pooling === 'max') return even.map((value, i) => Math.max(value, odd[i]!));
  if (pooling === 'average') return even.map((value, i) => (value + odd[i]!) / 2);
  if (pooling === 'blur') return even.map((value, i) => (signal[(2 * i + n - 1) % n]! + 2 * value + odd[i]!) / 4);
  if (pooling === 'polyphase') return size(odd) > size(even) ? odd : even;
  return even;
}

/** Eight numbers and their four, where they stand and moved by one. */
export function toy({ params }: ShiftState, words: Words): ElementNode {
  const { pooling } = params;
  const cells = (list: readonly number[]): Child =>
    h(
      'ol',
      null,
      list.map((value) =>
        h('li', { style: `--share:${value}` }, h('span', null, write(value, value % 1 ? '2' : '0', words.lang))),
      ),
    );
  const pair = (by: number): Child => {
    const signal = turned(SIGNAL, by);
    return [
      h('p', { class: 'kit-heading' }, words(`shift.toy.${by === 0 ? 'still' : 'moved'}`)),
      cells(signal),
      h('p', { 'aria-hidden': 'true' }, '↓ ', words(`shift.params.pooling.short.${pooling}`)),
      cells(halve(signal, pooling)),
    ];
  };
  return h(
    'section',
    { class: 'shift-toy' },
    pair(0),
    pair(1),
    h('p', { class: 'wcw-note' }, words(`shift.toy.${pooling}`)),
  );
}
