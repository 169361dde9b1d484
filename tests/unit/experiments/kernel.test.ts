import { describe, expect, test } from 'vitest';
import type { Lab } from '../../../src/experiments/contract.ts';
import { allSteps, answer, maxPooled } from '../../../src/experiments/kernel/answer.ts';
import { compute } from '../../../src/experiments/kernel/compute.ts';
import { generated } from '../../../src/experiments/kernel/generated.ts';
import { heartbeat } from '../../../src/experiments/kernel/heartbeat.ts';
import { experiment } from '../../../src/experiments/kernel/index.ts';
import { DIGITS, SCENE } from '../../../src/experiments/kernel/kept.ts';
import { KERNELS } from '../../../src/experiments/kernel/kernels.ts';
import { moved } from '../../../src/experiments/kernel/moved.ts';
import { alikeRows, movedRight, type Picture, pictureOf, square } from '../../../src/experiments/kernel/picture.ts';
import { kernelSchema } from '../../../src/experiments/kernel/schema.ts';
import { ANGLES, tuning } from '../../../src/experiments/kernel/tuning.ts';
import { defaultParams } from '../../../src/experiments/parse-params.ts';

const drawn = (at: (x: number, y: number) => number): Picture =>
  square(Float32Array.from({ length: 1024 }, (_, i) => at(i % 32, Math.floor(i / 32))));
const laplacianOf = (picture: Picture): number[] => Array.from(answer(picture, KERNELS.laplacian).values);
const extremes = (values: readonly number[]): number[] => [Math.min(...values), Math.max(...values)];

describe('the Laplacian', () => {
  test('answers nothing where a picture is even, nor where it grows evenly lighter', () => {
    expect(laplacianOf(drawn(() => 0.5)).every((value) => value === 0)).toBe(true);
    const slope = laplacianOf(drawn((x, y) => (x + 2 * y) / 128));
    expect(Math.max(...slope.map(Math.abs))).toBeLessThan(1e-6);
  });

  test('answers 1 and -1 on the two sides of an edge, but -4 to a lone dot', () => {
    expect(extremes(laplacianOf(drawn((x) => (x < 16 ? 0 : 1))))).toEqual([-1, 1]);
    expect(extremes(laplacianOf(drawn((x, y) => (x === 16 && y === 16 ? 1 : 0))))).toEqual([-4, 1]);
  });
});

test('a pooled number is above 0 exactly where one of its four is, and tells which one won', () => {
  const { positive, pooled } = allSteps(pictureOf('scene', 1), KERNELS.emboss);
  expect([pooled.width, pooled.height]).toEqual([15, 15]);
  for (let i = 0; i < pooled.values.length; i++) {
    const corner = Math.floor(i / 15) * 60 + (i % 15) * 2;
    const four = [0, 1, 30, 31].map((step) => positive.values[corner + step]!);
    expect(pooled.values[i]).toBe(Math.max(...four));
    expect(four[pooled.winners[i]!]).toBe(pooled.values[i]);
    expect(pooled.values[i]! > 0).toBe(four.some((value) => value > 0));
  }
});

test('a map of one row is pooled by twos, and its odd last number falls away', () => {
  const { values, winners } = maxPooled({ width: 5, height: 1, values: Float32Array.of(1, 2, 4, 3, 9) });
  expect([Array.from(values), Array.from(winners)]).toEqual([
    [2, 4],
    [1, 0],
  ]);
});

test('two pixels move the whole pooled map by one place, to the bit; one pixel does not', () => {
  const picture = pictureOf('digit', 1);
  const before = allSteps(picture, KERNELS.laplacian).pooled;
  const shares = [1, 2].map((by) => {
    const after = allSteps(movedRight(picture, by), KERNELS.laplacian).pooled;
    const kept = Array.from(after.values).filter((value, i) => i % 15 > 0 && value === before.values[i - 1]);
    return kept.length / (14 * 15);
  });
  expect(shares[1]).toBe(1);
  expect(shares[0]).toBeLessThan(0.95);
});

