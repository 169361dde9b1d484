import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import shown from '../../../../src/figures/inversion/reproduction.json' with { type: 'json' };
import type { ReproductionStrip } from '../../../../src/figures/inversion/reproduction.ts';
import { type ReproductionFile, stripsOf } from '../../../../src/figures/inversion/strips.ts';

const path = 'models/reproduction/inversion.json';
const measured = (): ReproductionFile =>
  existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { conditions: [] };

describe('the strips of reproduction', () => {
  // While seeds are being added the figure may lag behind; `node src/figures/inversion/update-strips.ts` brings it up.
  it('show no value that was not measured under their condition', () => {
    const strips = stripsOf(measured());
    for (const { condition, images, epochs, values } of shown as ReproductionStrip[]) {
      const all = strips.find((strip) => strip.condition === condition);
      expect({ images: all?.images, epochs: all?.epochs }).toEqual({ images, epochs });
      const left = [...(all?.values ?? [])];
      for (const value of values) {
        expect(left).toContain(value);
        left.splice(left.indexOf(value), 1);
      }
    }
  });

  it('take the accuracy on negatives of every seed, with images and epochs, and leave out what was not measured', () => {
    const run = (negative: number) => ({
      seed: 1,
      result: { 'accuracy.negative': negative, 'accuracy.original': 0.9 },
    });
    const file = {
      conditions: [
        { condition: 'paper', trainImages: 60_000, epochs: 5, runs: [] },
        { condition: 'tanh', trainImages: 60_000, epochs: 5, runs: [run(0.5)] },
        { condition: 'browser', trainImages: 10_000, epochs: 3, runs: [run(0.25), run(0.31)] },
      ],
    };
    expect(stripsOf(file)).toEqual([{ condition: 'browser', images: 10_000, epochs: 3, values: [0.25, 0.31] }]);
  });
});
