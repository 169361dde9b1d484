import { describe, expect, it, vi } from 'vitest';
import type { LayerComparison } from '../../../../src/experiments/natural/files/compare-layers.ts';
import { fileStrings, twoFiles } from '../../../../src/figures/kit/two-files.ts';
import type { OwnFiles } from '../../../../src/shell/figure-state.ts';
import type { ElementNode, Tree } from '../../../../src/shell/html.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { createWords } from '../../../../src/shell/words.ts';

const words = createWords({
  files: fileStrings,
  errors: { weights: { foreign: { torch: 'This is an archive of PyTorch’s own.' } } },
});
const draw = (files?: OwnFiles, actions = noActions) => twoFiles({ ...(files && { files }) }, words, actions);
const shown = (files?: OwnFiles) => renderToString(draw(files));

const row: LayerComparison = {
  layer: 'conv1',
  neurons: 64,
  dimension: 640,
  aligned: true,
  directions: [9, 8],
  meanRank: [3, 3],
  similarity: 0.514,
  cosine: 0.6,
  floor: 0.4,
  ceiling: 0.8,
  band: [0.62, 0.81],
  alignment: { pictures: 'scenes-16', turn: { columns: 640, fitted: 8000, explained: 0.8 } },
  variances: [{ value: 1, from: 'file' }, null],
};
const none = {
  ...row,
  layer: 'conv2',
  similarity: null,
  band: null,
  directions: [0, 3] as const,
  aligned: false,
  alignment: undefined,
};

function all(tree: Tree, tag: string): ElementNode[] {
  if (typeof tree === 'string' || tree.kind !== 'element') return [];
  return [...(tree.tag === tag ? [tree] : []), ...tree.children.flatMap((child) => all(child, tag))];
}

describe('two files to compare', () => {
  it('are asked for by fields of their own, which keys reach', () => {
    const fields = all(draw(), 'input');
    expect(fields.map(({ attributes }) => attributes.type)).toEqual(['file', 'file']);
    expect(shown()).toContain('First file');
  });

  it('are taken where they are dropped, and the page stays', () => {
    const files = vi.fn();
    const event = { preventDefault: vi.fn(), dataTransfer: { files: ['a', 'b'] } };
    const { on } = draw(undefined, { ...noActions, files });
    on.drop!(event as never);
    on.dragover!(event as never);
    expect(files).toHaveBeenCalledWith(['a', 'b'], undefined);
    expect(event.preventDefault).toHaveBeenCalledTimes(2);
  });

  it('are chosen one by one, each for its place', () => {
    const files = vi.fn();
    const [, second] = all(draw(undefined, { ...noActions, files }), 'input');
    const target = { files: ['b'], value: 'C:\\b' };
    second!.on.change!({ target } as never);
    expect(files).toHaveBeenCalledWith(['b'], 1);
    expect(target.value).toBe('');
  });

  it('have a row a layer, with words where no direction is learned', () => {
    const names = ['a', 'b'] as const;
    const text = shown({ names, looking: false, compared: { rows: [row, none], unequal: [], byOrder: false } });
    for (const cell of ['0.51', '0.62 to 0.81', '9, 8', 'generated scenes', 'nothing learned yet', 'as they stand'])
      expect(text).toContain(cell);
    expect(text).not.toMatch(/NaN|null/);
  });

  it('that cannot be read say which of them, and why', () => {
    const error = { key: 'errors.weights.foreign.torch', values: { file: 'net.pt' } };
    expect(shown({ names: ['net.pt', 'b'], looking: false, error })).toContain(
      'net.pt: This is an archive of PyTorch’s own.',
    );
  });
});
