import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GENERATORS } from '../../../../src/data/generators.ts';
import { unpackFile } from '../../../../src/engine/packed-file.ts';
import { holdsLayers } from '../../../../src/experiments/layers/tables.ts';
import { excitesPresets, excitesSchema } from '../../../../src/experiments/what-excites/schema.ts';
import { begun, further, isDone, STEPS } from '../../../../src/experiments/what-excites/search.ts';
import { largestOf, scoresOf } from '../../../../src/experiments/what-excites/step-aside.ts';
import { wishOf } from '../../../../src/experiments/what-excites/wish.ts';
import { definition } from '../../../../src/figures/what-excites/definition.ts';
import { type ExcitesState, keyOf, searchOf, unfinished, WAYS } from '../../../../src/figures/what-excites/state.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { openingState } from '../../../../src/shell/state.ts';
import { figureWords } from '../../../../src/shell/strings.ts';

const words = figureWords(definition);
const { asset } = definition.statistics!;
const statistics = await unpackFile(readFileSync(asset), asset, holdsLayers);
const absent = new Set(['cifar-10']);
const stateOf = (params = {}, changes: Partial<ExcitesState> = {}): ExcitesState =>
  ({ ...openingState(definition, undefined, { params, statistics }), absent, ...changes }) as unknown as ExcitesState;

describe('every view of a picture that is made for a unit', () => {
  it('is drawn with every preset, before anything has come, and with pictures, without a broken number', () => {
    const settings = [
      ...Object.values(excitesPresets),
      ...excitesSchema.of.values.map((of) => ({ of, which: 64 })),
      { real: 'game' },
      { doubt: 'shell', dimensions: 1 },
    ];
    const scenes = GENERATORS.scenes('test', 0, 160);
    for (const setting of settings) {
      const state = stateOf(setting);
      const withPictures = { ...state, testPixels: scenes, pointed: '0,1,0' };
      for (const one of [state, withPictures, { ...state, frame: undefined }]) {
        const texts = [
          ...[definition.view, ...definition.sides!.map(({ draw }) => draw)].map((draw) =>
            renderToString(draw(one, words, noActions)),
          ),
          definition.describe(one, words),
          ...definition.numbers!(one, words).map(({ name, value }) => name + value),
        ];
        for (const text of texts) expect(text, JSON.stringify(setting)).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }
    }
  });
});

describe('LeNet as the second network', () => {
  const digits = (params = {}) => stateOf({ net: 'digits', ...params });
  const made = (state: ExcitesState) => {
    const { network } = state.frame!.opened[0]!;
    let search = begun(network, state.params);
    while (!isDone(search)) search = further(network, search);
    return { network, search };
  };

  it('has pictures of one channel made for its digits, which it reads as those by far', () => {
    for (const which of [1, 4, 8]) {
      const { network, search } = made(digits({ which }));
      expect(search.x).toHaveLength(1024);
      const scores = scoresOf(network, search.x);
      expect(largestOf(scores)).toBe(which - 1);
      expect(search.values.at(-1)).toBeCloseTo(scores[which - 1]!, 4);
      expect(definition.numbers!(digits({ which }), words)[0]!.name).toContain(String(which - 1));
    }
  });

  it('knows what its units see: 5 x 5 of the picture in the first layer, 14 x 14 in the second, all from the third on', () => {
    const seen = (['1', '2', '3'] as const).map((layer) => {
      const state = digits({ of: 'unit', layer });
      return wishOf(state.frame!.opened[0]!.network.spec, state.params).sight;
    });
    expect(seen.map(({ height, width }) => [height, width])).toEqual([
      [5, 5],
      [14, 14],
      [32, 32],
    ]);
  });
});

describe('the picture that the figure opens with', () => {
  it('is there by all four ways, so that nothing is searched for before it is asked', () => {
    const state = stateOf();
    for (const way of WAYS) expect(isDone(searchOf({ ...state.params, way })!), way).toBe(true);
    expect(unfinished(state)).toBeUndefined();
    expect(unfinished(stateOf({ which: 2 }))?.way).toBe('waves');
  });

  it('is what a search on the page would end at', () => {
    const params = { ...stateOf().params, way: 'waves' as const };
    const kept = searchOf(params)!;
    const { network } = stateOf().frame!.opened[0]!;
    const { values } = further(network, { ...kept, step: STEPS - 1, values: [] });
    expect(values[0]! / kept.values.at(-1)!).toBeCloseTo(1, 1);
  });

  it('is another for another class, and the same whatever layer stands behind', () => {
    const { params } = stateOf();
    expect(keyOf({ ...params, layer: '1' })).toBe(keyOf(params));
    expect(keyOf({ ...params, which: 2 })).not.toBe(keyOf(params));
    expect(keyOf({ ...params, which: 40 })).toBe(keyOf({ ...params, which: 10 }));
  });
});
