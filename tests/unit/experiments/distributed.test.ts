import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/data/random.ts';
import { directionOfVariance } from '../../../src/experiments/distributed/equal-variance.ts';
import { type Dense, Head, rightByClass } from '../../../src/experiments/distributed/head.ts';
import { resultOf } from '../../../src/experiments/distributed/index.ts';
import { classDirections, meanOf, type Points, separations } from '../../../src/experiments/distributed/points.ts';
import { probesOf } from '../../../src/experiments/distributed/probes.ts';
import { symmetricEigen } from '../../../src/math/symmetric-eigen.ts';

/** Ten classes, each with a direction of its own in a plane turned at random, and noise. */
function points(seed: number, count = 400, size = 12): Points {
  const random = createRandom(seed, 'points');
  const centres = createRandom(1, 'centres');
  const middle = Float64Array.from({ length: 10 * size }, () => 2 * centres.normal());
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
  const values = Float32Array.from(
    { length: count * size },
    (_, i) => middle[labels[Math.floor(i / size)]! * size + (i % size)]! + random.normal(),
  );
  return { count, size, values, labels };
}

const dense = (random: ReturnType<typeof createRandom>, size: number, units: number): Dense => ({
  weights: Float32Array.from({ length: size * units }, () => random.normal() / Math.sqrt(size)),
  biases: Float32Array.from({ length: units }, () => 0.1 * random.normal()),
});

/** The same, as slowly as it is defined: the point moved, then through every layer. */
function slowly(of: Points, mean: Float64Array, direction: Float64Array, layers: readonly Dense[]): Float32Array {
  const scores = Array.from({ length: of.count }, (_, i) => {
    const x = Array.from(of.values.subarray(i * of.size, (i + 1) * of.size));
    const share = x.reduce((sum, value, j) => sum + (value - mean[j]!) * direction[j]!, 0);
    let now = x.map((value, j) => value - share * direction[j]!);
    for (const [n, { weights, biases }] of layers.entries()) {
      const from = n === 0 ? now : now.map((value) => Math.max(0, value));
      now = Array.from(biases, (bias, k) =>
        from.reduce((sum, value, j) => sum + value * weights[j * biases.length + k]!, bias),
      );
    }
    return now;
  });
  return rightByClass(scores.flat(), of.labels);
}

describe('a head without a direction', () => {
  const of = points(2);
  const random = createRandom(3, 'head');
  const layers = [dense(random, 12, 9), dense(random, 9, 10)];
  const mean = meanOf(points(4));

  test('reads what it reads of points that were moved to the mean along it, a unit or a mixture', () => {
    const head = new Head(of, mean, layers);
    const axis = Float64Array.from({ length: 12 }, (_, j) => (j === 5 ? 1 : 0));
    for (const direction of [axis, classDirections(of)[3]!])
      expect(head.rightWithout(direction)).toEqual(slowly(of, mean, direction, layers));
  });

  test('is the head itself without any, and again after one was taken out', () => {
    const head = new Head(of, mean, layers);
    const whole = slowly(of, mean, new Float64Array(12), layers);
    expect(head.rightWithout()).toEqual(whole);
    head.rightWithout(classDirections(of)[0]);
    expect(head.rightWithout()).toEqual(whole);
  });
});

test('a class’s direction has length one and points where its mean lies', () => {
  const of = points(5);
  const mean = meanOf(of);
  for (const [c, direction] of classDirections(of).entries()) {
    expect(Math.hypot(...direction)).toBeCloseTo(1, 12);
    const own = { ...of, values: of.values.filter((_, i) => Math.floor(i / of.size) % 10 === c), count: of.count / 10 };
    const away = meanOf(own).map((value, j) => value - mean[j]!);
    const along = away.reduce((sum, value, j) => sum + value * direction[j]!, 0);
    expect(along).toBeCloseTo(Math.hypot(...away), 9);
  }
});

test('the separation of two classes is the distance of their means over their spread', () => {
  const values = Float32Array.of(0, 2, 10, 12);
  const apart = separations({ count: 4, size: 1, values, labels: [0, 0, 1, 1] });
  // Means 1 and 11, variances 1 and 1.
  expect(apart[0]).toBeCloseTo(10, 9);
  expect(apart[1]).toBeCloseTo(10, 9);
  expect(apart[2]).toBe(0);
});

test('a random direction has the variance that was asked for, and every draw is another', () => {
  const size = 6;
  const eigen = symmetricEigen(
    Float64Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? 2 ** -(i % size) : 0)),
    size,
  );
  const random = createRandom(7, 'directions');
  for (const variance of [0.9, 0.4, 0.1]) {
    const [first, second] = [
      directionOfVariance(eigen, variance, random),
      directionOfVariance(eigen, variance, random),
    ];
    for (const direction of [first!, second!]) {
      expect(Math.hypot(...direction)).toBeCloseTo(1, 9);
      expect(direction.reduce((sum, part, k) => sum + part * part * 2 ** -k, 0)).toBeCloseTo(variance, 2);
    }
    expect(first).not.toEqual(second);
  }
});

test('all units tell as much as all directions, and one tells less', () => {
  const { n, units, best, directions } = probesOf(points(8), points(9), createRandom(1, 'probes'));
  const last = n.length - 1;
  expect(n[last]).toBe(12);
  expect(best[last]).toBeCloseTo(units[last]!, 9);
  expect(directions[last]).toBeCloseTo(units[last]!, 1);
  expect(units[last]).toBeGreaterThan(0.9);
  for (const kind of [units, best, directions]) expect(kind[0]).toBeLessThan(0.7);
});

test('losses are shares of a class’s pictures', () => {
  const flat = (counts: readonly number[][]) => Float32Array.from(counts.flat());
  const ten = (value: number) => new Array<number>(10).fill(value);
  const but = (value: number, c: number, own: number) => ten(value).map((each, k) => (k === c ? own : each));
  const layer = {
    units: flat([ten(90), ten(45)]),
    best: new Uint8Array(10),
    directions: flat(Array.from({ length: 10 }, (_, c) => but(80, c, 0))),
    random: flat(Array.from({ length: 20 }, () => but(90, 4, 60))),
    probes: { n: [8], units: [0.5], best: [0.6], directions: [0.7] },
  };
  const result = resultOf({
    of: Float32Array.from(ten(100)),
    right: Float32Array.from(ten(90)),
    layers: { dense1: layer, dense2: layer },
    testImages: 1000,
  });
  expect(result).toMatchObject({ accuracy: 0.9, 'probe.best.dense2': 0.6 });
  expect(result['best.dense2']).toBeCloseTo(0, 12);
  expect(result['worst.dense2']).toBeCloseTo(0.45, 12);
  expect(result['direction.dense2']).toBeCloseTo(0.9, 12);
  expect(result['others.dense2']).toBeCloseTo(0.1, 12);
  expect(result['random.dense2']).toBeCloseTo(0.03, 12);
  expect(result['random.worst.dense2']).toBeCloseTo(0.3, 12);
});
