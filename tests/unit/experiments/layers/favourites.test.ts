import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/data/random.ts';
import { scenes } from '../../../../src/data/scenes.ts';
import { exemplarsOf, sheetOf, sheetsOf } from '../../../../src/experiments/layers/exemplars.ts';
import { favouritesOf, readPicture } from '../../../../src/experiments/layers/favourites.ts';
import { BEST, type LayersTables, type OnSet } from '../../../../src/experiments/layers/tables.ts';
import { colourNet } from '../../../../src/nets/colour-net.ts';
import { initial } from '../../../../src/nets/network.ts';
import { inputAnswer, plainAnswers } from '../../../../src/nets/plain/answers.ts';
import { receptiveField } from '../../../../src/nets/plain/receptive-field.ts';
import { weightedStages } from '../../../../src/nets/plain/stages.ts';

const spec = colourNet();
const network = { spec, weights: initial(spec, createRandom(3, 'init')) };
const images = scenes('test', 0, 9);
const found = favouritesOf(network, images);
const stages = weightedStages(spec.layers);
const inputs = images.labels.map((_, index) => index);
const all = [...inputs].map((index) => readPicture(network, images, index));
const answers = all.map((input) => plainAnswers(network, input));
const on: OnSet = { data: 'cifar-10', first: [], split: 'train', searched: 9, best: found };

/** What of the picture a unit of a layer sees from a place of its map. */
function sightOf(stage: number, place: number) {
  const { answer } = stages[stage]!;
  const { width } = answers[0]![answer]!;
  const where = { row: Math.floor(place / width), column: place % width };
  return receptiveField(spec.layers, [inputAnswer(network, all[0]!), ...answers[0]!], answer, where);
}

describe('the favourites of a unit', () => {
  it.each([0, 1, 2])('are excited by pixels alone, and by no edge: layer %i, counted from 0', (stage) => {
    const { answer } = stages[stage]!;
    const { channels } = answers[0]![answer]!;
    const random = createRandom(1, 'noise');
    for (const unit of [0, 5, 11]) {
      const [{ index, place, value }] = exemplarsOf(on, stage, unit) as [ReturnType<typeof exemplarsOf>[number]];
      const { top, left, height, width } = sightOf(stage, place);
      expect(Math.min(top, left, 32 - top - height, 32 - left - width)).toBeGreaterThanOrEqual(0);
      // Everything outside of the crop is replaced: the unit answers as before.
      const other = all[index]!.map((pixel, i) => {
        const [row, column] = [Math.floor(i / 96), Math.floor(i / 3) % 32];
        const isIn = row >= top && row < top + height && column >= left && column < left + width;
        return isIn ? pixel : random.uniform() * 2 - 1;
      });
      expect(plainAnswers(network, other)[answer]!.values[place * channels + unit]).toBeCloseTo(value, 4);
    }
  });

  it('are, of all places that see no edge, those that answer most, a picture each, the strongest first', () => {
    const stage = 1;
    const { answer } = stages[stage]!;
    const { channels, width, height } = answers[0]![answer]!;
    for (const unit of [2, 30]) {
      const most = answers.map((one) => {
        let [inner, outer] = [-1, -1];
        for (let place = 0; place < width * height; place++) {
          const value = one[answer]!.values[place * channels + unit]!;
          const { top, left, height, width } = sightOf(stage, place);
          if (top < 0 || left < 0 || top + height > 32 || left + width > 32) outer = Math.max(outer, value);
          else inner = Math.max(inner, value);
        }
        return { inner, outer };
      });
      const best = most.map(({ inner }) => inner).sort((a, b) => b - a);
      expect(exemplarsOf(on, stage, unit).map(({ value }) => value)).toEqual(best.slice(0, BEST));
      expect(found[stage]!.edge![unit]).toBe(Math.max(...most.map(({ outer }) => outer)));
    }
  });

  it('of a layer whose every unit sees over the edge are taken from all places, and it is not said otherwise', () => {
    const { answer } = stages[3]!;
    const { channels, values } = answers[exemplarsOf(on, 3, 7)[0]!.index]![answer]!;
    const map = values.filter((_, i) => i % channels === 7);
    expect(exemplarsOf(on, 3, 7)[0]!.value).toBe(Math.max(...map));
    expect(found[3]!.edge).toBeUndefined();
  });
});

describe('the sheets of a set', () => {
  const tables = { networks: [{ name: 'colour', spec, tensors: [], moves: [], sets: [on] }] } satisfies LayersTables;

  it('hold the favourites of every unit, each picture once, in the file that the unit asks for', () => {
    const files = new Map(sheetsOf(tables, 'cifar-10').map((sheet) => [sheet.file, sheet.indices]));
    for (let stage = 0; stage < stages.length; stage++) {
      for (let unit = 0; unit < found[stage]!.value.length / BEST; unit++) {
        const { file } = sheetOf('colour', on, stage, unit)!;
        const indices = files.get(file)!;
        expect(new Set(indices).size).toBe(indices.length);
        expect(indices).toEqual(expect.arrayContaining(exemplarsOf(on, stage, unit).map(({ index }) => index)));
      }
    }
    expect(files.size).toBe(2 + 4 + 8 + 8 + 2);
  });

  it('are other files once other pictures are in them, and none of a generated set', () => {
    const picture = found[0]!.picture.slice();
    picture[0] = 8 - picture[0]!;
    const other = { ...on, best: [{ ...found[0]!, picture }] };
    expect(sheetOf('colour', other, 0, 0)!.file).not.toBe(sheetOf('colour', on, 0, 0)!.file);
    expect(sheetOf('colour', { ...on, data: 'scenes' }, 0, 0)).toBeUndefined();
    expect(sheetsOf(tables, 'mnist')).toEqual([]);
  });
});