test('moved by nothing all stays; moved by a pixel less than half does, though pooling softens the change', () => {
  const picture = pictureOf('digit', 1);
  const still = moved(picture, KERNELS.laplacian, 0);
  expect(still.same).toBe(still.above);
  expect(still.change).toEqual({ map: 0, picked: 0, pooled: 0 });
  const { above, same, change } = moved(picture, KERNELS.laplacian, 1);
  expect(same / above).toBeLessThan(0.5);
  expect(change.pooled).toBeLessThan(change.map);
});

test('on a signal a kernel is a row of three weights: the sums of its columns', () => {
  const signal = heartbeat(1, 96);
  for (const kernel of Object.values(KERNELS)) {
    const { values } = answer(alikeRows(signal), kernel);
    const columns = [0, 1, 2].map((x) => kernel[x]! + kernel[x + 3]! + kernel[x + 6]!);
    for (const [x, value] of values.entries())
      expect(value).toBeCloseTo(
        columns.reduce((sum, weight, k) => sum + weight * signal[x + k]!, 0),
        5,
      );
  }
});

describe('a turned bar', () => {
  const at = (degrees: number): number => ANGLES.indexOf(degrees);

  test('excites a Sobel kernel most along its edge and not at all across, wherever it is', () => {
    for (const [kernel, along] of [
      ['sobel-x', 90],
      ['sobel-y', 0],
    ] as const) {
      const { complex } = tuning(KERNELS[kernel], 0);
      expect(Math.max(...complex)).toBe(complex[at(along)]);
      expect(complex[at(90 - along)]).toBeLessThan(1e-9);
    }
  });

  test('excites a kernel that a quarter turn leaves as it is alike after one, and never more in one place than in the best', () => {
    const { complex } = tuning(KERNELS.laplacian, 0);
    for (const degrees of [0, 20, 45, 70]) expect(complex[at(degrees)]).toBeCloseTo(complex[at(degrees + 90)]!, 9);
    for (const offset of [-1.3, 0, 0.8]) {
      const curves = tuning(KERNELS.emboss, offset);
      for (const [i, simple] of curves.simple.entries()) expect(simple).toBeLessThanOrEqual(curves.complex[i]! + 1e-9);
    }
  });
});

test('the kept pictures are the generators’, as finely as they are kept', () => {
  const apart = (kept: Picture, number: number, kind: 'digit' | 'scene'): number => {
    const { pixels } = generated(kind, number);
    return Math.max(...kept.pixels.map((value, i) => Math.abs(value - pixels[i]!)));
  };
  for (const [place, number] of DIGITS.entries())
    expect(apart(pictureOf('digit', place + 1), number, 'digit')).toBeLessThan(0.5 / 15 + 1e-3);
  expect(apart(pictureOf('scene', 1), SCENE, 'scene')).toBeLessThan(0.5 / 63 + 1e-6);
});

test('products add up to the map’s number there, for every kernel and picture', () => {
  const params = defaultParams(kernelSchema);
  for (const picture of ['digit', 'scene', 'signal'] as const) {
    const frame = compute({ ...params, picture, kernel: 'emboss', row: 93, column: 93 });
    expect(frame.products.reduce((sum, product) => sum + product, 0)).toBeCloseTo(frame.sum, 5);
    expect(frame.sum).toBe(frame.map.values.at(frame.picture.width > 32 ? frame.column : -1));
  }
});

test('a run measures a hundred pictures, other ones for another seed', async () => {
  const resultOf = async (seed: number) => {
    const params = { ...defaultParams(kernelSchema), seed };
    const run = experiment.run(params, { signal: new AbortController().signal } as Lab);
    await run.next();
    const { value } = await run.next();
    return value as unknown as Record<string, number>;
  };
  const [first, second] = [await resultOf(1), await resultOf(2)];
  for (const { same } of [first, second]) {
    expect(same).toBeGreaterThan(0.2);
    expect(same).toBeLessThan(0.3);
  }
  expect(first.same).not.toBe(second.same);
  expect(first['change.pooled']).toBeLessThan(first['change.map']!);
});
