import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import type { Lab } from '../../../src/experiments/contract.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { bankOf, FROZEN } from '../../../src/experiments/race/banks.ts';
import { conditions } from '../../../src/experiments/race/conditions.ts';
import { experiment, measured } from '../../../src/experiments/race/index.ts';
import { bankFor, jointWidth, networksOf, RACERS, weightsOf } from '../../../src/experiments/race/networks.ts';
import { type RaceParams, raceSchema } from '../../../src/experiments/race/schema.ts';
import { singularValues } from '../../../src/math/singular-values.ts';
import { countParameters } from '../../../src/nets/network.ts';
import { partOf } from '../../../src/nets/side-by-side.ts';
import { resumedAt, runToEnd } from './driver.ts';
import { smallLab } from './small-lab.ts';

const small = (changes: Partial<RaceParams> = {}): RaceParams => ({
  ...defaultParams(raceSchema),
  data: 'scenes',
  'train-images': 130,
  epochs: 2,
  ...changes,
});
const finish = async (changes?: Partial<RaceParams>, lab: Partial<Lab> = {}) =>
  runToEnd(experiment, small(changes), await smallLab({ testImages: 60, ...lab }));

describe('a frozen bank', () => {
  const bank = (kind: (typeof FROZEN)[number], count: number, seed = 1) =>
    bankOf(kind, count, true, createRandom(seed, 'random-filters'));

  it('has filters of unit length, and nine of a kind span all filters of 3 x 3', () => {
    for (const kind of FROZEN) {
      const { filters } = bank(kind, 9);
      for (const filter of filters) expect(Math.hypot(...filter), kind).toBeCloseTo(1, 12);
      const values = singularValues(Float64Array.from(filters.flat()), 9, 9);
      // Nine random directions come close to a plane.
      expect(Math.min(...values), kind).toBeGreaterThan(kind === 'random' ? 1e-3 : 0.01);
    }
  });

  it('of fewer filters has the first of those', () => {
    for (const kind of FROZEN) expect(bank(kind, 3).filters).toEqual(bank(kind, 9).filters.slice(0, 3));
  });

  it('of random filters depends on the seed, the others do not', () => {
    expect(bank('random', 5, 1)).not.toEqual(bank('random', 5, 2));
    for (const kind of ['universal', 'hand'] as const) expect(bank(kind, 5, 1)).toEqual(bank(kind, 5, 2));
  });

  it('stands in every layer of its network', () => {
    const { random } = networksOf(small());
    const banks = random.layers.filter(({ kind }) => kind === 'bank');
    expect(banks).toEqual(new Array(3).fill(bankFor('random', small())));
  });
});

describe('the four networks', () => {
  it('learn as many numbers as is said, whatever the bank', () => {
    for (const shapes of raceSchema.shapes.values) {
      for (const negatives of ['on', 'off'] as const) {
        for (const match of raceSchema.match.values) {
          const field = small({ shapes, negatives, match });
          const specs = networksOf(field);
          for (const racer of RACERS) expect(countParameters(specs[racer])).toBe(weightsOf(racer, field));
        }
      }
    }
  });

  it('are 19,626 numbers with learnt filters and 21,770 with five frozen shapes and their negatives', () => {
    expect(RACERS.map((racer) => weightsOf(racer, small()))).toEqual([19_626, 21_770, 21_770, 21_770]);
  });

  it('learn equally many within one in forty where they are to', () => {
    const widths = raceSchema.shapes.values.map((shapes) => {
      const field = small({ shapes, match: 'weights' });
      expect(Math.abs(weightsOf('joint', field) / weightsOf('universal', field) - 1)).toBeLessThan(1 / 40);
      return jointWidth(field);
    });
    expect(widths).toEqual([15, 26, 34, 45]);
  });
});

describe('a race', () => {
  let whole: Awaited<ReturnType<typeof finish>>;
  beforeAll(async () => {
    whole = await finish();
  });

  it('goes to the same bits from the same seed, looked at or not', async () => {
    const again = await finish({}, { quiet: true });
    expect(again.last.weights).toEqual(whole.last.weights);
    expect({ ...again.result, imagesPerSecond: 0 }).toEqual({ ...whole.result, imagesPerSecond: 0 });
    for (const name of Object.keys(measured))
      expect(whole.result[name as keyof typeof measured], name).toBeTypeOf('number');
  });

  it('goes on to the bit from the middle of a pass', async () => {
    const resumed = await resumedAt(experiment, small(), 2, { testImages: 60 });
    expect(resumed.last.weights).toEqual(whole.last.weights);
    expect({ ...resumed.result, imagesPerSecond: 0 }).toEqual({ ...whole.result, imagesPerSecond: 0 });
  });

  it('teaches each network as if it were alone: another bank beside it changes nothing', async () => {
    const other = await finish({ match: 'weights' });
    for (const racer of FROZEN) expect(partOf(other.last.weights, racer)).toEqual(partOf(whole.last.weights, racer));
    expect(partOf(other.last.weights, 'joint')).not.toEqual(partOf(whole.last.weights, 'joint'));
  });

  it('begins at chance with a loss near ln 10, and its numbers fit together', () => {
    const [first] = whole.frames;
    const last = whole.frames.at(-1)!;
    for (const racer of RACERS) {
      expect(first![racer].loss).toBeCloseTo(Math.log(10), 0);
      expect(last[racer].accuracy).toBe(whole.result[`accuracy.${racer}`]);
      expect(last[racer].loss).toBe(whole.result[`loss.${racer}`]);
    }
    expect(whole.result['behind.random']).toBeCloseTo(100 * (last.joint.accuracy - last.random.accuracy), 10);
  });

  it('shows the nine orthonormal shapes of which the learnt filters are made', () => {
    const { shapes } = whole.frames.at(-1)!;
    for (let i = 0; i < 9; i++) {
      for (let j = 0; j <= i; j++) {
        const product = Array.from({ length: 9 }, (_, k) => shapes[9 * i + k]! * shapes[9 * j + k]!);
        expect(product.reduce((sum, value) => sum + value)).toBeCloseTo(i === j ? 1 : 0, 5);
      }
    }
  });

  it('runs without negatives, and leaves no tensor behind', async () => {
    const before = tf.memory().numTensors;
    const { result } = await finish({ negatives: 'off', epochs: 1 });
    expect(Number.isFinite(result['loss.universal'])).toBe(true);
    expect(tf.memory().numTensors).toBe(before);
  });

  it('is repeated over ten seeds at the figure’s own settings, on photographs and on generated scenes', () => {
    expect(conditions.browser).toEqual({ params: { data: 'cifar-10' }, seeds: 10 });
    expect(conditions.scenes).toEqual({ params: { data: 'scenes' }, seeds: 10 });
  });
});
