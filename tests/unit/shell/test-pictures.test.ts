import { describe, expect, test } from 'vitest';
import { digits } from '../../../src/data/digits.ts';
import type { FigureState } from '../../../src/shell/figure.ts';
import { createPictures } from '../../../src/shell/pictures.ts';
import { emptyState } from '../../../src/shell/state.ts';
import { testImages } from '../../../src/shell/test-images.ts';
import { toy } from './toy-figure.ts';

const none = () => Promise.reject(new Error('no assets'));

describe('generated test pictures', () => {
  test('are made one by one: of a late digit no earlier one is made', async () => {
    const { there, count, labels, pixels } = await testImages('digits', [9999, 3], none);
    expect([...there!].sort()).toEqual([3, 9999]);
    expect(count).toBe(10_000);
    for (const index of [3, 9999]) {
      const one = digits('test', index, 1);
      expect(labels[index]).toBe(one.labels[0]);
      expect(pixels.slice(index * 784, (index + 1) * 784)).toEqual(one.pixels);
    }
    expect(pixels.subarray(0, 3 * 784).every((pixel) => pixel === 0)).toBe(true);
  });
});

describe('the pictures of a figure', () => {
  const asking = (indices: number[], absent?: string): FigureState =>
    ({ ...emptyState(toy), asked: indices, absent: absent && new Set([absent]) }) as never;
  const figure = {
    ...toy,
    testImages: (state: unknown) => ({ data: 'digits', indices: (state as { asked: number[] }).asked }),
  };
  const opened: (readonly number[])[] = [];
  const open = (_: string, indices: readonly number[]) => {
    opened.push(indices);
    return testImages('digits', indices, none);
  };

  test('are opened when others are wanted, and not again for fewer', async () => {
    const pictures = createPictures(figure, open);
    const first = await pictures.wanted(asking([1, 2]));
    expect(await pictures.wanted(asking([2]))).toBe(first);
    expect((await pictures.wanted(asking([2, 70])))?.there).toEqual(new Set([2, 70]));
    expect(opened).toEqual([
      [1, 2],
      [2, 70],
    ]);
  });

  test('are not asked for where this copy of the site lacks them', async () => {
    const before = opened.length;
    expect(await createPictures(figure, open).wanted(asking([1], 'digits'))).toBeUndefined();
    expect(opened.length).toBe(before);
  });
});
