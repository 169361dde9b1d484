import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { unpackFile } from '../../../../src/engine/packed-file.ts';
import {
  type SpatialParams,
  spatialPresets,
  spatialSchema,
} from '../../../../src/experiments/spatial-eigenvectors/schema.ts';
import { isSpatialTables } from '../../../../src/experiments/spatial-eigenvectors/tables.ts';
import { definition } from '../../../../src/figures/spatial-eigenvectors/definition.ts';
import type { SpatialState } from '../../../../src/figures/spatial-eigenvectors/state.ts';
import type { ElementNode, Tree } from '../../../../src/shell/html.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { openingState } from '../../../../src/shell/state.ts';
import { figureWords } from '../../../../src/shell/strings.ts';

const words = figureWords(definition);
const { asset } = definition.statistics!;
const statistics = await unpackFile(readFileSync(asset), asset, isSpatialTables);
const stateOf = (params: Partial<SpatialParams> = {}): SpatialState =>
  openingState(definition, undefined, { params, statistics }) as unknown as SpatialState;
const views = [definition.view, ...definition.sides!.map(({ draw }) => draw)];

describe('every view of what filters are made of', () => {
  it('is drawn with every setting, and before the tables have come, without a broken number', () => {
    const settings = spatialSchema.source.values.flatMap((source) =>
      [1, 5].flatMap((layer) => [
        { source, layer },
        { source, layer, kernel: '7' as const },
      ]),
    );
    for (const setting of [...settings, ...Object.values(spatialPresets), { source: 'wild' as const, wild: 144 }]) {
      const state = stateOf(setting);
      const texts = [
        ...views.map((draw) => renderToString(draw(state, words, noActions))),
        definition.describe(state, words),
        ...definition.numbers!(state, words).map(({ name, value }) => name + value),
      ];
      for (const text of texts) expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
    const empty = openingState(definition, undefined) as unknown as SpatialState;
    expect(empty.frame).toBeUndefined();
    for (const draw of views) expect(renderToString(draw(empty, words, noActions))).not.toMatch(/NaN|undefined/);
  });

  it('asks before it tells: the number and the shares of the shapes wait for the guess', () => {
    const html = renderToString(definition.view(stateOf(), words, noActions));
    expect(html).toContain('How much of these shapes');
    expect(html.match(/class="wcw-answer">\d/g)).toHaveLength(6);
    expect(definition.numbers!(stateOf(), words)[0]).toMatchObject({ answer: true, unit: '%' });
    expect(renderToString(definition.view(stateOf({ layer: 2 }), words, noActions))).not.toContain(
      'How much of these shapes',
    );
  });

  it('says which networks have no filters to show', () => {
    const draw = definition.sides!.find(({ name }) => name === 'filters')!.draw;
    expect(renderToString(draw(stateOf({ source: 'wild' }), words, noActions))).toContain('only statistics are kept');
    expect(renderToString(draw(stateOf({ layer: 1 }), words, noActions))).toContain('Gabor');
    expect(renderToString(draw(stateOf({ layer: 2 }), words, noActions))).not.toContain('Gabor');
  });

  it('shows a layer of a network in the wild when its line is pressed, and then the next', () => {
    const set = vi.fn();
    const draw = definition.sides!.find(({ name }) => name === 'wild')!.draw;
    const buttons = (tree: Tree): ElementNode[] =>
      typeof tree === 'object' && tree.kind === 'element'
        ? [...(tree.tag === 'button' ? [tree] : []), ...tree.children.flatMap(buttons)]
        : [];
    const press = (state: SpatialState) =>
      buttons(draw(state, words, { ...noActions, set }) as Tree)[1]!.on.click!({} as Event);
    press(stateOf());
    expect(set).toHaveBeenLastCalledWith({ source: 'wild', wild: 10 });
    press(stateOf({ source: 'wild', wild: 10 }));
    expect(set).toHaveBeenLastCalledWith({ source: 'wild', wild: 11 });
  });

  it('has a row a layer in its table, and one for every layer in the wild behind that tab', () => {
    expect(definition.table(stateOf(), words).rows).toHaveLength(5);
    expect(definition.table({ ...stateOf(), panel: 'wild' }, words).rows).toHaveLength(144);
  });
});
