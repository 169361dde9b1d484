import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';
import { nearestCopies } from '../../../src/experiments/turned/copies.ts';
import { experiment, measured } from '../../../src/experiments/turned/index.ts';
import { SIDE } from '../../../src/experiments/turned/learners.ts';
import { madeOf } from '../../../src/experiments/turned/measure.ts';
import { firstWeights, turnedNetworks } from '../../../src/experiments/turned/networks.ts';
import { type TurnedParams, turnedSchema } from '../../../src/experiments/turned/schema.ts';
import { smoothFilters, smoothness } from '../../../src/experiments/turned/smooth-filters.ts';
import {
  centreOf,
  IDENTITY,
  movedBy,
  resultant,
  scale,
  shear,
  turn,
  turnsBack,
  writeWarped,
} from '../../../src/experiments/turned/warp.ts';
import { outputs } from '../../../src/nets/answers.ts';
import { runToEnd } from './driver.ts';
import { smallLab } from './small-lab.ts';

const side = 9;
const warped = (picture: Float32Array, map: Parameters<typeof writeWarped>[2]): Float32Array => {
  const out = new Float32Array(picture.length);
  writeWarped(picture, side, map, out);
  return out;
};
const dot = (x: number, y: number): Float32Array => {
  const picture = new Float32Array(side * side);
  picture[y * side + x] = 1;
  return picture;
};
const near = (a: Float32Array, b: Float32Array): void => {
  for (let i = 0; i < a.length; i++) expect(a[i]).toBeCloseTo(b[i]!, 5);
};

describe('a warped picture', () => {
  it('turns clockwise, moves to the right and down, grows, and leans', () => {
    near(warped(dot(6, 4), turn(90)), dot(4, 6));
    near(warped(dot(4, 4), movedBy(IDENTITY, 2, -1, side)), dot(6, 3));
    near(warped(dot(2, 4), shear(1)), dot(2, 4));
    near(warped(dot(4, 6), shear(1)), dot(6, 6));
    const [x] = centreOf(warped(dot(5, 4), scale(2)), side);
    expect(x).toBeCloseTo(6, 5);
  });

  it('is turned first and then moved', () => near(warped(dot(6, 4), movedBy(turn(90), 1, 0, side)), dot(5, 6)));

  it('is upright again through the opposite turn, whose angle is read off its map', () => {
    near(warped(warped(dot(6, 4), turn(90)), turn(-90)), dot(6, 4));
    expect(turnsBack(turn(-35))).toBeCloseTo(35, 10);
    expect(turnsBack(scale(3))).toBeCloseTo(0, 10);
  });
});

it('the resultant of angles is 1 where they are equal, 0 where they are spread evenly', () => {
  expect(resultant([50, 50, 410])).toBeCloseTo(1, 12);
  expect(resultant([0, 90, 180, 270])).toBeCloseTo(0, 12);
});

describe('a transformer', () => {
  it('begins by passing every picture on as it is', async () => {
    const lab = await smallLab();
    const { pixels } = await lab.data('digits', 'test', 3);
    const read = Float32Array.from(pixels, (p) => p / 255);
    const params = { ...defaultParams(turnedSchema), seed: 5 };
    const spec = turnedNetworks(params).transformer;
    const weights = firstWeights(params).transformer;
    const values = await outputs(
      {
        spec: { input: spec.input, layers: spec.layers.slice(0, 1) },
        weights: weights.filter(({ name }) => /^(look|place|map)/.test(name)),
      },
      { count: 3, read: (from, to) => read.subarray(from * SIDE * SIDE, to * SIDE * SIDE) },
    );
    for (let i = 0; i < read.length; i++) expect(values[i]).toBeCloseTo(read[i]!, 4);
    const made = await madeOf(weights, { pixels: read });
    expect(made.upright).toBeCloseTo(0, 5);
    expect(made.after).toBeCloseTo(made.before, 4);
    // Eight ways by three pixels: four of length 3, four of length 3 sqrt 2.
    expect(made.before).toBeCloseTo((3 + 3 * Math.SQRT2) / 2, 1);
  });
});

describe('filters', () => {
  const ramp = Float32Array.from({ length: 25 }, (_, i) => (i % 5) - 2);
  const turned = new Float32Array(25);
  writeWarped(ramp, 5, turn(90), turned);
  const wave = Float32Array.from({ length: 25 }, (_, i) => (i % 2 ? 1 : -1));

  it('find their turned copies', () => {
    const [first, second] = nearestCopies([ramp, turned, wave], 5);
    expect([first!.of, first!.degrees]).toEqual([1, 270]);
    expect([second!.of, second!.degrees]).toEqual([0, 90]);
    expect(first!.cosine).toBeCloseTo(1, 5);
  });

  it('that are random come as smooth as they are wanted', () => {
    for (const wanted of [0.2, 0.5]) {
      const drawn = smoothFilters(16, 5, wanted, createRandom(1, 'smooth'));
      expect(smoothness(drawn, 5)).toBeCloseTo(wanted, 1);
    }
    expect(smoothness([wave], 5)).toBeLessThan(-0.9);
  });
});

it('a run measures all that it says', async () => {
  const params = { ...defaultParams(turnedSchema), data: 'digits', 'train-images': 130, epochs: 1 } as TurnedParams;
  const { result, frames } = await runToEnd(experiment, params, await smallLab({ testImages: 20 }));
  for (const name of Object.keys(measured))
    expect(result[name as keyof typeof measured], name).toSatisfy(Number.isFinite);
  expect(frames.at(-1)!.looked!.maps).toHaveLength(25 * 10 * 6);
});
