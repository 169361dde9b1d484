import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GENERATORS } from '../../../../src/data/generators.ts';
import { unpackFile } from '../../../../src/engine/packed-file.ts';
import { BEST, type BestOf, holdsLayers, squareOf } from '../../../../src/experiments/layers/tables.ts';
import { chosenOf } from '../../../../src/figures/layers/chosen.ts';
import { definition } from '../../../../src/figures/layers/definition.ts';
import { type FigureParams, figureSchema } from '../../../../src/figures/layers/schema.ts';
import type { LayersState } from '../../../../src/figures/layers/state.ts';
import { movesHere, sumsOf } from '../../../../src/figures/layers/sums.ts';
import { renderToString } from '../../../../src/shell/html-string.ts';
import { noActions } from '../../../../src/shell/parts.ts';
import { openingState } from '../../../../src/shell/state.ts';
import { figureWords } from '../../../../src/shell/strings.ts';

const words = figureWords(definition);
const { asset } = definition.statistics!;
const statistics = await unpackFile(readFileSync(asset), asset, holdsLayers);
const networks = figureSchema.network.values;
const probe = GENERATORS.digits('test', 3, 1).pixels;
const stateOf = (params: Partial<FigureParams> = {}): LayersState =>
  ({ ...openingState(definition, undefined, { params, statistics }), probe }) as unknown as LayersState;

describe('every view of a network that is taken apart', () => {
  it('is drawn with every setting, and before anything has come, without a broken number', () => {
    const settings = networks.flatMap((network) => [
      { network, layer: 1 },
      { network, layer: 2, pooled: 'on' as const },
      { network, layer: 5, map: 99, row: 30, column: 30 },
    ]);
    const views = [definition.view, ...definition.sides!.map(({ draw }) => draw)];
    const states = [...settings, ...Object.values(definition.presets)].map(stateOf);
    for (const state of [...states, { ...states[0]!, frame: undefined }, { ...states[0]!, probe: undefined }]) {
      const texts = [
        ...views.map((draw) => renderToString(draw(state, words, noActions))),
        definition.describe(state, words),
        JSON.stringify(definition.table(state, words).rows),
        ...definition.numbers!(state, words).map(({ name, value }) => name + value),
      ];
      for (const text of texts) expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });
});

describe('what a unit is made of', () => {
  it.each(networks)('is the sum of the products shown: %s', (network) => {
    const depth = statistics.networks.find(({ name }) => name === network)!.moves.length;
    for (let layer = 1; layer <= depth; layer++) {
      for (const place of [{}, { row: 1, column: 2 }]) {
        const chosen = chosenOf(stateOf({ network, layer, map: 2, ...place }))!;
        const sums = sumsOf(chosen);
        const { answer, before } = chosen.open.stages[chosen.unit.stage]!;
        const rectified = before === answer ? sums.before : Math.max(0, sums.before);
        expect(rectified, `layer ${layer}`).toBeCloseTo(chosen.value, 3);
      }
    }
  });

  it('is, after pooling, the winner of four', () => {
    const chosen = chosenOf(stateOf({ layer: 1, map: 1, pooled: 'on', row: 7, column: 7 }))!;
    expect(chosen.sight.height).toBe(6);
    expect(Math.max(0, sumsOf(chosen).before)).toBeCloseTo(chosen.value, 3);
  });

  it('moves with nothing outside its receptive field', () => {
    const chosen = chosenOf(stateOf({ layer: 2, map: 4, row: 4, column: 5 }))!;
    const { top, left, height, width } = chosen.sight;
    expect([top, left, height, width]).toEqual([6, 8, 14, 14]);
    movesHere(chosen, { row: 3, column: 4 }).forEach((value, i) => {
      const [row, column] = [Math.floor(i / 32), i % 32];
      const inside = row >= top && row < top + height && column >= left && column < left + width;
      if (!inside) expect(value).toBe(0);
    });
  });
});

describe('what excites units', () => {
  /** Of a layer's units that answer at all: among their six favourites how many classes, on average; and those of one class. */
  const kindsOf = (name: string) =>
    statistics.networks
      .find((one) => one.name === name)!
      .sets[0]!.best.map(({ label, value }) => {
        const kinds = Array.from({ length: label.length / BEST }, (_, unit) =>
          value[unit * BEST + BEST - 1]! > 0 ? new Set(label.subarray(unit * BEST, (unit + 1) * BEST)).size : 0,
        ).filter((count) => count > 0);
        const mean = kinds.reduce((sum, count) => sum + count, 0) / kinds.length;
        return { mean, ofOne: kinds.filter((count) => count === 1).length, units: kinds.length };
      });

  it('is of fewer kinds from layer to layer, with convolutions and without', () => {
    for (const name of ['digits', 'perceptron', 'colour']) {
      const means = kindsOf(name).map(({ mean }) => mean);
      means.slice(1).forEach((mean, i) => {
        expect(mean, `${name}, layer ${i + 2}`).toBeLessThan(means[i]!);
      });
    }
  });

  it('is of one kind for eleven of the 64 maps of the deepest convolution of the colour net: cars, horses or dogs', () => {
    const { ofOne, units } = kindsOf('colour')[3]!;
    expect([ofOne, units]).toEqual([11, 64]);
    const [{ label }] = statistics.networks.find(({ name }) => name === 'colour')!.sets[0]!.best.slice(3) as [BestOf];
    const ofUnit = Array.from({ length: units }, (_, unit) => new Set(label.subarray(unit * BEST, (unit + 1) * BEST)));
    expect(new Set(ofUnit.filter(({ size }) => size === 1).flatMap((kinds) => [...kinds]))).toEqual(new Set([1, 5, 7]));
    // The map that the chapter calls one for cars, ships and a truck.
    expect([...label.subarray(10 * BEST, 11 * BEST)].sort()).toEqual([1, 1, 1, 8, 8, 9]);
  });

  it('was sought among all training pictures that there are, at places that see no edge', () => {
    for (const { name, sets } of statistics.networks) {
      const [{ split, searched, best, data }] = sets as [(typeof sets)[number]];
      expect([split, searched, data]).toEqual(
        name === 'colour' ? ['train', 30_000, 'cifar-10'] : ['train', 60_000, 'mnist'],
      );
      expect(best.map(({ edge }) => edge !== undefined)).toEqual(best.map((_, i) => name === 'colour' && i < 3));
    }
  });
});

describe('the square that holds most of what moves a unit', () => {
  it('is the middle of an even and of an odd window', () => {
    const window = (from: number, to: number) =>
      Float32Array.from({ length: 1024 }, (_, i) => {
        const [row, column] = [Math.floor(i / 32), i % 32];
        return row >= from && row < to && column >= from && column < to ? 1 : 0;
      });
    const square = (top: number, side: number) => ({ top, left: top, height: side, width: side });
    expect(squareOf(window(10, 15), 1)).toEqual(square(10, 5));
    expect(squareOf(window(10, 16), 1)).toEqual(square(10, 6));
    expect(squareOf(window(10, 15), 9 / 25)).toEqual(square(11, 3));
  });
});
