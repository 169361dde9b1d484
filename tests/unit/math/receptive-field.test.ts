import { describe, expect, test } from 'vitest';
import { receptiveFields, type Window } from '../../../src/math/receptive-field.ts';

/** The pixels that unit 10 of the last layer depends on, by following the windows back one by one. */
function followed(windows: readonly Window[]): number {
  let reached = new Set([10]);
  for (const { size, stride } of [...windows].reverse()) {
    const before = new Set<number>();
    for (const unit of reached) for (let i = 0; i < size; i++) before.add(unit * stride + i);
    reached = before;
  }
  return Math.max(...reached) - Math.min(...reached) + 1;
}

describe('the receptive field', () => {
  const conv = { size: 5, stride: 1 };
  const pool = { size: 2, stride: 2 };

  test('grows in LeNet-5 from 5 pixels over 6, 14 and 16 to all 32', () => {
    expect(receptiveFields([conv, pool, conv, pool, conv])).toEqual([5, 6, 14, 16, 32]);
  });

  test('is what following the windows back to the pixels gives', () => {
    const stacks = [
      [conv, pool, conv, pool, conv],
      [{ size: 3, stride: 2 }, { size: 3, stride: 1 }, pool, { size: 7, stride: 3 }],
      [conv],
    ];
    for (const windows of stacks) expect(receptiveFields(windows).at(-1)).toBe(followed(windows));
  });
});
