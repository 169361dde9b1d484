import { describe, expect, test } from 'vitest';
import { filterSheet } from '../../../../src/figures/kit/filter-sheet.ts';
import { diverging } from '../../../../src/figures/kit/scales.ts';
import type { BitmapNode } from '../../../../src/shell/bitmap.ts';
import type { ElementNode, Tree } from '../../../../src/shell/html.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { createWords } from '../../../../src/shell/words.ts';
import { indented } from './indented.ts';

const words = createWords({});
const filters = [
  { key: 1, weights: Float32Array.of(0.1, -0.2, 0, 0.05), name: 'filter 1', described: 'filter 1, from −0.2 to 0.1' },
  { key: 2, weights: Float32Array.of(0.4, 0, 0, 0), name: 'filter 2', described: 'filter 2, from 0 to 0.4' },
];
const bitmaps = (tree: Tree): BitmapNode[] =>
  typeof tree === 'string' ? [] : tree.kind === 'bitmap' ? [tree] : (tree as ElementNode).children.flatMap(bitmaps);

describe('a sheet of filters', () => {
  test('is drawn as it was', async () => {
    const sheet = filterSheet(filters, { side: 2, words, note: 'as trained' });
    await expect(indented(sheet)).toMatchFileSnapshot('snapshots/filter-sheet.txt');
  });

  test('has all filters on one scale, symmetric about zero, whose ends are written', () => {
    const sheet = filterSheet(filters, { side: 2, words });
    const [first, second] = bitmaps(sheet);
    expect(first!.pixels).toEqual(diverging(filters[0]!.weights, 0.4));
    expect(second!.pixels).toEqual(diverging(filters[1]!.weights, Math.fround(0.4)));
    expect(renderToString(sheet)).toMatch(/kit-range">−0\.40.*\+0\.40/);
  });

  test('is a list, whose pictures are described and whose names are for the eye', () => {
    const html = renderToString(filterSheet(filters, { side: 2, words }));
    expect(html.match(/<li>/g)).toHaveLength(2);
    expect(html).toContain('alt="filter 1, from −0.2 to 0.1"');
    expect(html).toContain('<span aria-hidden="true">filter 1</span>');
  });

  test('of nothing but zeros has no colour and no broken scale', () => {
    const sheet = filterSheet([{ ...filters[0]!, weights: new Float32Array(4) }], { side: 2, words });
    expect(bitmaps(sheet)[0]!.pixels.filter((_, i) => i % 4 === 3)).toEqual(new Uint8Array(4));
    expect(renderToString(sheet)).not.toMatch(/NaN|Infinity|−0\.00/);
  });
});
